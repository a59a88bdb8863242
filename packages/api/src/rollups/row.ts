import type { caseMixCells, rollups } from "@kwartet/db/schema/rollups";
import type { CellTally } from "@kwartet/metrics/case-mix-cell";
import { type CommonTally, mergeCommonTally, type Tally } from "@kwartet/metrics/rollup";
import { decodeBuckets, encodeBuckets } from "@kwartet/metrics/stats/bucket-counts";
import { encodeHistogram, mergeEncodedHistogram } from "@kwartet/metrics/stats/histogram-codec";
import type { BuildingTally } from "@kwartet/metrics/tally-builder";

export type RollupRow = typeof rollups.$inferSelect;
export type CellRow = typeof caseMixCells.$inferSelect;

type CountColumns = Omit<
  RollupRow,
  | "organizationId"
  | "subject"
  | "grain"
  | "teamId"
  | "agentId"
  | "startsOn"
  | "channel"
  | "answeredWaits"
  | "abandonedWaits"
>;

/** What a stored row adds to a figure. The waits are null where no measure that needs them was asked for. */
export type StoredCounts = CountColumns & {
  answeredWaits: Uint8Array | null;
  abandonedWaits: Uint8Array | null;
};

/** Adds a stored row to a tally, in place: the contacts behind several rows are those of all of them. */
export function mergeRow(into: Tally, row: StoredCounts): void {
  mergeCommonTally(into, commonOfRow(row));
  if (row.answeredWaits) mergeEncodedHistogram(into.answeredWaits, row.answeredWaits);
  if (row.abandonedWaits) mergeEncodedHistogram(into.abandonedWaits, row.abandonedWaits);
}

/** A stored row, to be merged into what is being built. */
export function buildingOfRow(
  row: CountColumns & Pick<RollupRow, "answeredWaits" | "abandonedWaits">,
): BuildingTally {
  return {
    ...commonOfRow(row),
    answeredWaits: decodeBuckets(row.answeredWaits),
    abandonedWaits: decodeBuckets(row.abandonedWaits),
  };
}

export function cellOfRow(
  row: CountColumns & Pick<CellRow, "shortAbandoned" | "within20" | "within30" | "within60">,
): CellTally {
  const { shortAbandoned, within20, within30, within60 } = row;
  return { ...commonOfRow(row), shortAbandoned, within20, within30, within60 };
}

function commonOfRow(row: CountColumns): CommonTally {
  return {
    offered: row.offered,
    answered: row.answered,
    abandoned: row.abandoned,
    open: row.open,
    answeredUnknownWait: row.answeredUnknownWait,
    abandonedUnknownWait: row.abandonedUnknownWait,
    withinPromise: row.withinPromise,
    waitSum: row.waitSum,
    waitSumSquares: row.waitSumSquares,
    handled: row.handled,
    handleSum: row.handleSum,
    handleSumSquares: row.handleSumSquares,
    wrapped: row.wrapped,
    wrapSum: row.wrapSum,
    reportedResolved: { n: row.reportedResolvedN, x: row.reportedResolvedX },
    noRepeat: { n: row.noRepeatN, x: row.noRepeatX },
    repeatPending: row.repeatPending,
    saidSolved: { n: row.saidSolvedN, x: row.saidSolvedX },
    reopened: { n: row.reopenedN, x: row.reopenedX },
    handedOver: row.handedOver,
    rated: row.rated,
    friendliness: row.friendliness,
    satisfaction: row.satisfaction,
    effort: row.effort,
    recommend: row.recommend,
  };
}

/** Named one by one: this runs for every row that is written. */
export function columnsOfCommon(tally: CommonTally): CountColumns {
  return {
    offered: tally.offered,
    answered: tally.answered,
    abandoned: tally.abandoned,
    open: tally.open,
    answeredUnknownWait: tally.answeredUnknownWait,
    abandonedUnknownWait: tally.abandonedUnknownWait,
    withinPromise: tally.withinPromise,
    waitSum: tally.waitSum,
    waitSumSquares: tally.waitSumSquares,
    handled: tally.handled,
    handleSum: tally.handleSum,
    handleSumSquares: tally.handleSumSquares,
    wrapped: tally.wrapped,
    wrapSum: tally.wrapSum,
    reportedResolvedN: tally.reportedResolved.n,
    reportedResolvedX: tally.reportedResolved.x,
    noRepeatN: tally.noRepeat.n,
    noRepeatX: tally.noRepeat.x,
    repeatPending: tally.repeatPending,
    saidSolvedN: tally.saidSolved.n,
    saidSolvedX: tally.saidSolved.x,
    reopenedN: tally.reopened.n,
    reopenedX: tally.reopened.x,
    handedOver: tally.handedOver,
    rated: tally.rated,
    friendliness: scaleToStore(tally.friendliness),
    satisfaction: scaleToStore(tally.satisfaction),
    effort: scaleToStore(tally.effort),
    recommend: scaleToStore(tally.recommend),
  };
}

const NO_ANSWERS: number[] = [];

/** A scale without answers is stored as an empty array: most days of an agent have none, and zeros take a third of a row. */
function scaleToStore(counts: number[]): number[] {
  for (const count of counts) if (count !== 0) return counts;
  return NO_ANSWERS;
}

export function columnsOfTally(
  tally: Tally,
): CountColumns & Pick<RollupRow, "answeredWaits" | "abandonedWaits"> {
  return {
    ...columnsOfCommon(tally),
    answeredWaits: encodeHistogram(tally.answeredWaits),
    abandonedWaits: encodeHistogram(tally.abandonedWaits),
  };
}

export function columnsOfBuilding(
  tally: BuildingTally,
): CountColumns & Pick<RollupRow, "answeredWaits" | "abandonedWaits"> {
  return {
    ...columnsOfCommon(tally),
    answeredWaits: encodeBuckets(tally.answeredWaits),
    abandonedWaits: encodeBuckets(tally.abandonedWaits),
  };
}

export function columnsOfCell(
  cell: CellTally,
): CountColumns & Pick<CellRow, "shortAbandoned" | "within20" | "within30" | "within60"> {
  const { shortAbandoned, within20, within30, within60 } = cell;
  return { ...columnsOfCommon(cell), shortAbandoned, within20, within30, within60 };
}
