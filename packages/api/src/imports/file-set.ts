import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Entry } from "yauzl";
import { MAX_FILE_BYTES } from "./read-bytes";
import { kindOf } from "./read-kind";
import type { SourceInput } from "./read-source";
import type { FileSet, Source } from "./record";
import { FileRefused } from "./refusal";
import { openGuardedZip, ZIP_LIMITS } from "./zip-guard";

export type OpenedInput = {
  input: SourceInput;
  /** Of everything that is to be read, unpacked; for the progress. */
  bytes: number;
  /** Lets go of the archive. */
  close: () => void;
};

/** Tables are read as a stream, so that an archive of them may be far larger than a workbook. */
export const SET_LIMITS = { ...ZIP_LIMITS, totalBytes: 16 * 1024 ** 3 };
/** Enough to recognise an archive by its first names. */
const HEAD_BYTES = 4096;
const ARCHIVE_NAME = /\.(zip|gz|tgz|bz2|xz|7z|rar|tar)$/i;

type Told = { fileName?: string };

/**
 * Opens what lies at a path in the way that a source reads it: as bytes, or as files from a directory, from
 * a zip, or as the only one.
 *
 * @param path a file or a directory; `fileName` is its name where the path does not tell it, as after an upload
 * @throws {FileRefused} when an archive is unsafe, or a directory is given to a source of one file
 */
export async function openInput(
  source: Source,
  path: string,
  { fileName = basename(path) }: Told = {},
): Promise<OpenedInput> {
  const found = await stat(path);
  if (source.kind !== "tables") {
    if (found.isDirectory())
      throw new FileRefused("wrong-kind", { found: "directory", expected: "one-file" });
    return { input: createReadStream(path), bytes: found.size, close: () => {} };
  }
  if (found.isDirectory()) return withSize(await openDirectory(path), () => {});
  if ((await kindAt(path)) === "archive") return openArchive(path);
  const only: FileSet = { names: [fileName], bytesOf: () => found.size, open: () => createReadStream(path) };
  return withSize(only, () => {});
}

function withSize(files: FileSet, close: () => void): OpenedInput {
  return { input: files, bytes: files.names.reduce((sum, name) => sum + files.bytesOf(name), 0), close };
}

async function kindAt(path: string) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return kindOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The files that lie directly in a directory. A link is not followed: it may lead anywhere. */
async function openDirectory(path: string): Promise<FileSet> {
  const sizes = new Map<string, number>();
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith(".")) continue;
    const { size } = await stat(join(path, entry.name));
    if (size > MAX_FILE_BYTES) throw new FileRefused("file-too-large", { limit: "1 GB" });
    sizes.set(entry.name, size);
  }
  return setOf(sizes, (name) => createReadStream(join(path, name)));
}

async function openArchive(path: string): Promise<OpenedInput> {
  const zip = await openGuardedZip(path, SET_LIMITS);
  try {
    const entries = new Map<string, Entry>();
    for (const entry of zip.entries.filter(isWanted)) {
      if (ARCHIVE_NAME.test(entry.fileName)) throw new FileRefused("zip-unsafe", { reason: "nested" });
      entries.set(entry.fileName, entry);
    }
    const sizes = new Map([...entries].map(([name, { uncompressedSize }]) => [name, uncompressedSize]));
    const files = setOf(sizes, (name) => {
      const entry = entries.get(name);
      if (!entry) throw new RangeError(`There is no file ${name} in the archive.`);
      return zip.read(entry);
    });
    return withSize(files, () => zip.close());
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Folders are no files, and some systems add files of their own beside every one. */
function isWanted({ fileName }: Entry): boolean {
  const parts = fileName.split("/");
  return !fileName.endsWith("/") && !parts.some((part) => part === "__MACOSX" || part.startsWith("."));
}

function setOf(
  sizes: ReadonlyMap<string, number>,
  openFile: (name: string) => AsyncIterable<Uint8Array>,
): FileSet {
  if (sizes.size === 0) throw new FileRefused("empty-file");
  return { names: [...sizes.keys()].sort(), bytesOf: (name) => sizes.get(name) ?? 0, open: openFile };
}
