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
  const context = await getContext(request.headers);
  const wanted = importId.safeParse(params);
  if (!wanted.success) return Response.json({ message: "Import not found." }, { status: 404 });
  try {
    const scope = await scopeForRoute(context, "import:read", PATH);
    const csv = await openProblemCsv(context.db, scope, { ...wanted.data, locale: await getLocale() });
    return new Response(ReadableStream.from(encoded(csv)), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="problems-${wanted.data.id}.csv"`,
      },
    });
  } catch (error) {
    return answerError(error, { path: PATH, userId: context.actor?.userId ?? null });
  }
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
