import { isAscii } from "node:buffer";
import { analyse } from "chardet";
import iconv from "iconv-lite";
import { FileRefused } from "./refusal";

/** A guess below this confidence is no better than the one legacy encoding that offices here use. */
const MIN_CONFIDENCE = 60;
/** Binary data holds NULs by the handful; a text with one or two is a text with a broken row. */
const MAX_NUL_SHARE = 0.01;
const MAX_NULS = 16;
/** Bytes of the longest character in UTF-8. */
const LONGEST_CHARACTER = 4;

export type DecodedText = { text: string; bytesRead: number };

/**
 * Turns bytes into text: UTF-8 and UTF-16 with or without a byte order mark, Windows-1252 and its kin.
 *
 * As long as every byte is plain ASCII the encoding stays open: the first accent may stand on the last line.
 *
 * @throws {FileRefused} `not-text` when the start of the file is no text in any of them
 */
export async function* decodeText(all: AsyncIterable<Uint8Array>): AsyncGenerator<DecodedText> {
  let decoder: ReturnType<typeof iconv.getDecoder> | null = null;
  let held = Buffer.alloc(0);
  let bytesRead = 0;
  for await (const chunk of all) {
    const bytes = Buffer.concat([held, chunk]);
    const isStart = bytesRead === 0;
    bytesRead += chunk.length;
    held = Buffer.alloc(0);
    if (decoder !== null) {
      yield { text: decoder.write(bytes), bytesRead };
      continue;
    }
    const plain = countPlain(bytes);
    const encoding = detectEncoding(bytes, isStart);
    if (encoding === "ascii" || (encoding === "utf-8" && bytes.length - plain < LONGEST_CHARACTER)) {
      // Too little beyond ASCII to tell: it waits for the next piece.
      held = bytes.subarray(plain);
      yield { text: bytes.toString("latin1", 0, plain), bytesRead };
      continue;
    }
    decoder = iconv.getDecoder(encoding, { stripBOM: isStart });
    yield { text: decoder.write(bytes), bytesRead };
  }
  const rest = decoder === null ? decodeRest(held) : decoder.end();
  if (rest) yield { text: rest, bytesRead };
}

/** The last few bytes of a file, when nothing before them was beyond ASCII. */
function decodeRest(held: Buffer): string {
  return held.length === 0 ? "" : iconv.decode(held, isUtf8(held, false) ? "utf-8" : "windows-1252");
}

/** How many bytes from the start are plain ASCII. */
function countPlain(bytes: Buffer): number {
  // Most files are plain from end to end, and this is how the runtime sees that at once.
  if (isAscii(bytes)) return bytes.length;
  const index = bytes.findIndex((byte) => byte >= 0x80);
  return index === -1 ? bytes.length : index;
}

/** Names the encoding of a piece of a file, `ascii` while that cannot be told. */
export function detectEncoding(bytes: Buffer, isStart: boolean): string {
  if (isStart) {
    const wide = detectWide(bytes);
    if (wide !== null) return wide;
    const share = nulShare(bytes, 0, 1);
    if (share > MAX_NUL_SHARE && share * bytes.length > MAX_NULS) throw new FileRefused("not-text");
  }
  if (countPlain(bytes) === bytes.length) return "ascii";
  if (isUtf8(bytes, true)) return "utf-8";
  const [best] = analyse(bytes);
  // Files that call themselves Latin-1 hold the quotes and the euro sign of Windows-1252.
  if (!best || best.confidence < MIN_CONFIDENCE || best.name === "ISO-8859-1") return "windows-1252";
  return iconv.encodingExists(best.name) && best.name !== "UTF-8" ? best.name : "windows-1252";
}

/** UTF-16 by its mark, or by the zero byte that stands in every Latin character. */
function detectWide(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length < 4) return null;
  const [even, odd] = [nulShare(bytes, 0, 2), nulShare(bytes, 1, 2)];
  if (odd > 0.7 && even < 0.1) return "utf-16le";
  if (even > 0.7 && odd < 0.1) return "utf-16be";
  return null;
}

function nulShare(bytes: Buffer, from: number, step: number): number {
  let nuls = 0;
  let seen = 0;
  for (let index = from; index < bytes.length; index += step) {
    seen += 1;
    if (bytes[index] === 0) nuls += 1;
  }
  return seen === 0 ? 0 : nuls / seen;
}

/** With `mayBeCut` a character that breaks off at the end of the piece is allowed. */
function isUtf8(bytes: Buffer, mayBeCut: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: mayBeCut });
    return true;
  } catch {
    return false;
  }
}
