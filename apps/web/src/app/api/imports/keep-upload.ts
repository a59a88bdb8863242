import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file that waits on disk until it has been taken in. */
export type KeptUpload = {
  path: string;
  remove: () => Promise<void>;
};

type Place = { folder: string; limitBytes: number };

const FORGOTTEN_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Writes a request's body to disk before anything is done with it: an import holds the database, and
 * the database may not wait for somebody's slow connection. Memory does not grow with the file.
 *
 * @returns null when the file is larger than the limit; nothing of it is left then
 */
export async function keepUpload(
  body: AsyncIterable<Uint8Array>,
  { folder, limitBytes }: Place,
): Promise<KeptUpload | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeForgotten(folder);
  const path = join(folder, `${randomUUID()}.upload`);
  const remove = () => rm(path, { force: true });
  try {
    await pipeline(body, refuseBeyond(limitBytes), createWriteStream(path, { flags: "wx", mode: 0o600 }));
  } catch (error) {
    await remove();
    if (error instanceof TooLarge) return null;
    throw error;
  }
  return { path, remove };
}

class TooLarge extends Error {}

function refuseBeyond(limitBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > limitBytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

/** What a process that was killed left behind. */
async function removeForgotten(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isFile() && Date.now() - found.mtimeMs > FORGOTTEN_MILLISECONDS)
      await rm(path, { force: true });
  }
}
