import { effortExportInput } from "@kwartet/api/exports/input";
import { readEffortRequest } from "@/features/exports/read-export-request";
import { answerExport } from "../answer-export";

/** What customers put up with in a period, as a file. */
export function GET(request: Request): Promise<Response> {
  return answerExport(request, {
    path: "exports/effort",
    read: (exports, query) => exports.effort(effortExportInput.parse(readEffortRequest(query))),
  });
}
