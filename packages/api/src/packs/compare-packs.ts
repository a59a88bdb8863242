import type { Db } from "@kwartet/db/client";
import { type BoardSummary, definitionVersionsOf } from "@kwartet/metrics/board/board-summary";
import { type ChangedFigure, changedFigures } from "@kwartet/metrics/board/change-note";
import { type ComparedRow, compareRows } from "@kwartet/metrics/board/compare-rows";
import { flatFigures } from "@kwartet/metrics/board/flat-figures";
import { readBoardSummary } from "../board-summary/read-summary";
import type { Scope } from "../scope";
import { type PackKey, readPack } from "./queries";

/** What differs between two of the same page. */
export type Changes = {
  /** How many figures the two have together, changed or not. */
  compared: number;
  figures: ChangedFigure[];
  /** Rows whose definition has another version, which explains their figures. */
  definitions: { id: string; before: number | null; after: number | null }[];
};

/** What a pack would hold if it were frozen now; the pack itself stays as it is. */
export async function readChanges(
  db: Db,
  scope: Scope,
  packId: string,
): Promise<Changes & { asOf: Date; asOfNow: string | null }> {
  const { summary: frozen, asOf } = await readPack(db, scope, packId);
  const { summary: now } = await readBoardSummary(db, scope, {
    period: frozen.period.key,
    compare: compareOf(frozen),
  });
  const changes = now === null ? changesOf(frozen, { rows: [], blocks: EMPTY }) : changesOf(frozen, now);
  return { ...changes, asOf, asOfNow: now?.asOf ?? null };
}

const NOTHING = { figures: [], sentences: [] };
const EMPTY: BoardSummary["blocks"] = {
  risk: NOTHING,
  engagement: NOTHING,
  coaching: NOTHING,
  quality: NOTHING,
};

function compareOf({ period, compared }: BoardSummary) {
  if (compared === null) return "none";
  const isYearBefore =
    compared.from.slice(0, 4) !== period.from.slice(0, 4) && compared.from.slice(4) === period.from.slice(4);
  return isYearBefore ? "previous-year" : "previous-period";
}

export type SideBySide = { before: PackKey; after: PackKey; rows: ComparedRow[]; currency: string };

/** Two packs side by side, of the same period or of two. */
export async function comparePacks(
  db: Db,
  scope: Scope,
  { packId, otherPackId }: { packId: string; otherPackId: string },
): Promise<Changes & SideBySide> {
  const [{ summary: one, ...before }, { summary: other, ...after }] = [
    await readPack(db, scope, packId),
    await readPack(db, scope, otherPackId),
  ];
  return { ...changesOf(one, other), before, after, rows: compareRows(one, other), currency: other.currency };
}

type Page = Pick<BoardSummary, "rows" | "blocks">;

function changesOf(before: Page, after: Page): Changes {
  const [earlier, later] = [flatFigures(before), flatFigures(after)];
  const [versionsBefore, versionsAfter] = [definitionVersionsOf(before), definitionVersionsOf(after)];
  const ids = [...new Set([...Object.keys(versionsBefore), ...Object.keys(versionsAfter)])];
  return {
    compared: new Set([...earlier, ...later].map(({ id }) => id)).size,
    figures: changedFigures(earlier, later),
    definitions: ids
      .map((id) => ({ id, before: versionsBefore[id] ?? null, after: versionsAfter[id] ?? null }))
      .filter((version) => version.before !== version.after),
  };
}
