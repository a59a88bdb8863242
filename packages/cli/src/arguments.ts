import { boardPeriod } from "@kwartet/api/board-summary/input";
import { InvalidArgumentError } from "commander";
import { CommandRefused } from "./command-refused";

/** The id of what somebody calls by its name, by its name in the source, or by its id. */
export function idOf(
  names: ReadonlyMap<string, { key: string; label: string }>,
  noun: string,
  wanted: string,
): string {
  const ids = [...names]
    .filter(([id, { key, label }]) => [id, key, label].includes(wanted))
    .map(([id]) => id);
  const [id, another] = ids;
  if (id === undefined) throw new CommandRefused(`There is no ${noun} "${wanted}".`);
  if (another !== undefined)
    throw new CommandRefused(
      `There are several: say which ${noun} "${wanted}" by its id: ${ids.join(", ")}.`,
    );
  return id;
}

/** A local day that exists. */
export function readDay(text: string): string {
  const time = Date.parse(text);
  // The round trip finds the 31st of February, which is otherwise taken for the 3rd of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError("Expected a day such as 2026-03-31.");
  }
  return text;
}

/** A month, quarter or year of the board. */
export function readPeriod(text: string): string {
  const read = boardPeriod.safeParse(text);
  if (!read.success) throw new InvalidArgumentError("Expected a period such as 2026-06, 2026-Q2 or 2026.");
  return read.data;
}
