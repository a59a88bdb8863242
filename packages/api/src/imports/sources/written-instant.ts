import type { CellReader } from "../read-cells";
import type { InstantReader } from "../read-instant";
import { readMoment, sayMoment } from "../reading/read-moment";
import type { DateOrder } from "../reading/reading";

export type WrittenForm = {
  order: DateOrder;
  instants: InstantReader;
  /** What it must not be before, where the clock that summer time gives back leaves a choice. */
  notBefore?: number | null;
};

/** A wall-clock time as the source writes it, such as `29/2/2016 01:16` or `12/10/2023 01:05:00 PM`. */
export function readWritten(
  row: CellReader,
  column: string,
  { order, instants, notBefore }: WrittenForm,
): number | null {
  const text = row.text(column);
  if (text === null) return null;
  const moment = readMoment(text, order);
  const said = moment && sayMoment(moment);
  const instant = said === null ? null : instants.readAfter(said, notBefore ?? null);
  return instant ?? row.fail(column, "not-an-instant");
}
