import { normalizeName } from "./read-table";
import { FileRefused } from "./refusal";

/** More names than this make a message that nobody reads. */
const MAX_NAMES = 20;

/**
 * Where each column stands, by its name in lower case.
 *
 * @param known whether a column is one that the source reads; others may occur as often as they like
 * @throws {FileRefused} when a known column occurs twice: nothing tells which of the two is meant
 */
export function indexColumns(
  header: readonly string[],
  known: (column: string) => boolean,
): Map<string, number> {
  const names = header.map(normalizeName);
  const twice = names.filter((name, index) => known(name) && names.indexOf(name) !== index);
  if (twice.length > 0) throw new FileRefused("duplicate-columns", { columns: sayNames(twice) });
  return new Map(names.map((name, index) => [name, index]));
}

/** @throws {FileRefused} naming the columns that are missing and those that were found */
export function requireColumns(
  header: readonly string[],
  required: readonly string[],
  dataSet: string,
): void {
  const names = header.map(normalizeName);
  const missing = required.filter((column) => !names.includes(normalizeName(column)));
  if (missing.length === 0) return;
  throw new FileRefused("missing-columns", {
    dataSet,
    missing: sayNames(missing),
    found: sayNames(header),
  });
}

export function sayNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return names.length > MAX_NAMES ? `${shown.join(", ")}, …` : shown.join(", ");
}
