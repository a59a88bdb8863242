import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { tellReviewsDue } from "../goals/remind-queries";
import { removeOld, type UploadStore } from "../imports/uploads/upload-store";
import { tellNewSignals } from "../notifications/new-signals";
import { sendBoardLinks } from "../notifications/send-board-links";
import { type Post, sendDigests } from "../notifications/send-digests";
import { listOrganizations } from "../organizations/queries";
import { runWaves } from "../pulse-waves/run-waves";
import { sendLinks } from "../pulse-waves/send-links";
import { drawForAllCoaches } from "../reviews/sample-queries";
import { rebuildRollups } from "../rollups/refresh-queries";
import { deferredScope, type Scope, systemScope } from "../scope";
import { tellAgreementsDue } from "../sessions/remind-queries";
import { refreshSuggestions } from "../suggestions/compute-run";
import { importInBackground } from "./import-job";
import type { Job } from "./job";
import type { JobRunner } from "./open-jobs";
import type { ProgressBoard } from "./progress-board";
import { failImport, failUndo } from "./record-queries";
import { removeOutdated } from "./retention-queries";
import { undoInBackground } from "./undo-job";

/** What work in the background needs; made once, when the process starts. */
export type Workshop = {
  db: Db;
  /** Whether others can read the database while a transaction is open: not on the embedded engine. */
  canShareProgress: boolean;
  customerKey: string;
  uploads: UploadStore;
  /** Everything that was uploaded lies below it. */
  uploadsFolder: string;
  board: ProgressBoard;
  /** Without a mail server, or where nobody is to be written to, no weekly mails are sent. */
  post?: Pick<Post, "sendMail" | "baseUrl"> | null;
  onProblem: (message: string, error: unknown) => void;
};

/** Carries out jobs. Each is one transaction that also says that it is done, so that a second run does nothing. */
export function createRunner(workshop: Workshop): JobRunner {
  return {
    run: (job) => carryOut(workshop, job),
    giveUp: (job) => giveUp(workshop, job),
    onProblem: workshop.onProblem,
  };
}

async function carryOut(workshop: Workshop, job: Job): Promise<void> {
  switch (job.queue) {
    case "import":
      return importInBackground(workshop, job);
    case "undo":
      return undoInBackground(workshop, job);
    case "rebuild": {
      const scope = deferredScope(job.organizationId, "setting:write", null);
      return withOrganization(workshop.db, job.organizationId, (tx) => rebuildRollups(tx, scope));
    }
    case "suggestions":
      await withOrganization(workshop.db, job.organizationId, async (tx) => {
        await refreshSuggestions(tx, job.organizationId);
        await tellNewSignals(tx, job.organizationId);
      });
      return;
    case "reminders":
      return inEveryOrganization(workshop, async (tx, scope) => {
        await tellReviewsDue(tx, scope);
        await tellAgreementsDue(tx, scope);
        await drawForAllCoaches(tx, scope);
      });
    case "digests":
      return sendAllMails(workshop);
    case "pulse":
      for (const { id } of await listOrganizations(workshop.db))
        await runWaves(workshop.db, sendingOf(workshop, id));
      return;
    case "pulse-mail":
      await sendLinks(workshop.db, sendingOf(workshop, job.organizationId));
      return;
    case "retention":
      await inEveryOrganization(workshop, async (tx, scope) => void (await removeOutdated(tx, scope)));
      return removeOld(workshop.uploadsFolder);
  }
}

const sendingOf = ({ customerKey, post = null, onProblem }: Workshop, organizationId: string) => ({
  organizationId,
  customerKey,
  post,
  onProblem,
});

async function inEveryOrganization(
  { db }: Workshop,
  work: (tx: Db, scope: Scope) => Promise<void>,
): Promise<void> {
  for (const { id } of await listOrganizations(db)) {
    await withOrganization(db, id, (tx) => work(tx, systemScope(id, "setting:write")));
  }
}

/** The weekly mail, and the link to the board summary when a period has ended: each looks by itself whether it is time. */
async function sendAllMails({ db, post, customerKey: key, onProblem }: Workshop): Promise<void> {
  if (!post) return;
  for (const { id: organizationId } of await listOrganizations(db)) {
    const sending = { organizationId, post: { ...post, key, onProblem }, nowMs: Date.now() };
    await sendDigests(db, sending);
    await sendBoardLinks(db, sending);
  }
}

/** All attempts failed, or the process was ended in each: whoever asked for it must see that. */
async function giveUp({ db, onProblem }: Workshop, job: Job): Promise<void> {
  onProblem(`A job was given up: ${job.queue}.`, new Error("Every attempt failed."));
  if (job.queue === "import")
    await failImport(db, deferredScope(job.organizationId, "import:write", null), job.importId);
  if (job.queue === "undo")
    await failUndo(db, deferredScope(job.organizationId, "import:write", null), job.importId);
}
