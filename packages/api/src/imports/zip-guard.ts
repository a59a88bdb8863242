import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { FileRefused } from "./refusal";

export type ZipLimits = {
  entries: number;
  /** Of all entries together, as declared and as really unpacked. */
  totalBytes: number;
  ratio: number;
  /** Small entries may be packed as tightly as they like: they can do no harm. */
  ratioFreeBytes: number;
};

export const ZIP_LIMITS: ZipLimits = {
  entries: 1_000,
  totalBytes: 300 * 1024 ** 2,
  ratio: 200,
  ratioFreeBytes: 1024 ** 2,
};

/** Looks at the bytes of one entry as they are unpacked. */
export type EntryInspector = { look: (bytes: Buffer) => void; end: () => void };

export type ZipInspection = {
  /** Null for an entry that is only to be measured. */
  inspect: (name: string) => EntryInspector | null;
  limits?: ZipLimits;
};

const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;

/** An archive whose directory was found safe. Its parts are measured while they are unpacked. */
export type GuardedZip = {
  entries: Entry[];
  /** @throws {FileRefused} `zip-unsafe`, as soon as a part turns out larger or tighter than it may be */
  read(entry: Entry): AsyncGenerator<Buffer, void>;
  close(): void;
};

/**
 * Opens an archive in memory, or on disk by its path, after a look at what it declares.
 *
 * @throws {FileRefused} `zip-unsafe`
 */
export async function openGuardedZip(archive: Buffer | string, limits = ZIP_LIMITS): Promise<GuardedZip> {
  const options = { lazyEntries: true, autoClose: false };
  let zip: ZipFile | null = null;
  try {
    zip = await (typeof archive === "string"
      ? openPromise(archive, options)
      : fromBufferPromise(archive, options));
    const entries = await checkDeclared(zip, limits);
    const opened = zip;
    return { entries, read: (entry) => readEntry(opened, { entry, limits }), close: () => opened.close() };
  } catch (error) {
    zip?.close();
    throw asRefusal(error);
  }
}

/**
 * Measures an archive before anything else opens it: first what it declares, then what it really holds.
 * Nothing is kept, so that a bomb costs time for at most `totalBytes` and no memory.
 *
 * @throws {FileRefused} `zip-unsafe`
 */
export async function guardZip(
  archive: Buffer,
  { inspect, limits = ZIP_LIMITS }: ZipInspection,
): Promise<void> {
  const zip = await openGuardedZip(archive, limits);
  let totalBytes = 0;
  for (const entry of zip.entries) {
    if (entry.fileName.endsWith("/")) continue;
    const inspector = inspect(entry.fileName);
    for await (const bytes of zip.read(entry)) {
      totalBytes += bytes.length;
      if (totalBytes > limits.totalBytes) refuse("too-big");
      inspector?.look(bytes);
    }
    inspector?.end();
  }
}

async function* readEntry(
  zip: ZipFile,
  { entry, limits }: { entry: Entry; limits: ZipLimits },
): AsyncGenerator<Buffer, void> {
  try {
    let entryBytes = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes: Buffer = chunk;
      entryBytes += bytes.length;
      if (entryBytes > limits.totalBytes) refuse("too-big");
      if (isTight(entryBytes, entry.compressedSize, limits)) refuse("ratio");
      yield bytes;
    }
  } catch (error) {
    throw asRefusal(error);
  }
}

function asRefusal(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  return new FileRefused("zip-unsafe", { reason: reasonOf(error) }, { cause: error });
}

async function checkDeclared(zip: ZipFile, limits: ZipLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) refuse("too-many-entries");
  const entries: Entry[] = [];
  const names = new Set<string>();
  let totalBytes = 0;
  for await (const entry of zip.eachEntry()) {
    totalBytes += entry.uncompressedSize;
    if (entries.push(entry) > limits.entries) refuse("too-many-entries");
    if (totalBytes > limits.totalBytes) refuse("too-big");
    if (isTight(entry.uncompressedSize, entry.compressedSize, limits)) refuse("ratio");
    if (entry.isEncrypted()) refuse("encrypted");
    if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK) refuse("symlink");
    if (isUnsafeName(entry.fileName)) refuse("unsafe-name");
    // Of two parts with one name, this and the reader behind it might each take another.
    if (names.has(entry.fileName.toLowerCase())) refuse("duplicate");
    names.add(entry.fileName.toLowerCase());
  }
  return entries;
}

function isTight(bytes: number, packedBytes: number, limits: ZipLimits): boolean {
  return bytes > limits.ratioFreeBytes && bytes > packedBytes * limits.ratio;
}

function isUnsafeName(name: string): boolean {
  return (
    name.startsWith("/") || /^[a-z]:/i.test(name) || name.includes("\\") || name.split("/").includes("..")
  );
}

function refuse(reason: string): never {
  throw new FileRefused("zip-unsafe", { reason });
}

/** yauzl refuses unsafe names and untrue sizes by itself, in words. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  if (/relative path|absolute path|invalid characters in fileName/i.test(message)) return "unsafe-name";
  return /too (many|few) bytes|compressed\/uncompressed size mismatch/i.test(message) ? "lying" : "broken";
}
