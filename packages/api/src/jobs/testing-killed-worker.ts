// A worker that a test kills: does what waits in the queue and says how far it is.
import { openStore, type StoreLocation } from "@kwartet/db/client";
import { createUploadStore } from "../imports/uploads/upload-store";
import { openJobs } from "./open-jobs";
import { ProgressBoard } from "./progress-board";
import { resumeJobs } from "./resume";
import { createRunner } from "./runner";

const [place = "", uploadsFolder = "", importId = ""] = process.argv.slice(2);
const store = await openStore(JSON.parse(place) as StoreLocation);
const board = new ProgressBoard();
board.watch(importId, (progress) => {
  if (progress) process.stdout.write(`${progress.phase} ${progress.share ?? 0}\n`);
});
const runner = createRunner({
  db: store.db,
  canShareProgress: store.engine === "server",
  customerKey: "k".repeat(32),
  uploads: createUploadStore(uploadsFolder),
  uploadsFolder,
  board,
  onProblem: (message, error) => process.stderr.write(`${message} ${String(error)}\n`),
});
// The shortest silence and pause that there are: a test waits for both.
const jobs = await openJobs(store, {
  silentSeconds: 10,
  watchSeconds: 1,
  pauseSeconds: 1,
  runner: {
    ...runner,
    run: async (job) => {
      await runner.run(job);
      process.stdout.write("done\n");
    },
  },
});
await resumeJobs(store, jobs);
process.stdout.write("open\n");
