import { importId } from "@kwartet/api/imports/input";
import type { ProgressBoard } from "@kwartet/api/jobs/progress-board";
import { isOpenImport } from "@kwartet/api/jobs/record-queries";
import { scopeForRoute } from "@kwartet/api/route-scope";
import { protect } from "@/security-headers";
import { getContext, openBoard } from "@/server";
import { answerError } from "../../refuse";

const PATH = "imports.progress";

/** How far an import of this process is, a line of JSON at a time until it has ended. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/imports/[id]/progress">,
): Promise<Response> {
  const answer = protect(await take(request, await params), request);
  // Packed, the lines would be held back until there is enough to pack.
  answer.headers.set("Cache-Control", "no-store, no-transform");
  return answer;
}

async function take(request: Request, params: { id: string }): Promise<Response> {
  const context = await getContext(request.headers);
  const wanted = importId.safeParse(params);
  if (!wanted.success) return Response.json({ message: "Import not found." }, { status: 404 });
  try {
    const scope = await scopeForRoute(context, "import:read", PATH);
    const isOpen = await isOpenImport(context.db, scope, wanted.data.id);
    const body = isOpen ? tellOf(await openBoard(), wanted.data.id, request.signal) : "";
    return new Response(body, { headers: { "Content-Type": "application/x-ndjson; charset=utf-8" } });
  } catch (error) {
    return answerError(error, { path: PATH, userId: context.actor?.userId ?? null });
  }
}

function tellOf(board: ProgressBoard, id: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const close = () => {
        if (!isOpen) return;
        isOpen = false;
        stop();
        controller.close();
      };
      stop = board.watch(id, (progress) => {
        if (progress === null) close();
        else if (isOpen) {
          const { phase, share } = progress;
          controller.enqueue(encoder.encode(`${JSON.stringify({ phase, share })}\n`));
        }
      });
      signal.addEventListener("abort", close);
    },
    cancel() {
      stop();
    },
  });
}
