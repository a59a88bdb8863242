import { refusedOr } from "@kwartet/api/imports/mapping/check-file";
import { writeRejected } from "@kwartet/api/imports/mapping/rejected-csv";
import { checkedUpload } from "@kwartet/api/imports/uploads/input";
import { scopeForRoute } from "@kwartet/api/route-scope";
import { getLocale } from "next-intl/server";
import { readChangeRequest } from "@/change-request";
import { protect } from "@/security-headers";
import { getContext } from "@/server";
import { answerError } from "../../../refuse";

export const runtime = "nodejs";

const PATH = "imports.rejectedRows";
/** A plan of five hundred columns with their repairs is some hundred kilobytes. */
const PLAN_LIMIT_BYTES = 2_000_000;

/** The rows of an upload that its plan cannot use, in the file's own columns, as a file for a spreadsheet. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/imports/uploads/[uploadId]/rejected">,
): Promise<Response> {
  return protect(await answer(request, await params), request);
}

async function answer(request: Request, params: { uploadId: string }): Promise<Response> {
  const change = await readChangeRequest(request, PLAN_LIMIT_BYTES);
  if ("refusal" in change) return change.refusal;
  const context = await getContext(request.headers);
  try {
    const scope = await scopeForRoute(context, "import:write", PATH);
    const asked = checkedUpload.safeParse({ ...planIn(change.text), uploadId: params.uploadId });
    if (!asked.success) return refuse(400, "The input is not valid.");
    const { uploadId, plan } = asked.data;
    const upload = await context.services.uploads.find(scope, uploadId);
    if (!upload) return refuse(404, "Upload not found.");
    const lines = writeRejected(upload.open, plan, await getLocale());
    // The first piece is asked for here: a file that is refused is no file to hand out.
    const first = await refusedOr(lines.next());
    if ("refused" in first) return Response.json(first.refused, { status: 422 });
    return new Response(encoded(first.value ?? "", lines), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="rejected-${uploadId}.csv"`,
      },
    });
  } catch (error) {
    return answerError(error, { path: PATH, userId: context.actor?.userId ?? null });
  }
}

function planIn(text: string): object {
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === "object" && told !== null ? told : {};
  } catch {
    return {};
  }
}

/** A piece is made when the reader asks for it, so that a slow one holds nothing in memory. */
function encoded(first: string, rest: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: string | null = first;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = waiting ?? (await rest.next()).value;
      waiting = null;
      if (typeof piece === "string") controller.enqueue(encoder.encode(piece));
      else controller.close();
    },
    async cancel() {
      await rest.return(undefined);
    },
  });
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
