import { meanInterval } from "../stats/mean-interval";
import { emptyOperation, type OperationFigure, type OperationPlace } from "./figure";
import { type OperationRow, rowsByDay, totalOf } from "./operation-row";
import { operationRatio } from "./shares";

const HANDLE: OperationPlace = {
  operation: "handle-time",
  measure: "handle-mean",
  unit: "seconds",
  basis: "contacts",
};
const AFTER_CALL: OperationPlace = {
  operation: "after-call-work",
  measure: "after-call-mean",
  unit: "seconds",
  basis: "contacts",
};
const AFTER_CALL_SHARE: OperationPlace = {
  operation: "after-call-work",
  measure: "after-call-share",
  unit: "share",
  basis: "seconds",
};
const OCCUPANCY: OperationPlace = {
  operation: "occupancy",
  measure: "handled-of-available",
  unit: "share",
  basis: "seconds",
};

/**
 * Mean handle time of answered contacts of which it is known, with its t interval, in seconds.
 *
 * @returns value null without such contacts; bounds null for a single one
 */
export function handleMean(rows: readonly OperationRow[]): OperationFigure {
  const n = totalOf(rows, ({ handled }) => handled);
  const mean = meanInterval({
    n,
    total: totalOf(rows, ({ handleSum }) => handleSum),
    totalSquares: totalOf(rows, ({ handleSumSquares }) => handleSumSquares),
  });
  if (mean.status === "insufficient") return emptyOperation(HANDLE);
  if (mean.status === "error") throw new RangeError(`handle-mean: ${mean.reason}`);
  return {
    ...emptyOperation(HANDLE),
    value: mean.mean,
    // Work cannot take less than no time, whatever the t interval of a skewed sample says.
    lower: mean.lower === null ? null : Math.max(0, mean.lower),
    upper: mean.upper,
    n,
  };
}

/**
 * Mean after-call work of contacts of which it is known, in seconds. No sum of squares is kept of it, so the interval
 * takes the day as the sampling unit.
 */
export function afterCallMean(rows: readonly OperationRow[]): OperationFigure {
  const days = [...rowsByDay(rows).values()].map((ofDay) => ({
    part: totalOf(ofDay, ({ wrapSum }) => wrapSum),
    whole: totalOf(ofDay, ({ wrapped }) => wrapped),
  }));
  // The part is seconds and the whole is contacts: there is no x out of n.
  return { ...operationRatio(AFTER_CALL, days), x: null };
}

/**
 * After-call work as a share of handle time. Only days of a channel on which both are known of the same number of
 * contacts take part: otherwise a part would be held against a whole of other contacts.
 */
export function afterCallShare(rows: readonly OperationRow[]): OperationFigure {
  const known = rows.filter(({ handled, wrapped }) => wrapped > 0 && wrapped === handled);
  const days = [...rowsByDay(known).values()].map((ofDay) => ({
    part: totalOf(ofDay, ({ wrapSum }) => wrapSum),
    whole: totalOf(ofDay, ({ handleSum }) => handleSum),
  }));
  return operationRatio(AFTER_CALL_SHARE, days);
}

/**
 * Time spent on contacts ÷ time available, over days. Days without known attendance take no part, so that work of which
 * the time is missing is not held against no time at all.
 *
 * @param availableSeconds by local day, of all agents of the team together
 * @see Gans, Koole & Mandelbaum (2003), Manufacturing & Service Operations Management 5:79–141
 */
export function occupancy(
  rows: readonly OperationRow[],
  availableSeconds: ReadonlyMap<string, number>,
): OperationFigure {
  const handled = rowsByDay(rows);
  const days = [...availableSeconds].map(([day, whole]) => ({
    part: totalOf(handled.get(day) ?? [], ({ handleSum }) => handleSum),
    whole,
  }));
  // Attendance without a single known handle time says nothing of how busy anybody was.
  if (!days.some(({ part }) => part > 0)) return emptyOperation(OCCUPANCY);
  return operationRatio(OCCUPANCY, days);
}
