import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

/** A file that waits on disk while somebody decides how it is read. */
export type Upload = {
  uploadId: string;
  fileName: string;
  bytes: number;
  /** Where it lies, for a source that looks into an archive. */
  path: string;
  open: () => AsyncIterable<Uint8Array>;
};

/** Whose a file is: a scope says it, and so does the record of an import that somebody started. */
export type UploadOwner = { organizationId: string; personId: string | null };

export type NewUpload = { fileName: string; body: AsyncIterable<Uint8Array>; limitBytes: number };

/** Files of one person; another, also of the same organisation, does not find them. */
export type UploadStore = {
  /** Null when the file is larger than the limit; nothing of it is left then. */
  keep: (owner: UploadOwner, upload: NewUpload) => Promise<Upload | null>;
  find: (owner: UploadOwner, uploadId: string) => Promise<Upload | null>;
  /** From now on for so many days, for an import that waits for it. */
  hold: (owner: UploadOwner, uploadId: string, days: number) => Promise<void>;
  remove: (owner: UploadOwner, uploadId: string) => Promise<void>;
};

/** Long enough to ask a colleague what a column is, and no longer. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;
/** A process that does imports can be down for some time; longer, and somebody has to say again what they want. */
export const WAITING_DAYS = 14;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const label = z.object({ fileName: z.string() });

class TooLarge extends Error {}

/** Keeps uploads below a folder, each under a random name in a folder of its owner. */
export function createUploadStore(folder: string): UploadStore {
  const ownerFolder = ({ organizationId, personId }: UploadOwner) =>
    join(folder, organizationId, personId ?? "system");
  const pathOf = (owner: UploadOwner, uploadId: string) => join(ownerFolder(owner), `${uploadId}.upload`);

  async function keep(owner: UploadOwner, { fileName, body, limitBytes }: NewUpload): Promise<Upload | null> {
    await mkdir(ownerFolder(owner), { recursive: true, mode: 0o700 });
    await removeOld(folder);
    const uploadId = randomUUID();
    const path = pathOf(owner, uploadId);
    try {
      await pipeline(body, limitTo(limitBytes), createWriteStream(path, { flags: "wx", mode: 0o600 }));
      // Only a file with its label is ever found: one that was cut off has none.
      await writeFile(`${path}.json`, JSON.stringify({ fileName }), { flag: "wx", mode: 0o600 });
    } catch (error) {
      await rm(path, { force: true });
      if (error instanceof TooLarge) return null;
      throw error;
    }
    return find(owner, uploadId);
  }

  async function find(owner: UploadOwner, uploadId: string): Promise<Upload | null> {
    // The id becomes part of a path: nothing but what `keep` gave out may.
    if (!ID.test(uploadId)) return null;
    const path = pathOf(owner, uploadId);
    const found = await stat(path).catch(() => null);
    const told = await readFile(`${path}.json`, "utf8").catch(() => null);
    if (found === null || told === null || Date.now() - found.mtimeMs > KEPT_MILLISECONDS) return null;
    const { fileName } = label.parse(JSON.parse(told));
    return { uploadId, fileName, bytes: found.size, path, open: () => createReadStream(path) };
  }

  async function hold(owner: UploadOwner, uploadId: string, days: number): Promise<void> {
    if (!ID.test(uploadId)) return;
    const path = pathOf(owner, uploadId);
    const keptFrom = new Date(Date.now() + (days - 1) * KEPT_MILLISECONDS);
    // What is gone meanwhile cannot be held: whoever comes for it finds nothing.
    await Promise.all(
      [path, `${path}.json`].map((each) => utimes(each, keptFrom, keptFrom).catch(() => undefined)),
    );
  }

  async function remove(owner: UploadOwner, uploadId: string): Promise<void> {
    if (!ID.test(uploadId)) return;
    const path = pathOf(owner, uploadId);
    await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
  }

  return { keep, find, hold, remove };
}

function limitTo(limitBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > limitBytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

/** Removes below a folder what nobody came back for, of whomever it was. */
export async function removeOld(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isFile() && Date.now() - found.mtimeMs > KEPT_MILLISECONDS) await rm(path, { force: true });
  }
}
