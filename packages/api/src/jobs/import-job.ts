import type { Db } from "@kwartet/db/client";
import { openInput } from "../imports/file-set";
import type { FilePlan } from "../imports/mapping/mapping";
import { FileRefused } from "../imports/refusal";
import { closeRecord, type ImportProgress, performImport } from "../imports/run-import";
import { sourceOf } from "../imports/sources/registry";
import { deferredScope, type Scope } from "../scope";
import type { Job } from "./job";
import {
  failImport,
  markRunning,
  mayStillImport,
  readWaiting,
  type WaitingImport,
  writeProgress,
} from "./record-queries";
import type { Workshop } from "./runner";

const PROGRESS_MILLISECONDS = 1000;

/**
 * Carries out an import from its kept file. Throws what is worth another attempt; a file that cannot be
 * used is refused at once, as it would be again.
 */
export async function importInBackground(
  workshop: Workshop,
  { organizationId, importId }: Extract<Job, { queue: "import" }>,
): Promise<void> {
  const { db } = workshop;
  const waiting = await readWaiting(db, deferredScope(organizationId, "import:write", null), importId);
  if (!waiting) return;
  const scope = deferredScope(organizationId, "import:write", waiting.startedBy);
  const upload = await workshop.uploads.find(
    { organizationId, personId: waiting.startedBy },
    waiting.uploadId,
  );
  // What was only tried, or refused, is kept as long as what nobody has started yet.
  const letGo = () => workshop.uploads.hold(scope, waiting.uploadId, 1);
  // The role can be gone since, and the file is not kept for ever: neither comes back by trying again.
  if (!upload || !(await mayStillImport(db, scope))) {
    await letGo();
    return failImport(db, scope, importId);
  }
  await markRunning(db, scope, importId);
  try {
    const result = await takeInUpload(workshop, scope, { importId, waiting, path: upload.path });
    if (waiting.isDryRun) await letGo();
    else if (result) await workshop.uploads.remove(scope, waiting.uploadId);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await closeRecord(db, scope, { importId, error });
    await letGo();
  } finally {
    workshop.board.end(importId);
  }
}

type Taking = { importId: string; waiting: WaitingImport; path: string };

async function takeInUpload(workshop: Workshop, scope: Scope, { importId, waiting, path }: Taking) {
  const { source: sourceId, fileName, isDryRun, options, reading, templateId } = waiting;
  const source = sourceOf(sourceId);
  if (!source) throw new RangeError(`There is no source "${sourceId}".`);
  const { input, bytes, close } = await openInput(source, path, { fileName });
  return performImport(workshop.db, scope, {
    importId,
    request: {
      source: sourceId,
      fileName,
      fileBytes: bytes,
      bytes: input,
      customerKey: workshop.customerKey,
      isDryRun,
      ...(reading === null ? {} : { plan: reading as FilePlan }),
      ...(templateId === null ? {} : { templateId }),
      ...options,
      onProgress: createReporter(workshop, scope, importId),
    },
  }).finally(close);
}

/**
 * Tells of the progress: at once to whoever watches in this process, and now and then to the others by
 * way of the database. Never waited for, and never more than one on its way.
 */
function createReporter({ db, board, canShareProgress }: Workshop, scope: Scope, importId: string) {
  let isOnItsWay = false;
  let last = 0;
  return (progress: ImportProgress) => {
    board.report(importId, progress);
    if (!canShareProgress || isOnItsWay || Date.now() - last < PROGRESS_MILLISECONDS) return;
    isOnItsWay = true;
    last = Date.now();
    const written: Promise<void> = share(db, scope, { importId, progress });
    void written.finally(() => {
      isOnItsWay = false;
    });
  };
}

type Sharing = { importId: string; progress: ImportProgress };

async function share(db: Db, scope: Scope, { importId, progress }: Sharing): Promise<void> {
  try {
    await writeProgress(db, scope, { importId, phase: progress.phase, share: progress.share });
  } catch {
    // Only a reader's comfort: the import itself goes on.
  }
}
