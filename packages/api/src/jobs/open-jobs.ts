import type { Store } from "@kwartet/db/client";
import { fromPglite, type JobWithMetadata, PgBoss } from "pg-boss";
import { followUpsOf, type Job, keyOf, QUEUES } from "./job";

/** The queue in the store. */
export type Jobs = {
  send(job: Job): Promise<void>;
  /** Whether a job of this key waits, runs, or is about to be tried again. */
  isUnderWay(job: Job): Promise<boolean>;
  /** Lets what is running end, for a while; what is cut off then is tried again at the next start. */
  stop(): Promise<void>;
};

export type JobRunner = {
  run(job: Job): Promise<void>;
  /** After the last attempt, however it ended: also when the process was killed each time. */
  giveUp(job: Job): Promise<void>;
  onProblem(message: string, error: unknown): void;
};

export type JobOptions = {
  /** Null only hands jobs over: another process does them. */
  runner: JobRunner | null;
  /** How long a process may be silent before its jobs are taken for cut off. */
  silentSeconds?: number;
  /** How often is looked for such jobs. */
  watchSeconds?: number;
  /** The first pause after a failure; each later one is about twice as long. */
  pauseSeconds?: number;
};

const SCHEMA = "pgboss";
const HOUR = 3600;
/** A new job is told of at once; what is to be tried again is found by looking. */
const POLLING = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 4 };
const STOP_MILLISECONDS = 15_000;
/** At night for most; the day's data are in by then. */
const RETENTION_TIMES = "40 2 * * *";
/** Every hour: a day comes at another hour in every zone, and is told once. */
/** Every zone has its own Monday morning, and some are a quarter of an hour off: the job itself looks whether it is. */
const DIGEST_TIMES = "*/15 * * * *";
const REMINDER_TIMES = "5 * * * *";
/** Every hour, for the same reason. */
const PULSE_TIMES = "15 * * * *";

/**
 * Opens the queue, and does its jobs in this process where a runner is given. It keeps its tables in a
 * schema of its own, as the owner: the application's role never sees them.
 */
export async function openJobs(store: Store, options: JobOptions): Promise<Jobs> {
  const { runner, silentSeconds = 60, watchSeconds = 30, pauseSeconds = 5 } = options;
  const boss = new PgBoss({
    ...engineOf(store),
    schema: SCHEMA,
    supervise: runner !== null,
    schedule: runner !== null,
    monitorIntervalSeconds: watchSeconds,
    superviseIntervalSeconds: watchSeconds,
    useListenNotify: true,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => runner?.onProblem("The queue of jobs has a problem.", error));
  await boss.start();
  for (const queue of QUEUES) {
    await boss.createQueue(failedQueueOf(queue), { retryLimit: 5, retryDelay: 30 });
    const settings = {
      retryLimit: 3,
      retryDelay: pauseSeconds,
      retryBackoff: true,
      expireInSeconds: 12 * HOUR,
      heartbeatSeconds: silentSeconds,
      notify: true,
      deadLetter: failedQueueOf(queue),
    };
    await boss.createQueue(queue, settings);
    await boss.updateQueue(queue, settings);
  }
  if (runner) await startWork(boss, runner);
  return {
    send: (job) => sendTo(boss, job),
    isUnderWay: (job) => isUnderWay(boss, job),
    stop: () => boss.stop({ graceful: true, timeout: STOP_MILLISECONDS }),
  };
}

async function sendTo(boss: PgBoss, job: Job): Promise<void> {
  const { queue, ...ids } = job;
  await boss.send(queue, ids, { singletonKey: keyOf(job) });
}

/** The library's own pool on a server; on the embedded engine the one connection that there is. */
function engineOf({ connection }: Store) {
  if ("url" in connection) return { connectionString: connection.url, max: 3, backend: "postgres" as const };
  return { db: fromPglite(connection.client), backend: "pglite" as const };
}

const failedQueueOf = (queue: Job["queue"]): string => `${queue}-failed`;

async function startWork(boss: PgBoss, runner: JobRunner): Promise<void> {
  for (const queue of QUEUES) {
    await boss.work<object>(queue, POLLING, async ([job]) => {
      if (!job) return;
      const done = { queue, ...job.data } as Job;
      await runner.run(done);
      for (const next of followUpsOf(done)) await sendTo(boss, next);
    });
    await boss.work<object>(failedQueueOf(queue), POLLING, async ([job]) => {
      if (job) await runner.giveUp({ queue, ...job.data } as Job);
    });
  }
  // What was missed while nothing ran is made up for once.
  await boss.schedule("retention", RETENTION_TIMES, {}, { missed: "once" });
  await boss.schedule("reminders", REMINDER_TIMES, {}, { missed: "once" });
  await boss.schedule("digests", DIGEST_TIMES, {});
  await boss.schedule("pulse", PULSE_TIMES, {}, { missed: "once" });
}

async function isUnderWay(boss: PgBoss, job: Job): Promise<boolean> {
  const known: JobWithMetadata<object>[] = await boss.findJobs<object>(job.queue, { key: keyOf(job) });
  return known.some(({ state }) => state === "created" || state === "retry" || state === "active");
}
