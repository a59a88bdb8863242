import type { Db } from "@kwartet/db/client";
import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import type { Locale } from "@kwartet/metrics/format";
import { recordAudit } from "../audit/queries";
import { readBoardSummary } from "../board-summary/read-summary";
import { preconditionFailed } from "../errors";
import { readPack } from "../packs/queries";
import type { Scope } from "../scope";
import { boardPresentation } from "./board-presentation";
import { BOARD_COLUMNS, boardRows } from "./board-rows";
import { boardWorkbook } from "./board-workbook";
import type { ExportedFile } from "./export-figures";
import { rowsCsv } from "./figures-csv";
import type { BoardExportRequest, BoardPaperRequest } from "./input";

/** A file that is no text. */
export type BinaryFile = { fileName: string; mimeType: string; bytes: Uint8Array };

/** The page, live or frozen, as a file: the same figures in every form, and written down. */
export async function exportBoard(
  db: Db,
  scope: Scope,
  request: BoardExportRequest,
): Promise<ExportedFile | BinaryFile> {
  const { summary, code } = await pageOf(db, scope, request);
  const { format, locale, dialect } = request;
  await recordAudit(db, scope, {
    action: "export",
    purpose: "board summary",
    rowCount: boardRows(summary, locale).length,
    details: { period: summary.period.key, code, format, ...(format === "csv" ? { dialect } : {}) },
  });
  const name = `kwartet-board-${code ?? summary.period.key}`;
  switch (format) {
    case "csv":
      return {
        fileName: `${name}.csv`,
        mimeType: "text/csv; charset=utf-8",
        text: rowsCsv(BOARD_COLUMNS, boardRows(summary, locale), dialect),
      };
    case "xlsx":
      return { fileName: `${name}.xlsx`, mimeType: XLSX, bytes: await boardWorkbook(summary, locale) };
    case "pptx": {
      const state = stateOf(code, locale);
      return {
        fileName: `${name}.pptx`,
        mimeType: PPTX,
        bytes: await boardPresentation({ summary, locale, state }),
      };
    }
  }
}

/**
 * Which page a PDF is to be made of, under which name. It is written down here, before a browser that has no part in
 * this transaction makes it.
 */
export async function exportBoardOnPaper(
  db: Db,
  scope: Scope,
  request: BoardPaperRequest,
): Promise<{ fileName: string; period: string }> {
  const { summary, code } = await pageOf(db, scope, request);
  const period = summary.period.key;
  await recordAudit(db, scope, {
    action: "export",
    purpose: "board summary",
    rowCount: boardRows(summary, request.locale).length,
    details: { period, code, format: "pdf" },
  });
  return { fileName: `kwartet-board-${code ?? period}.pdf`, period };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

type Page = { summary: BoardSummary; code: string | null };

async function pageOf(
  db: Db,
  scope: Scope,
  { packId, period, compare }: Omit<BoardPaperRequest, "locale">,
): Promise<Page> {
  if (packId !== undefined) {
    const { summary, code } = await readPack(db, scope, packId);
    return { summary, code };
  }
  const { summary } = await readBoardSummary(db, scope, { period, compare });
  if (summary === null)
    throw preconditionFailed("There is nothing to export before the first import.", "no-data");
  return { summary, code: null };
}

function stateOf(code: string | null, locale: Locale): string {
  if (code === null) return { nl: "concept, niet bevroren", en: "draft, not frozen" }[locale];
  return { nl: `bevroren als ${code}`, en: `frozen as ${code}` }[locale];
}
