import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Another process has the directory open, or it holds something that is no database. */
export class DirectoryRefused extends Error {
  override name = "DirectoryRefused";
}

/** The token tells two openers in one process apart. */
type Holder = { pid: number; startedAt: string; token: string };

const TAKEOVER_MILLISECONDS = 100;

/**
 * Takes the lock file beside an embedded directory. The engine itself has none: two processes on one
 * directory lose rows without an error. A lock is taken over only from a process that no longer
 * lives, never because it is silent: a long import blocks its process for seconds.
 *
 * @returns releases the lock
 * @throws {DirectoryRefused}
 */
export async function lockDirectory(dataDirectory: string): Promise<() => Promise<void>> {
  const directory = resolve(dataDirectory);
  await mkdir(directory, { recursive: true });
  await refuseForeignDirectory(directory);

  const path = `${directory}.lock`;
  const mine = JSON.stringify({
    pid: process.pid,
    startedAt: await startOf(process.pid),
    token: randomUUID(),
  });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, mine);
  try {
    await claim(path, draft, mine);
  } finally {
    await rm(draft, { force: true });
  }
  return () => release(path, mine);
}

/** A link appears with its content or not at all, so nobody ever reads a lock that is half written. */
async function claim(path: string, draft: string, mine: string): Promise<void> {
  try {
    await link(draft, path);
    return;
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  }
  const holder = await readHolder(path);
  if (holder && (await isAlive(holder))) throw inUse(path, holder);
  await rename(draft, path);
  // Whoever else saw the same dead holder replaced it too; the last one has it.
  await setTimeout(TAKEOVER_MILLISECONDS);
  const winner = await readHolder(path);
  if (winner && JSON.stringify(winner) !== mine) throw inUse(path, winner);
}

async function release(path: string, mine: string): Promise<void> {
  if (JSON.stringify(await readHolder(path)) === mine) await rm(path, { force: true });
}

function inUse(path: string, holder: Holder): DirectoryRefused {
  return new DirectoryRefused(
    `The data directory ${path.replace(/\.lock$/, "")} is in use by another Kwartet process (process ${holder.pid}). ` +
      "Two processes would lose data. Stop that process first, or choose another directory with KWARTET_DATA.",
  );
}

async function refuseForeignDirectory(directory: string): Promise<void> {
  const entries = await readdir(directory);
  if (entries.length > 0 && !entries.includes("PG_VERSION")) {
    throw new DirectoryRefused(
      `The directory ${directory} is not empty and holds no Kwartet database. Choose an empty or new directory with KWARTET_DATA.`,
    );
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Holder;
  } catch {
    // Gone in the meantime, or not one of ours.
    return null;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return isCode(error, "EPERM");
  }
  // A process id is used again after a restart: the start time tells the two apart.
  const start = await startOf(holder.pid);
  return start === "" || holder.startedAt === "" || start === holder.startedAt;
}

/** When a process began, in the kernel's own clock ticks; empty where the system does not say. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
