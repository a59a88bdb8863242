import { FileRefused } from "./refusal";

export const MAX_FILE_BYTES = 1024 ** 3;
/** Enough to recognise the kind of file and its encoding. */
const HEAD_BYTES = 64 * 1024;
/** A reader that hands over a whole file at once is cut up, so that no later step holds all of it. */
const SLICE_BYTES = 256 * 1024;

export type OpenedBytes = {
  /** The first 64 KiB, or the whole file when it is smaller. */
  head: Uint8Array;
  /** Every byte from the first, in slices. */
  all: AsyncIterable<Uint8Array>;
  /** Lets go of the file, also when it was refused half-way. */
  close: () => Promise<void>;
};

/**
 * Looks at the start of a file without losing it.
 *
 * @throws {FileRefused} when the file is empty, and while reading when it is larger than `maxBytes`
 */
export async function openBytes(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes = MAX_FILE_BYTES,
): Promise<OpenedBytes> {
  const slices = sliceBytes(bytes, maxBytes);
  const first: Uint8Array[] = [];
  let headBytes = 0;
  while (headBytes < HEAD_BYTES) {
    const next = await slices.next();
    if (next.done) break;
    first.push(next.value);
    headBytes += next.value.length;
  }
  if (headBytes === 0) throw new FileRefused("empty-file");
  const start = Buffer.concat(first);
  const close = async () => {
    await slices.return(undefined);
  };
  return { head: start.subarray(0, HEAD_BYTES), all: replay(start, slices), close };
}

async function* sliceBytes(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array, undefined> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > maxBytes) throw new FileRefused("file-too-large", { limit: sayBytes(maxBytes) });
    for (let start = 0; start < chunk.length; start += SLICE_BYTES) {
      yield chunk.subarray(start, start + SLICE_BYTES);
    }
  }
}

async function* replay(start: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  yield* rest;
}

/** Gathers a whole file, for the formats that cannot be read as a stream. */
export async function gatherBytes(all: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const slices: Uint8Array[] = [];
  let total = 0;
  for await (const slice of all) {
    total += slice.length;
    if (total > maxBytes) throw new FileRefused("file-too-large", { limit: sayBytes(maxBytes) });
    slices.push(slice);
  }
  return Buffer.concat(slices);
}

function sayBytes(bytes: number): string {
  return bytes >= 1024 ** 3 ? `${bytes / 1024 ** 3} GB` : `${Math.ceil(bytes / 1024 ** 2)} MB`;
}
