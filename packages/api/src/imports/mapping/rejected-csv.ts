import { stringify } from "csv-stringify/sync";
import { describeProblem, type Locale } from "../problem";
import type { OpenFile } from "../reading/inspect-file";
import { openTable } from "../reading/open-table";
import type { RowProblem } from "../record";
import { columnsOf } from "./check-plan";
import type { FilePlan } from "./mapping";
import { textOf } from "./read-mapped-cell";
import { readPlanned } from "./read-planned";

const HEADS: Record<Locale, string[]> = {
  nl: ["rij", "kolom met het probleem", "gevonden", "verwacht", "wat te doen"],
  en: ["row", "column with the problem", "found", "expected", "what to do"],
};
/** Spreadsheets take a file without it for another encoding, and lose the accents. */
const BYTE_ORDER_MARK = "\uFEFF";
/** More problems than these are one mistake in the plan, not so many in the file. */
const MAX_ROWS = 200_000;

/**
 * The rows that a plan cannot use, in the file's own columns and with the reason behind them, so that
 * somebody mends them and hands in that file. Columns that are not read are empty in it too.
 */
export async function* writeRejected(open: OpenFile, plan: FilePlan, locale: Locale): AsyncGenerator<string> {
  const { rejected, hidden } = await findRejected(open, plan);
  const { table, close } = await openTable(open(), plan.reading, columnsOf(plan.mapping));
  try {
    const { header } = table;
    yield BYTE_ORDER_MARK + sayRows([[...header, ...HEADS[locale]]], locale);
    for await (const { rows, problems } of table.batches) {
      const lines = rows.flatMap(({ row, cells }) => {
        const problem = rejected.get(row);
        if (!problem) return [];
        const own = header.map((name, index) => (hidden.has(name) ? "" : textOf(cells[index] ?? null)));
        return [[...own, ...reasonCells(problem, locale)]];
      });
      const broken = problems.flatMap((problem) => {
        const known = rejected.get(problem.row);
        return known ? [[...header.map(() => ""), ...reasonCells(known, locale)]] : [];
      });
      if (lines.length + broken.length > 0) yield sayRows([...lines, ...broken], locale);
    }
  } finally {
    await close();
  }
}

type Rejected = { rejected: Map<number, RowProblem>; hidden: Set<string> };

/** The first problem of each row that is not used, and the columns that nobody may see. */
async function findRejected(open: OpenFile, plan: FilePlan): Promise<Rejected> {
  const rejected = new Map<number, RowProblem>();
  const hidden = new Set<string>();
  for await (const { problems, leftOut } of readPlanned(open(), plan, { refusesOtherScale: false })) {
    for (const { column } of leftOut) if (column !== undefined) hidden.add(column);
    for (const problem of problems) {
      if (problem.severity !== "warning" && !rejected.has(problem.row)) rejected.set(problem.row, problem);
    }
    if (rejected.size >= MAX_ROWS) break;
  }
  return { rejected, hidden };
}

function reasonCells(problem: RowProblem, locale: Locale): string[] {
  const { expected, fix } = describeProblem(problem, locale);
  return [String(problem.row), problem.column ?? "", problem.found, expected, fix];
}

/** Dutch spreadsheets part cells by semicolons. What came from a file may not run as a formula in another. */
function sayRows(rows: string[][], locale: Locale): string {
  return stringify(rows, {
    delimiter: locale === "nl" ? ";" : ",",
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}
