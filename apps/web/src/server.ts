import "server-only";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actorOfUser } from "@kwartet/api/accounts/queries";
import { createAuth } from "@kwartet/api/auth";
import { createUploadStore, type UploadStore } from "@kwartet/api/imports/uploads/upload-store";
import { networkOf } from "@kwartet/api/ingest/address";
import type { Services } from "@kwartet/api/installation";
import { type Jobs, openJobs } from "@kwartet/api/jobs/open-jobs";
import { ProgressBoard } from "@kwartet/api/jobs/progress-board";
import { resumeJobs } from "@kwartet/api/jobs/resume";
import { createRunner } from "@kwartet/api/jobs/runner";
import { createMailer } from "@kwartet/api/mail";
import type { Context } from "@kwartet/api/trpc";
import { openStore, type Store, type StoreLocation } from "@kwartet/db/client";
import { type Environment, readEnvironment } from "./env";
import { logProblem } from "./log";

/** What is opened once for the whole process. */
type Server = { env: Environment; store: Store; services: Services; jobs: Jobs; board: ProgressBoard };

// The one thing that outlives a hot reload: a second opening would be refused by the first one's lock.
const kept = globalThis as typeof globalThis & { kwartetServer?: Promise<Server> };

/**
 * Opens the store at the first call, never while pages are built; a failed opening is tried again.
 * The start script has brought it to the newest schema, so that this stays out of the app's bundle.
 */
export function openServer(): Promise<Server> {
  kept.kwartetServer ??= open().catch((error: unknown) => {
    kept.kwartetServer = undefined;
    throw error;
  });
  return kept.kwartetServer;
}

async function open(): Promise<Server> {
  const env = readEnvironment();
  const store = await openStore(locationOf(env));
  const uploads = createUploadStore(join(uploadsFolder(env), "kept"));
  const board = new ProgressBoard();
  const jobs = await openQueue(env, { store, uploads, board });
  closeOnSignal(store, jobs);
  return { env, store, jobs, board, services: servicesOf(env, { store, uploads, jobs }) };
}

type Opened = { store: Store; uploads: UploadStore; board: ProgressBoard };

/** The work is done in this process, unless one of its own is told to do it. */
async function openQueue(env: Environment, { store, uploads, board }: Opened): Promise<Jobs> {
  const works = env.KWARTET_JOBS === "in-process";
  const runner = createRunner({
    db: store.db,
    canShareProgress: store.engine === "server",
    customerKey: env.KWARTET_CUSTOMER_KEY,
    uploads,
    uploadsFolder: uploadsFolder(env),
    board,
    post: postOf(env),
    onProblem: logProblem,
  });
  const jobs = await openJobs(store, { runner: works ? runner : null });
  if (works) await resumeJobs(store, jobs);
  return jobs;
}

function locationOf(env: Environment): StoreLocation {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL };
  return { dataDirectory: join(env.KWARTET_DATA ?? "", "database") };
}

type ServicesParts = { store: Store; uploads: UploadStore; jobs: Jobs };

/** How mail goes out, or null where no mail server was given. */
function postOf({ SMTP_URL: url, MAIL_FROM: from, KWARTET_BASE_URL: baseUrl }: Environment) {
  return url && from ? { sendMail: createMailer({ url, from }), baseUrl } : null;
}

function servicesOf(env: Environment, { store: { db }, uploads, jobs }: ServicesParts): Services {
  const baseUrl = env.KWARTET_BASE_URL;
  return {
    auth: createAuth(db, { secret: env.BETTER_AUTH_SECRET, baseUrl }),
    customerKey: env.KWARTET_CUSTOMER_KEY,
    baseUrl,
    sendMail: postOf(env)?.sendMail ?? null,
    uploads,
    sendJob: jobs.send,
  };
}

/**
 * Closing waits for the transactions that are running. The process ends here and not in the
 * framework, which would exit while the embedded engine is still writing.
 */
function closeOnSignal(store: Store, jobs: Jobs): void {
  let isClosing = false;
  const close = (code: number) => {
    if (isClosing) return;
    isClosing = true;
    void jobs
      .stop()
      .catch((error: unknown) => logProblem("The queue of jobs did not stop.", error))
      .then(() => store.close())
      .finally(() => process.exit(code));
  };
  process.on("SIGTERM", () => close(143));
  process.on("SIGINT", () => close(130));
}

/** Who calls, from the session in the request's cookie, read afresh each time. */
export async function getContext(headers: Headers): Promise<Context> {
  const { store, services } = await openServer();
  // Not refreshed: a session ends a working day after it began, however much it was used.
  const session = await services.auth.api.getSession({ headers, query: { disableRefresh: true } });
  // Days in UTC: the organisation's own zone is known only after the person is. Around midnight a
  // membership may begin or end up to two hours late.
  const today = new Date().toISOString().slice(0, 10);
  const actor = session ? await actorOfUser(store.db, session.user.id, today) : null;
  const network = networkOf(headers.get("x-forwarded-for"));
  return { db: store.db, actor, services, network };
}

/** Where an uploaded file waits for its import. */
export async function uploadsPath(): Promise<string | null> {
  const { env } = await openServer();
  return env.KWARTET_DATA ? uploadsFolder(env) : null;
}

function uploadsFolder({ KWARTET_DATA }: Environment): string {
  return KWARTET_DATA ? join(KWARTET_DATA, "uploads") : join(tmpdir(), "kwartet-uploads");
}

/** The address under which people and programs reach this installation. */
export async function getAddress(): Promise<string> {
  return (await openServer()).env.KWARTET_BASE_URL;
}

/** What printing needs to know: a Chromium that was named, and this installation's address inside and out. */
export async function getPrinting(): Promise<{ named: string | null; address: string; listensAt: string }> {
  const { env } = await openServer();
  const { KWARTET_CHROMIUM: named = null, KWARTET_BASE_URL: address, KWARTET_LISTENS_AT: listensAt } = env;
  return { named, address, listensAt };
}

/** How far the imports of this process are, also while the database answers nobody. */
export async function openBoard(): Promise<ProgressBoard> {
  return (await openServer()).board;
}

/** Whether the database answers. */
export async function isHealthy(): Promise<boolean> {
  try {
    const { store } = await openServer();
    await store.db.execute("select 1");
    return true;
  } catch (error) {
    logProblem("The database does not answer.", error);
    return false;
  }
}
