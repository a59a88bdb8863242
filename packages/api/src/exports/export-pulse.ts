import type { Db } from "@kwartet/db/client";
import { recordAudit } from "../audit/queries";
import { flatCells } from "../pulse-results/flat-cells";
import { readResults } from "../pulse-results/read-results";
import type { Scope } from "../scope";
import type { ExportedFile } from "./export-figures";
import { rowsCsv } from "./figures-csv";
import type { Dialect } from "./input";

const COLUMNS = [
  "wave",
  "group",
  "kind",
  "item",
  "option",
  "value",
  "lower",
  "upper",
  "unit",
  "capped",
  "answers",
  "difference",
  "change",
  "hidden",
] as const;

/** The same cells as the screen of the same survey, as a file; written down with its rows. */
export async function exportPulse(
  db: Db,
  scope: Scope,
  { waveId, dialect }: { waveId: string; dialect: Dialect },
): Promise<ExportedFile> {
  const results = await readResults(db, scope, { waveId });
  const rows = flatCells(results, dialect === "excel-nl" ? "nl" : "en");
  await recordAudit(db, scope, {
    action: "export",
    purpose: "pulse results",
    rowCount: rows.length,
    details: { waveId, dialect },
  });
  return {
    fileName: "kwartet-pulse.csv",
    mimeType: "text/csv; charset=utf-8",
    text: rowsCsv(COLUMNS, rows, dialect),
  };
}
