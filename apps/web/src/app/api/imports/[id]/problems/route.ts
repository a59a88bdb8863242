import { importId } from "@kwartet/api/imports/input";
import { openProblemCsv } from "@kwartet/api/imports/problem-csv";
import { scopeForRoute } from "@kwartet/api/route-scope";
import { getLocale } from "next-intl/server";
import { protect } from "@/security-headers";
import { getContext } from "@/server";
import { answerError } from "../../refuse";

const PATH = "imports.problemFile";

/** The rows that could not be used, as a file for a spreadsheet. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/imports/[id]/problems">,
): Promise<Response> {
  return protect(await answer(request, await params), request);
}

async function answer(request: Request, params: { id: string }): Promise<Response> {
  // A page elsewhere could not read the file, but it could fill the list of who exported what.
  if (/^(cross|same)-site$/.test(request.headers.get("sec-fetch-site") ?? "")) {
    return Response.json({ message: "Not allowed." }, { status: 403 });
  }
  const context = await getContext(request.headers);
  const wanted = importId.safeParse(params);
  if (!wanted.success) return Response.json({ message: "Import not found." }, { status: 404 });
  try {
    const scope = await scopeForRoute(context, "import:read", PATH);
    const csv = await openProblemCsv(context.db, scope, { ...wanted.data, locale: await getLocale() });
    return new Response(encoded(csv), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="problems-${wanted.data.id}.csv"`,
      },
    });
  } catch (error) {
    return answerError(error, { path: PATH, userId: context.actor?.userId ?? null });
  }
}

/** A page is fetched when the reader asks for it, so that a slow one holds nothing in memory. */
function encoded(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
