import { pulseExportInput } from "@kwartet/api/exports/input";
import { answerExport } from "../answer-export";

/** The results of a pulse survey as a file. */
export function GET(request: Request): Promise<Response> {
  return answerExport(request, {
    path: "exports/pulse",
    read: (exports, query) =>
      exports.pulseResults(
        pulseExportInput.parse({
          waveId: query.get("waveId"),
          dialect: query.get("dialect") ?? undefined,
        }),
      ),
  });
}
