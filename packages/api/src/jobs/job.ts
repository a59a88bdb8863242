/** A piece of work that nobody waits for. It holds ids only: what is worked on stays where it is. */
export type Job =
  | { queue: "import"; organizationId: string; importId: string }
  | { queue: "undo"; organizationId: string; importId: string; personId: string | null }
  | { queue: "rebuild"; organizationId: string }
  | { queue: "suggestions"; organizationId: string }
  | { queue: "reminders" }
  | { queue: "digests" }
  | { queue: "pulse" }
  | { queue: "pulse-mail"; organizationId: string }
  | { queue: "retention" };

/** Hands a piece of work to whoever carries it out. Only after the commit of what it is about. */
export type SendJob = (job: Job) => Promise<void>;

export const QUEUES = [
  "import",
  "undo",
  "rebuild",
  "suggestions",
  "reminders",
  "digests",
  "pulse",
  "pulse-mail",
  "retention",
] as const satisfies readonly Job["queue"][];

/** Two jobs of one key do the same: the second finds nothing left to do. */
export function keyOf(job: Job): string {
  if (!("organizationId" in job)) return job.queue;
  return "importId" in job ? job.importId : job.organizationId;
}

/** What is to be done once a job is: figures that changed may say something else of people. */
export function followUpsOf(job: Job): Job[] {
  if (job.queue !== "import" && job.queue !== "undo" && job.queue !== "rebuild") return [];
  return [{ queue: "suggestions", organizationId: job.organizationId }];
}
