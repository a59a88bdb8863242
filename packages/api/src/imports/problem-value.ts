import { maskText } from "./mapping/sensitive-columns";
import { type Cell, showFound } from "./read-table";

/** An address that is nearly right still says whose it is, and what a problem tells is kept. */
const HIDING_CODES: ReadonlySet<string> = new Set(["customer-email-malformed"]);

/** Whether a problem of this kind is told without the value that it is about. */
export const hidesValue = (code: string): boolean => HIDING_CODES.has(code);

/** What stands in a cell with a problem, as it may be shown. */
export const sayFound = (code: string, cell: Cell): string =>
  hidesValue(code) ? maskText(showFound(cell)) : showFound(cell);
