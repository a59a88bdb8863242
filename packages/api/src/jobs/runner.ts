import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { tellReviewsDue } from "../goals/remind-queries";
import { removeOld, type UploadStore } from "../imports/uploads/upload-store";
import { listOrganizations } from "../organizations/queries";
import { rebuildRollups } from "../rollups/refresh-queries";
import { deferredScope, systemScope } from "../scope";
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
      await withOrganization(workshop.db, job.organizationId, (tx) =>
        refreshSuggestions(tx, job.organizationId),
      );
      return;
    case "reminders":
      for (const { id } of await listOrganizations(workshop.db)) {
        const scope = systemScope(id, "goal:read");
        await withOrganization(workshop.db, id, (tx) => tellReviewsDue(tx, scope));
      }
      return;
    case "retention": {
      for (const { id } of await listOrganizations(workshop.db)) {
        const scope = systemScope(id, "setting:write");
        await withOrganization(workshop.db, id, (tx) => removeOutdated(tx, scope));
      }
      return removeOld(workshop.uploadsFolder);
    }
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
