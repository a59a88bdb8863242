import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { stringify } from "csv-stringify/sync";
import type { Scope } from "../scope";
import { describeProblem, type Locale } from "./problem";
import { readProblemsAfter, recordProblemExport } from "./problem-queries";

const PAGE = 1000;
/** Spreadsheets take a file without it for another encoding, and lose the accents. */
const BYTE_ORDER_MARK = "\uFEFF";

const HEADS: Record<Locale, string[]> = {
  nl: ["bestand", "rij", "kolom", "gebruikt", "gevonden", "verwacht", "wat te doen"],
  en: ["file", "row", "column", "used", "found", "expected", "what to do"],
};
/** Whether the rest of the row counts. */
const USED: Record<Locale, Record<"error" | "warning", string>> = {
  nl: { error: "nee", warning: "ja, zonder deze waarde" },
  en: { error: "no", warning: "yes, without this value" },
};

type Wanted = { id: string; locale: Locale };

/** The problems of an import as a file for a spreadsheet, in pieces; a page is a transaction of its own. */
export async function openProblemCsv(
  db: Db,
  scope: Scope,
  { id, locale }: Wanted,
): Promise<AsyncGenerator<string>> {
  const { organizationId } = scope;
  await withOrganization(db, organizationId, (tx) => recordProblemExport(tx, scope, id));
  const readPage = (after: number) =>
    withOrganization(db, organizationId, (tx) => readProblemsAfter(tx, scope, { id, after, limit: PAGE }));
  return writeCsv(readPage, locale);
}

type Problem = Awaited<ReturnType<typeof readProblemsAfter>>[number];

async function* writeCsv(
  readPage: (after: number) => Promise<Problem[]>,
  locale: Locale,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + sayRows([HEADS[locale]], locale);
  let after = -1;
  for (;;) {
    const page = await readPage(after);
    const last = page.at(-1);
    if (!last) return;
    after = last.position;
    yield sayRows(
      page.map((problem) => cellsOf(problem, locale)),
      locale,
    );
  }
}

function cellsOf(problem: Problem, locale: Locale): (string | number)[] {
  const { table, row, column, severity, found } = problem;
  const { expected, fix } = describeProblem(problem, locale);
  return [table ?? "", row, column ?? "", USED[locale][severity], found, expected, fix];
}

/** Dutch spreadsheets part cells by semicolons. What came from a file may not run as a formula in another. */
function sayRows(rows: (string | number)[][], locale: Locale): string {
  return stringify(rows, {
    delimiter: locale === "nl" ? ";" : ",",
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}
