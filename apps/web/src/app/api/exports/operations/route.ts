import { organizationOperationsExportInput, teamOperationsExportInput } from "@kwartet/api/exports/input";
import { readOperationsRequest } from "@/features/exports/read-export-request";
import { answerExport } from "../answer-export";

/** The work of a team or of the organisation as a file. */
export function GET(request: Request): Promise<Response> {
  return answerExport(request, {
    path: "exports/operations",
    read: (exports, query) => {
      const { subject, input } = readOperationsRequest(query);
      return subject === "team"
        ? exports.teamOperations(teamOperationsExportInput.parse(input))
        : exports.organizationOperations(organizationOperationsExportInput.parse(input));
    },
  });
}
