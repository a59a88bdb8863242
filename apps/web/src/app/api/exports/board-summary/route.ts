import { boardExportInput, boardPaperInput } from "@kwartet/api/exports/input";
import { canPrint, PrintingRefused, printPage } from "@/printing/print-page";
import { answerExport, type ExportCaller } from "../answer-export";

/** The board summary, live or frozen, as a table, a workbook, a presentation or a PDF. */
export function GET(request: Request): Promise<Response> {
  return answerExport(request, {
    path: "exports/board-summary",
    read: (exports, query) => {
      const asked = Object.fromEntries(query);
      if (asked.format === "pdf") return printBoard(exports, asked, request.headers.get("cookie") ?? "");
      return exports.boardSummary(boardExportInput.parse(asked));
    },
  });
}

async function printBoard(exports: ExportCaller, query: Record<string, string>, cookie: string) {
  const { format: _, dialect: __, ...asked } = query;
  const request = boardPaperInput.parse(asked);
  const { packId, compare, locale } = request;
  // Asked first: what is written down as handed out has been made.
  if (!(await canPrint())) throw new PrintingRefused("no-chromium");
  const { fileName, period } = await exports.boardPaper(request);
  const live = `/board-summary/print?${new URLSearchParams({ period, compare })}` as const;
  const path = packId === undefined ? live : (`/board-summary/packs/${packId}/print` as const);
  return { fileName, mimeType: "application/pdf", bytes: await printPage({ path, locale, cookie }) };
}
