import { tmpdir } from "node:os";
import { join } from "node:path";
import { openInput } from "@kwartet/api/imports/file-set";
import { type NewImport, newImport } from "@kwartet/api/imports/input";
import type { Locale } from "@kwartet/api/imports/problem";
import { MAX_FILE_BYTES } from "@kwartet/api/imports/read-bytes";
import { describeRefusal, FileRefused } from "@kwartet/api/imports/refusal";
import { type ImportProgress, runImport } from "@kwartet/api/imports/run-import";
import { sourceOf } from "@kwartet/api/imports/sources/registry";
import { scopeForRoute } from "@kwartet/api/route-scope";
import { getLocale } from "next-intl/server";
import { IMPORT_HEADER, type ImportEvent, readImportHeader } from "@/features/imports/import-event";
import { logProblem } from "@/log";
import { isSameOrigin } from "@/same-origin";
import { protect } from "@/security-headers";
import { getContext, uploadsPath } from "@/server";
import { streamEvents } from "./event-stream";
import { type KeptUpload, keepUpload } from "./keep-upload";
import { answerError } from "./refuse";

export const runtime = "nodejs";

const PATH = "imports.upload";

/**
 * Takes in a file: all of it or nothing. Progress comes back as lines of JSON over this same answer,
 * because on the embedded engine every other question waits until the import has ended.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = protect(await take(request), request);
  // Packed, the lines would be held back until there is enough to pack.
  answer.headers.set("Cache-Control", "no-store, no-transform");
  return answer;
}

async function take(request: Request): Promise<Response> {
  const { headers } = request;
  if (!isSameOrigin(headers)) return refuse(403, "Another site may not ask this.");
  // No form can send this type, so that no page of another site can either.
  if (headers.get("content-type") !== "application/octet-stream")
    return refuse(415, "Send the bytes of a file.");
  const told = newImport.safeParse(readImportHeader(headers.get(IMPORT_HEADER)));
  if (!told.success) return refuse(400, "The input is not valid.");
  const context = await getContext(headers);
  try {
    // Before a byte is kept: who may not import cannot fill the disk.
    await scopeForRoute(context, "import:write", PATH);
    return await keepAndImport(request, told.data);
  } catch (error) {
    return answerError(error, { path: PATH, userId: context.actor?.userId ?? null });
  }
}

async function keepAndImport(request: Request, told: NewImport): Promise<Response> {
  const locale = await getLocale();
  const folder = (await uploadsPath()) ?? join(tmpdir(), "kwartet-uploads");
  const body = request.body ?? new Blob([]).stream();
  const kept = await keepUpload(body, { folder, limitBytes: MAX_FILE_BYTES });
  if (!kept) {
    const tooLarge = new FileRefused("file-too-large", { limit: "1 GB" });
    return answerLines(`${JSON.stringify(refusedEvent(tooLarge, locale))}\n`, 413);
  }
  const stream = streamEvents((say) => importKept(request.headers, { told, kept, locale, say }));
  return answerLines(stream, 200);
}

function answerLines(body: BodyInit, status: number): Response {
  return new Response(body, { status, headers: { "Content-Type": "application/x-ndjson; charset=utf-8" } });
}

type Work = { told: NewImport; kept: KeptUpload; locale: Locale; say: (event: ImportEvent) => void };

async function importKept(headers: Headers, { told, kept, locale, say }: Work): Promise<void> {
  try {
    // Asked again: a large file can take so long to come in that the role is gone meanwhile.
    const context = await getContext(headers);
    const scope = await scopeForRoute(context, "import:write", PATH);
    const source = sourceOf(told.source);
    if (!source) throw new RangeError(`There is no source "${told.source}".`);
    const { input, bytes, close } = await openInput(source, kept.path, told);
    const result = await runImport(context.db, scope, {
      ...told,
      fileBytes: bytes,
      bytes: input,
      customerKey: context.services.customerKey,
      onProgress: createProgress(say),
    }).finally(close);
    const { importId, created, updated, unchanged, skipped, problems } = result;
    say({ type: "done", importId, created, updated, unchanged, skipped, problems: problems.length });
  } catch (error) {
    if (error instanceof FileRefused) say(refusedEvent(error, locale));
    else {
      logProblem("An import failed.", error);
      say({ type: "failed" });
    }
  } finally {
    await kept.remove();
  }
}

/** While figures are computed the number of rows stays what it was. */
function createProgress(say: (event: ImportEvent) => void): (progress: ImportProgress) => void {
  let rows = 0;
  return (progress) => {
    if (progress.phase === "reading") rows = progress.rows;
    say({ type: "progress", phase: progress.phase, rows, share: progress.share });
  };
}

function refusedEvent(refused: FileRefused, locale: Locale): ImportEvent {
  return { type: "refused", code: refused.code, ...describeRefusal(refused, locale) };
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
