import { CHANNELS } from "@kwartet/metrics/contact";
import { normalizeName } from "../read-table";
import { type DataSet, knowsColumn } from "../sources/data-set";
import { DATA_SETS } from "../sources/neutral-header";

/** The tables that rows can become. */
export const DATA_SET_NAMES = [
  "contacts",
  "ratings",
  "attendance",
  "shifts",
  "customers",
  "people",
  "outcomes",
  "engagement",
  "engagement-averages",
  "transcripts",
] as const;
export type DataSetName = (typeof DATA_SET_NAMES)[number];

/** What a field holds, and so how a cell is read for it. */
export type FieldKind =
  | { kind: "text" | "boolean" | "instant" | "date" | "duration" | "count" | "decimal" | "amount" | "period" }
  | { kind: "choice"; choices: readonly string[] }
  | { kind: "score"; scale: readonly [number, number] };

export type Field = FieldKind & {
  name: string;
  isRequired: boolean;
  /** Whose name stands here, where names are to be matched. */
  names?: "person" | "team";
};

const KINDS: Readonly<Record<string, FieldKind>> = {
  channel: { kind: "choice", choices: CHANNELS },
  role: { kind: "choice", choices: ["agent", "coach"] },
  speaker: { kind: "choice", choices: ["customer", "agent", "bot"] },
  offered_at: { kind: "instant" },
  answered_at: { kind: "instant" },
  ended_at: { kind: "instant" },
  rated_at: { kind: "instant" },
  said_at: { kind: "instant" },
  available_from: { kind: "instant" },
  available_to: { kind: "instant" },
  scheduled_from: { kind: "instant" },
  scheduled_to: { kind: "instant" },
  starts_on: { kind: "date" },
  ends_on: { kind: "date" },
  since: { kind: "date" },
  left_on: { kind: "date" },
  wait_seconds: { kind: "duration" },
  handle_seconds: { kind: "duration" },
  talk_seconds: { kind: "duration" },
  hold_seconds: { kind: "duration" },
  wrap_seconds: { kind: "duration" },
  abandoned: { kind: "boolean" },
  reported_resolved: { kind: "boolean" },
  bot_involved: { kind: "boolean" },
  solved: { kind: "boolean" },
  friendliness: { kind: "score", scale: [1, 5] },
  satisfaction: { kind: "score", scale: [1, 5] },
  effort: { kind: "score", scale: [1, 7] },
  recommend: { kind: "score", scale: [0, 10] },
  reopen_count: { kind: "count" },
  experiences: { kind: "count" },
  sequence: { kind: "count" },
  n: { kind: "count" },
  respondents: { kind: "count" },
  value: { kind: "decimal" },
  value_per_year: { kind: "amount" },
  period: { kind: "period" },
};

/** Answers of a questionnaire, under names that the organisation chooses. */
const OWN: FieldKind = { kind: "decimal" };
const NAMES: Readonly<Record<string, "person" | "team">> = { agent: "person", team: "team" };

export function dataSetOf(name: DataSetName): DataSet {
  const dataSet = DATA_SETS.find((each) => each.name === name);
  if (!dataSet) throw new RangeError(`There is no data set ${name}.`);
  return dataSet;
}

/** The fields that a column can become, the required ones first. */
export function fieldsOf(name: DataSetName): Field[] {
  const { required, optional } = dataSetOf(name);
  return [...required, ...optional].map((field) => describeField(field, required.includes(field)));
}

/** The organisation's own fields among the columns of a file, such as the items of a questionnaire. */
export function ownFieldsOf(name: DataSetName, header: readonly string[]): Field[] {
  const { isOwnColumn } = dataSetOf(name);
  const own = new Set(header.map(normalizeName).filter((column) => isOwnColumn?.(column) === true));
  return [...own].map((column) => describeField(column, false));
}

/** A field by its name, also one of the organisation's own; null when the data set has none of that name. */
export function fieldOf(dataSet: DataSetName, name: string): Field | null {
  const known = dataSetOf(dataSet);
  if (!knowsColumn(known, name)) return null;
  return describeField(name, known.required.includes(name));
}

function describeField(name: string, isRequired: boolean): Field {
  const names = NAMES[name];
  const kind = /^item_/.test(name) ? OWN : (KINDS[name] ?? { kind: "text" });
  return { ...kind, name, isRequired, ...(names && { names }) };
}
