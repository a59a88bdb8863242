import { appRouter } from "@kwartet/api/root";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { readChangeRequest } from "@/change-request";
import { logProblem, logRefusal } from "@/log";
import { protect } from "@/security-headers";
import { getContext } from "@/server";
import { CALLS_PER_BATCH } from "@/trpc/batch-limit";

const BODY_LIMIT_BYTES = 256 * 1024;
const REFUSED = ["UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND"];

/** Queries come as GET and mutations as POST; the library refuses either the other way round. */
async function handle(request: Request): Promise<Response> {
  if (request.method === "GET") return protect(await answer(request), request);
  const change = await readChangeRequest(request, BODY_LIMIT_BYTES);
  if ("refusal" in change) return protect(change.refusal, request);
  const { headers, url } = request;
  return protect(await answer(new Request(url, { method: "POST", headers, body: change.text })), request);
}

function answer(req: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: appRouter,
    maxBatchSize: CALLS_PER_BATCH,
    createContext: () => getContext(req.headers),
    onError: ({ error, path = "", ctx }) => {
      if (error.code === "INTERNAL_SERVER_ERROR") logProblem(`${path} failed.`, error.cause ?? error);
      else if (REFUSED.includes(error.code)) {
        logRefusal({ path, code: error.code, userId: ctx?.actor?.userId ?? null });
      }
    },
  });
}

export { handle as GET, handle as POST };
