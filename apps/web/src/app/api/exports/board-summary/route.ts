import { boardExportInput } from "@kwartet/api/exports/input";
import { answerExport } from "../answer-export";

/** The board summary, live or frozen, as a table, a workbook or a presentation. */
export function GET(request: Request): Promise<Response> {
  return answerExport(request, {
    path: "exports/board-summary",
    read: (exports, query) => exports.boardSummary(boardExportInput.parse(Object.fromEntries(query))),
  });
}
