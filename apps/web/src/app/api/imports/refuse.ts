import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { logProblem, logRefusal } from "@/log";

/** The answer to what a route refuses, in the same words and with the same traces as a procedure's. */
export function answerError(error: unknown, at: { path: string; userId: string | null }): Response {
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") {
    logRefusal({ ...at, code: error.code });
    return Response.json({ message: error.message }, { status: getHTTPStatusCodeFromError(error) });
  }
  logProblem(`${at.path} failed.`, error);
  return Response.json({ message: "Something went wrong." }, { status: 500 });
}
