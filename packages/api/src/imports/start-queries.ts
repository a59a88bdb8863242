import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { badRequest, found } from "../errors";
import type { Services } from "../installation";
import type { Scope } from "../scope";
import type { StartedImport } from "./input";
import { requireNamed } from "./mapping/alias-queries";
import { startRecord } from "./queries";
import { WAITING_DAYS } from "./uploads/upload-store";

type Asking = { db: Db; scope: Scope; services: Services };

/**
 * Writes down that a kept file is to be taken in, or only tried. Whoever calls hands over the job when
 * this is committed; should that fail, the next start of the process finds the import waiting.
 */
export async function startImport({ db, scope, services }: Asking, input: StartedImport): Promise<string> {
  const { uploadId, source, plan, templateId, timeZone, team, isDryRun } = input;
  const upload = found(await services.uploads.find(scope, uploadId), "Upload");
  if (plan) await requireNamed(db, scope, plan.mapping);
  const id = newId();
  await startRecord(db, scope, {
    id,
    source,
    fileName: upload.fileName,
    fileBytes: upload.bytes,
    status: "queued",
    uploadId,
    isDryRun,
    ...(plan && { plan }),
    ...(templateId && { templateId }),
    ...(timeZone && { timeZone }),
    ...(team && { team }),
  });
  // Last, so that of what is not one's own nothing but its absence is told; the transaction goes back.
  if ((source === "file") !== (plan !== undefined))
    throw badRequest("A file of any layout needs a plan, and no other source takes one.", "plan-missing");
  await services.uploads.hold(scope, uploadId, WAITING_DAYS);
  return id;
}
