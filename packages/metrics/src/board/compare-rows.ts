import { formatCount, type Locale } from "../format";
import type { Localized } from "../kpi/definition";
import type { Word } from "../kpi/figure";
import { canShowInterval } from "../policy";
import { type BoardValue, type BoardValueUnit, differenceUnitOf } from "./board-figure";
import type { BoardRow, BoardRowId } from "./board-row";
import type { BoardSummary } from "./board-summary";
import { type Difference, differenceOf } from "./difference";

/** Why the difference of two figures says nothing of chance; null where it does. */
export type Untold = "same-days" | "other-definition" | "absent" | "few";

/** One figure of two packs side by side. */
export type ComparedRow = {
  id: BoardRowId;
  name: Localized;
  before: BoardValue | null;
  after: BoardValue | null;
  target: { before: number | null; after: number | null };
  definition: { before: string | null; after: string | null };
  /** After − before; null where no interval can be told. */
  difference: (Difference & { unit: BoardValueUnit }) | null;
  word: Word;
  untold: Untold | null;
};

type Page = Pick<BoardSummary, "rows" | "period">;

/**
 * The rows of two packs side by side, in the order of the later one. Packs of the same days were made of the same
 * contacts: what differs there was corrected, and chance has no part in it.
 */
export function compareRows(before: Page, after: Page): ComparedRow[] {
  const ids = [...new Set([...after.rows, ...before.rows].map(({ id }) => id))];
  const sharesDays = before.period.from <= after.period.to && after.period.from <= before.period.to;
  return ids.map((id) => {
    const [old, current] = [rowIn(before, id), rowIn(after, id)];
    const untold = sharesDays ? "same-days" : untoldOf(old, current);
    const told = old && current && untold === null ? differenceOf(current.figure, old.figure) : null;
    return {
      id,
      name: (current ?? old)?.name ?? { nl: id, en: id },
      before: old?.figure ?? null,
      after: current?.figure ?? null,
      target: { before: old?.target ?? null, after: current?.target ?? null },
      definition: { before: old?.definition ?? null, after: current?.definition ?? null },
      difference: told && { ...told, unit: differenceUnitOf((current ?? old)?.figure.unit ?? "share") },
      word: wordOf(told),
      untold,
    };
  });
}

const rowIn = ({ rows }: Page, id: BoardRowId): BoardRow | undefined => rows.find((row) => row.id === id);

function untoldOf(old: BoardRow | undefined, current: BoardRow | undefined): Untold | null {
  if (!old || !current || old.figure.value === null || current.figure.value === null) return "absent";
  if (old.definition !== current.definition) return "other-definition";
  return canShowInterval(old.figure.n) && canShowInterval(current.figure.n) ? null : "few";
}

/** A difference whose interval does not hold 0 is more than chance. */
function wordOf(difference: Difference | null): Word {
  if (difference === null) return "not enough data";
  return difference.lower > 0 || difference.upper < 0 ? "signal" : "noise";
}

/** What two packs say beside each other, in one or two sentences. */
export function explainComparison(rows: readonly ComparedRow[], locale: Locale): string {
  if (rows.length > 0 && rows.every(({ untold }) => untold === "same-days")) {
    return {
      nl: "Beide gaan over dezelfde dagen. Wat verschilt, is na het eerste bevriezen gecorrigeerd of anders geteld, en dus geen verandering bij klanten.",
      en: "Both are of the same days. What differs was corrected or counted otherwise after the first was frozen, and is no change with customers.",
    }[locale];
  }
  const told = rows.filter(({ difference }) => difference !== null);
  const changed = told.filter(({ word }) => word === "signal");
  const [n, all] = [formatCount(changed.length, locale), formatCount(told.length, locale)];
  return {
    nl: `Meer dan toeval verschillen: ${n} van ${all} cijfers waarvan het verschil te zeggen is. Elk verschil is apart bekeken met 95% zekerheid: van twintig lijkt er gemiddeld één ten onrechte echt.`,
    en: `Different by more than chance: ${n} of ${all} figures whose difference can be told. Each was looked at by itself with 95% confidence: of twenty, one seems real by mistake on average.`,
  }[locale];
}
