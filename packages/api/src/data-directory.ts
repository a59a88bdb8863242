import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";

/** Where an installation on the embedded engine keeps everything that it must not lose. */
export type DataDirectory = {
  path: string;
  /** The engine's own files and nothing else; its lock lies beside it. */
  databasePath: string;
  uploadsPath: string;
  demoRecordPath: string;
  secrets: Secrets;
};

/** Made once, at the first opening, and kept: another customer key makes every known customer a new one. */
export type Secrets = { authSecret: string; customerKey: string };

const secretsShape = z.object({ authSecret: z.string().min(32), customerKey: z.string().min(32) });

/** A data directory that cannot be opened as it is; the message says what to do. */
export class DataDirectoryRefused extends Error {
  override name = "DataDirectoryRefused";
}

/** Under the project's root, which the caller knows: `.kwartet` is the user's own, the demo's lies in it. */
export function defaultDataPath(root: string, kind: "own" | "demo"): string {
  return kind === "own" ? join(root, ".kwartet") : join(root, ".kwartet", "demo");
}

/**
 * Creates the directory and its secrets where they are absent. The database is not opened.
 *
 * @throws {DataDirectoryRefused} if the database is there and its secrets are not
 */
export async function openDataDirectory(given: string): Promise<DataDirectory> {
  const path = resolve(given);
  const databasePath = join(path, "database");
  const uploadsPath = join(path, "uploads");
  await mkdir(path, { recursive: true, mode: 0o700 });
  await mkdir(uploadsPath, { recursive: true, mode: 0o700 });
  const secrets = await ensureSecrets(join(path, "secrets.json"), databasePath);
  return { path, databasePath, uploadsPath, demoRecordPath: join(path, "demo.json"), secrets };
}

/** Whether a database was made here before. */
export async function holdsDatabase(databasePath: string): Promise<boolean> {
  return stat(join(databasePath, "PG_VERSION")).then(
    () => true,
    () => false,
  );
}

async function ensureSecrets(path: string, databasePath: string): Promise<Secrets> {
  const kept = await readSecrets(path);
  if (kept) return kept;
  // Read once more: another process may have made both between the two looks.
  if ((await holdsDatabase(databasePath)) && !(await readSecrets(path))) {
    throw new DataDirectoryRefused(
      `The database in ${databasePath} has lost its secrets: ${path} is missing. ` +
        "Put that file back from a backup; with new secrets, customers who call again would count as new ones.",
    );
  }
  await createSecretsOnce(path);
  const made = await readSecrets(path);
  if (!made) throw new DataDirectoryRefused(`The secrets in ${path} could not be written.`);
  return made;
}

async function readSecrets(path: string): Promise<Secrets | null> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  });
  if (text === null) return null;
  const parsed = secretsShape.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new DataDirectoryRefused(`${path} holds no secrets of Kwartet. Put the file back from a backup.`);
  }
  return parsed.data;
}

/** A link appears with its content or not at all, and only for the first of several processes. */
async function createSecretsOnce(path: string): Promise<void> {
  const secrets: Secrets = {
    authSecret: randomBytes(32).toString("hex"),
    customerKey: randomBytes(32).toString("hex"),
  };
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await file.sync();
    await link(draft, path);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
