import { openBytes } from "../read-bytes";
import type { EncodingSample } from "./detect-encoding";

/** Rows of this much text are enough to know how all are written. */
const HEAD_BYTES = 512 * 1024;
/** So far the first accent is looked for. */
const SEARCHED_BYTES = 64 * 1024 ** 2;
const BEYOND_BYTES = 64 * 1024;

export type ByteSample = EncodingSample & { isWhole: boolean };

/**
 * The start of a file, and what follows the first byte beyond ASCII, which may stand far down.
 *
 * @throws {FileRefused} when the file is empty
 */
export async function readSample(bytes: AsyncIterable<Uint8Array>): Promise<ByteSample> {
  const opened = await openBytes(bytes);
  const head: Uint8Array[] = [];
  const beyond: Uint8Array[] = [];
  let [headBytes, beyondBytes, total] = [0, 0, 0];
  let isWhole = true;
  try {
    for await (const slice of opened.all) {
      if (headBytes < HEAD_BYTES) {
        head.push(slice);
        headBytes += slice.length;
      }
      if (beyondBytes < BEYOND_BYTES) {
        const from = beyondBytes > 0 ? 0 : wordStart(slice);
        if (from >= 0) {
          beyond.push(slice.subarray(from, from + BEYOND_BYTES));
          beyondBytes += slice.length - from;
        }
      }
      total += slice.length;
      if (headBytes >= HEAD_BYTES && (beyondBytes >= BEYOND_BYTES || total >= SEARCHED_BYTES)) {
        isWhole = false;
        break;
      }
    }
  } finally {
    await opened.close();
  }
  return {
    head: Buffer.concat(head).subarray(0, HEAD_BYTES),
    beyondAscii: Buffer.concat(beyond).subarray(0, BEYOND_BYTES),
    isWhole: isWhole && total <= HEAD_BYTES,
  };
}

/** Where the word with the first byte beyond ASCII starts; negative where there is none. */
function wordStart(slice: Uint8Array): number {
  let at = 0;
  while (at < slice.length && (slice[at] ?? 0) < 0x80) at += 1;
  if (at === slice.length) return -1;
  while (at > 0 && (slice[at - 1] ?? 0) > 0x40) at -= 1;
  return at;
}
