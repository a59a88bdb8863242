import { fingerprintOf } from "../mapping/fingerprint";
import { textOf } from "../mapping/read-mapped-cell";
import { maskText, SENSITIVE_USE, type SensitiveKind } from "../mapping/sensitive-columns";
import { showFound } from "../read-table";
import { type CellShape, shapeOfColumn } from "../reading/cell-shape";
import { type ReadingGuess, readingOf } from "../reading/detect-reading";
import { type Guess, needsConfirmation } from "../reading/guess";
import type { Inspected } from "../reading/inspect-file";
import type { Reading } from "../reading/reading";
import { type UnderstoodCell, understandCell } from "./understand-cell";

/** Rows that show how a file is understood. */
const SHOWN_ROWS = 8;
const SHOWN_TITLES = 5;

export type DescribedColumn = {
  name: string;
  shape: CellShape;
  /** Why it is left out by itself, and what may be done with it. */
  sensitive: SensitiveKind | null;
  use: "free" | "allowed" | "declared" | "never";
};

export type DescribedSetting = Guess<string | number | null> & { needsConfirmation: boolean };

export type Inspection = {
  reading: Reading;
  settings: Record<keyof Reading, DescribedSetting>;
  sheets: string[];
  columns: DescribedColumn[];
  titles: string[];
  rows: { row: number; cells: UnderstoodCell[] }[];
  fingerprint: string | null;
};

/** What somebody may see of a file that was looked at: sensitive cells only as that there is something. */
export function describeInspection(inspected: Inspected): Inspection {
  const { guesses, header, rows, sensitive, sheets, titles } = inspected;
  const reading = readingOf(guesses);
  const columns = header.map((name, index): DescribedColumn => {
    const kind = sensitive.get(name) ?? null;
    const shape = shapeOfColumn(rows.map(({ cells }) => cells[index] ?? null));
    return { name, shape, sensitive: kind, use: kind === null ? "free" : SENSITIVE_USE[kind] };
  });
  return {
    reading,
    settings: describeSettings(guesses),
    sheets,
    columns,
    titles: titles
      .slice(0, SHOWN_TITLES)
      .map(({ cells }) => showFound(cells.map(textOf).filter(Boolean).join(" "))),
    rows: rows.slice(0, SHOWN_ROWS).map(({ row, cells }) => ({
      row,
      cells: columns.map(({ sensitive: kind, shape }, index) => {
        const cell = cells[index] ?? null;
        if (kind !== null) return { found: maskText(textOf(cell)), understood: null };
        return understandCell(cell, shape, reading);
      }),
    })),
    fingerprint: header.length === 0 ? null : fingerprintOf(header),
  };
}

function describeSettings(guesses: ReadingGuess): Record<keyof Reading, DescribedSetting> {
  const describe = <Value extends string | number | null>(guess: Guess<Value>): DescribedSetting => ({
    ...guess,
    needsConfirmation: needsConfirmation(guess),
  });
  return {
    kind: describe(guesses.kind),
    encoding: describe(guesses.encoding),
    delimiter: describe(guesses.delimiter),
    quote: describe(guesses.quote),
    decimalMark: describe(guesses.decimalMark),
    thousandsMark: describe(guesses.thousandsMark),
    dateOrder: describe(guesses.dateOrder),
    timeZone: describe(guesses.timeZone),
    headerRow: describe(guesses.headerRow),
    sheet: describe(guesses.sheet),
  };
}
