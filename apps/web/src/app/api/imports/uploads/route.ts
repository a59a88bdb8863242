import { MAX_FILE_BYTES } from "@kwartet/api/imports/read-bytes";
import { describeRefusal, FileRefused } from "@kwartet/api/imports/refusal";
import { newUpload } from "@kwartet/api/imports/uploads/input";
import { scopeForRoute } from "@kwartet/api/route-scope";
import { getLocale } from "next-intl/server";
import { IMPORT_HEADER, readImportHeader } from "@/features/imports/import-event";
import { isSameOrigin } from "@/same-origin";
import { protect } from "@/security-headers";
import { getContext } from "@/server";
import { answerError } from "../refuse";

export const runtime = "nodejs";

const PATH = "imports.keepUpload";

/** Keeps a file, for whoever hands it in alone, until they have said how it is read. Nothing looks into it yet. */
export async function POST(request: Request): Promise<Response> {
  return protect(await keep(request), request);
}

async function keep(request: Request): Promise<Response> {
  const { headers } = request;
  if (!isSameOrigin(headers)) return refuse(403, "Another site may not ask this.");
  // No form can send this type, so that no page of another site can either.
  if (headers.get("content-type") !== "application/octet-stream")
    return refuse(415, "Send the bytes of a file.");
  const told = newUpload.safeParse(readImportHeader(headers.get(IMPORT_HEADER)));
  if (!told.success) return refuse(400, "The input is not valid.");
  const context = await getContext(headers);
  try {
    // Before a byte is kept: who may not import cannot fill the disk.
    const scope = await scopeForRoute(context, "import:write", PATH);
    const body = request.body ?? new Blob([]).stream();
    const upload = await context.services.uploads.keep(scope, {
      ...told.data,
      body,
      limitBytes: MAX_FILE_BYTES,
    });
    if (!upload) return await refuseTooLarge();
    const { uploadId, fileName, bytes } = upload;
    return Response.json({ uploadId, fileName, bytes }, { status: 201 });
  } catch (error) {
    return answerError(error, { path: PATH, userId: context.actor?.userId ?? null });
  }
}

async function refuseTooLarge(): Promise<Response> {
  const refused = new FileRefused("file-too-large", { limit: "1 GB" });
  return Response.json(
    { code: refused.code, ...describeRefusal(refused, await getLocale()) },
    { status: 413 },
  );
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
