import type { ApiAnswer } from "@kwartet/api/ingest/call";
import { refuseCall } from "@kwartet/api/ingest/problem-details";
import { takeCall } from "@kwartet/api/ingest/take-call";
import { readLimitedText } from "@/limited-body";
import { logCall, logProblem } from "@/log";
import { protect } from "@/security-headers";
import { openServer } from "@/server";

export const runtime = "nodejs";

/** Programs, not pages: who calls shows a key or signs, cookies are not looked at, and no other site may read. */
async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const path = pathname.slice("/api/v1/".length);
  const { status, headers, body, program, itemCount } = await answer(request, path);
  logCall({ path, status, program, itemCount });
  return protect(new Response(JSON.stringify(body), { status, headers }), request);
}

async function answer(request: Request, path: string): Promise<ApiAnswer> {
  try {
    const { store, services } = await openServer();
    const { method, headers } = request;
    const readText = (limitBytes: number) => readLimitedText(request, limitBytes);
    return await takeCall({ db: store.db, services }, { method, path, headers, readText });
  } catch (error) {
    logProblem("A call to the API failed.", error);
    return refuseCall("internal");
  }
}

export { handle as DELETE, handle as GET, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT };
