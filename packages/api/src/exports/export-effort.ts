import type { Db } from "@kwartet/db/client";
import { type EffortFigure, effortRange, effortText } from "@kwartet/metrics/effort/effort-value";
import { flatEffort } from "@kwartet/metrics/effort/flat-effort";
import { recordAudit } from "../audit/queries";
import { readEffort } from "../effort/read-effort";
import { preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import { BOARD_COLUMNS, type BoardTableRow } from "./board-rows";
import type { ExportedFile } from "./export-figures";
import { rowsCsv } from "./figures-csv";
import type { EffortExportRequest } from "./input";

/** Every figure of the page as it is read, and unrounded beside it; written down with its rows. */
export async function exportEffort(
  db: Db,
  scope: Scope,
  { request, locale, dialect }: EffortExportRequest,
): Promise<ExportedFile> {
  const { effort } = await readEffort(db, scope, request);
  if (effort === null)
    throw preconditionFailed("There is nothing to export before the first import.", "no-data");
  const { currency, period } = effort;
  const rowOf = (figure: EffortFigure): BoardTableRow => {
    const { id, name, value, lower, upper, n, unit, definition, word } = figure;
    return {
      ...{ id, name: name[locale], value, lower, upper, n, unit, definition, word },
      shown: effortText(figure, { locale, currency }),
      between: effortRange(figure, { locale, currency }),
    };
  };
  const rows = flatEffort(effort).map(rowOf);
  await recordAudit(db, scope, {
    action: "export",
    purpose: "customer effort",
    rowCount: rows.length,
    details: { period: period.key, dialect },
  });
  return {
    fileName: `kwartet-effort-${period.key}.csv`,
    mimeType: "text/csv; charset=utf-8",
    text: rowsCsv(BOARD_COLUMNS, rows, dialect),
  };
}
