import type { RowProblem } from "../record";

/** Rows that stand for a group. */
const MAX_ROWS = 20;
const MAX_VALUES = 20;
const MAX_GROUPS = 200;

/** Problems that are mended in one way: of one kind, in one column, with values of one pattern. */
export type PlanProblemGroup = {
  code: string;
  column: string | null;
  severity: "error" | "warning";
  /** What the values look like: `99-99-9999`, `aaa`. */
  pattern: string;
  count: number;
  values: { found: string; count: number }[];
  rows: number[];
  params: Record<string, string | number>;
  repairs: Repair[];
};

/** The kinds of rule that can mend a group, the likeliest first. */
export type Repair =
  | "value-map"
  | "strip"
  | "when-empty"
  | "other-dates"
  | "time-of-day"
  | "unit"
  | "skip-rows";

const REPAIRS: Readonly<Record<string, readonly Repair[]>> = {
  "not-allowed": ["value-map", "skip-rows"],
  "not-a-boolean": ["value-map", "skip-rows"],
  "not-a-date": ["other-dates", "value-map", "skip-rows"],
  "not-an-instant": ["other-dates", "time-of-day", "value-map", "skip-rows"],
  "not-a-number": ["strip", "unit", "value-map", "skip-rows"],
  "not-whole": ["strip", "value-map", "skip-rows"],
  "not-an-amount": ["strip", "value-map", "skip-rows"],
  "out-of-scale": ["value-map", "skip-rows"],
  "empty-required": ["when-empty", "skip-rows"],
  "duration-absurd": ["unit"],
};

/** Letters as `a`, digits as `9`, runs of more than four shortened: values that look alike are mended alike. */
export function patternOf(found: string): string {
  return found
    .slice(0, 60)
    .replace(/\p{L}/gu, "a")
    .replace(/\p{N}/gu, "9")
    .replace(/a{2,}/g, "a…")
    .replace(/9{5,}/g, "9…")
    .replace(/\s+/g, " ");
}

type Gathered = Omit<PlanProblemGroup, "values" | "repairs"> & { values: Map<string, number> };

/** Gathers the problems of a file as they come, holding a little of each kind and not each of them. */
export class ProblemGroups {
  private readonly groups = new Map<string, Gathered>();

  add({ row, column, code, found, severity = "error", params = {} }: RowProblem): void {
    const pattern = patternOf(found);
    const key = JSON.stringify([code, column, severity, pattern]);
    const group = this.groups.get(key) ?? this.open(key, { code, column, severity, pattern, params });
    group.count += 1;
    if (group.rows.length < MAX_ROWS) group.rows.push(row);
    if (group.values.size < MAX_VALUES || group.values.has(found)) {
      group.values.set(found, (group.values.get(found) ?? 0) + 1);
    }
  }

  /** Beyond so many patterns the rest of a kind is one group. */
  private open(
    key: string,
    told: Pick<Gathered, "code" | "column" | "severity" | "pattern" | "params">,
  ): Gathered {
    const isFull = this.groups.size >= MAX_GROUPS;
    const at = isFull ? JSON.stringify([told.code, told.column, told.severity, "…"]) : key;
    const known = this.groups.get(at);
    if (known) return known;
    const group: Gathered = {
      ...told,
      pattern: isFull ? "…" : told.pattern,
      count: 0,
      values: new Map(),
      rows: [],
    };
    this.groups.set(at, group);
    return group;
  }

  /** Unusable rows and the largest groups first. */
  list(): PlanProblemGroup[] {
    return [...this.groups.values()]
      .sort((a, b) => (a.severity === b.severity ? b.count - a.count : a.severity === "error" ? -1 : 1))
      .map((group) => ({
        ...group,
        values: [...group.values]
          .map(([found, count]) => ({ found, count }))
          .sort((a, b) => b.count - a.count),
        repairs: [...(REPAIRS[group.code] ?? ["skip-rows"])],
      }));
  }
}
