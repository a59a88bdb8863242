import { join } from "node:path";
import { createUploadStore } from "@kwartet/api/imports/uploads/upload-store";
import { openJobs } from "@kwartet/api/jobs/open-jobs";
import { ProgressBoard } from "@kwartet/api/jobs/progress-board";
import { resumeJobs } from "@kwartet/api/jobs/resume";
import { createRunner } from "@kwartet/api/jobs/runner";
import { createMailer } from "@kwartet/api/mail";
import type { Command } from "commander";
import { readEnvironment } from "../env";
import { printNotice } from "../output";
import { withStore } from "../workspace";

export function addWorkerCommand(program: Command): void {
  program
    .command("worker")
    .description("Do the work in the background in a process of its own, until it is told to stop.")
    .action(work);
}

/** For a database server: the app is started with KWARTET_JOBS=worker and then only hands work over. */
async function work(): Promise<void> {
  const { post } = readEnvironment();
  await withStore({}, async ({ store, customerKey, uploadsFolder }) => {
    const runner = createRunner({
      db: store.db,
      canShareProgress: store.engine === "server",
      customerKey,
      uploads: createUploadStore(join(uploadsFolder, "kept")),
      uploadsFolder,
      board: new ProgressBoard(),
      post: post && { sendMail: createMailer(post), baseUrl: post.baseUrl },
      onProblem: (message, error) =>
        printNotice(`${message} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    });
    const jobs = await openJobs(store, { runner });
    await resumeJobs(store, jobs);
    printNotice("The worker waits for work. Stop it with Ctrl-C.");
    await new Promise<void>((stop) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
    });
    await jobs.stop();
  });
}
