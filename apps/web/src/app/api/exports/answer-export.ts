import type { BinaryFile } from "@kwartet/api/exports/export-board";
import type { ExportedFile } from "@kwartet/api/exports/export-figures";
import { createCaller } from "@kwartet/api/root";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { ZodError } from "zod";
import { logProblem, logRefusal } from "@/log";
import { PrintingRefused } from "@/printing/print-page";
import { protect } from "@/security-headers";
import { getContext } from "@/server";

export type ExportCaller = ReturnType<typeof createCaller>["exports"];

type Export = {
  /** The name under which a refusal is written down. */
  path: string;
  read: (exports: ExportCaller, query: URLSearchParams) => Promise<ExportedFile | BinaryFile>;
};

/** Figures as a file: the same procedures as for a screen decide who may have them, and write it down. */
export async function answerExport(request: Request, asked: Export): Promise<Response> {
  return protect(isFromAnotherSite(request) ? refuse(403) : await answer(request, asked), request);
}

/** A page elsewhere could not read the file, but it could fill the list of who exported what. */
function isFromAnotherSite({ headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  return site === "cross-site" || site === "same-site";
}

async function answer(request: Request, { path, read }: Export): Promise<Response> {
  const context = await getContext(request.headers);
  if (!context.actor) return refuse(401);
  try {
    const file = await read(createCaller(context).exports, new URL(request.url).searchParams);
    const { fileName, mimeType } = file;
    // A copy in memory of its own: what a library hands out may be a view on more than the file.
    const body = "text" in file ? file.text : new Uint8Array(file.bytes);
    return new Response(body, {
      headers: { "Content-Type": mimeType, "Content-Disposition": `attachment; filename="${fileName}"` },
    });
  } catch (error) {
    if (error instanceof ZodError) return refuse(400);
    if (error instanceof PrintingRefused) return refusePrinting(error);
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") {
      logProblem("An export failed.", error instanceof TRPCError ? (error.cause ?? error) : error);
      return refuse(500);
    }
    logRefusal({ path, code: error.code, userId: context.actor.userId });
    return refuse(getHTTPStatusCodeFromError(error));
  }
}

const MESSAGES: Record<number, string> = {
  400: "The request is not valid.",
  401: "Sign in first.",
  403: "Not allowed.",
  404: "Not found.",
  501: "This server has no Chromium to make a PDF with. Print the page with your own browser.",
  503: "The PDF could not be made now. Try again, or print the page with your own browser.",
};

/** Which page it was of and whose session is in no log: only that printing failed, and why. */
function refusePrinting({ reason, cause }: PrintingRefused): Response {
  if (reason === "failed") logProblem("Printing a page failed.", cause);
  return refuse(reason === "no-chromium" ? 501 : 503);
}

function refuse(status: number): Response {
  return Response.json({ message: MESSAGES[status] ?? "Something went wrong." }, { status });
}
