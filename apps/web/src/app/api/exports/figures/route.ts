import { agentExportInput, organizationExportInput, teamExportInput } from "@kwartet/api/exports/input";
import { createCaller } from "@kwartet/api/root";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { ZodError } from "zod";
import { type ExportRequest, readExportRequest } from "@/features/exports/read-export-request";
import { logProblem, logRefusal } from "@/log";
import { protect } from "@/security-headers";
import { getContext } from "@/server";

/** Figures as a file: the same procedures as for a screen decide who may have them, and write it down. */
export async function GET(request: Request): Promise<Response> {
  return protect(isFromAnotherSite(request) ? refuse(403) : await answer(request), request);
}

/** A page elsewhere could not read the file, but it could fill the list of who exported what. */
function isFromAnotherSite({ headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  return site === "cross-site" || site === "same-site";
}

async function answer(request: Request): Promise<Response> {
  const context = await getContext(request.headers);
  if (!context.actor) return refuse(401);
  try {
    const { fileName, mimeType, text } = await readFile(
      createCaller(context),
      readExportRequest(new URL(request.url).searchParams),
    );
    return new Response(text, {
      headers: { "Content-Type": mimeType, "Content-Disposition": `attachment; filename="${fileName}"` },
    });
  } catch (error) {
    if (error instanceof ZodError) return refuse(400);
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") {
      logProblem("An export failed.", error instanceof TRPCError ? (error.cause ?? error) : error);
      return refuse(500);
    }
    logRefusal({ path: "exports/figures", code: error.code, userId: context.actor.userId });
    return refuse(getHTTPStatusCodeFromError(error));
  }
}

function readFile({ exports }: ReturnType<typeof createCaller>, { subject, input }: ExportRequest) {
  if (subject === "agent") return exports.agentFigures(agentExportInput.parse(input));
  if (subject === "team") return exports.teamFigures(teamExportInput.parse(input));
  return exports.organizationFigures(organizationExportInput.parse(input));
}

const MESSAGES: Record<number, string> = {
  400: "The request is not valid.",
  401: "Sign in first.",
  403: "Not allowed.",
  404: "Not found.",
};

function refuse(status: number): Response {
  return Response.json({ message: MESSAGES[status] ?? "Something went wrong." }, { status });
}
