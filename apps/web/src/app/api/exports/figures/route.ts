import { agentExportInput, organizationExportInput, teamExportInput } from "@kwartet/api/exports/input";
import { type ExportRequest, readExportRequest } from "@/features/exports/read-export-request";
import { answerExport, type ExportCaller } from "../answer-export";

/** The four KPIs of an agent, a team or the organisation as a file. */
export function GET(request: Request): Promise<Response> {
  return answerExport(request, {
    path: "exports/figures",
    read: (exports, query) => readFile(exports, readExportRequest(query)),
  });
}

function readFile(exports: ExportCaller, { subject, input }: ExportRequest) {
  if (subject === "agent") return exports.agentFigures(agentExportInput.parse(input));
  if (subject === "team") return exports.teamFigures(teamExportInput.parse(input));
  return exports.organizationFigures(organizationExportInput.parse(input));
}
