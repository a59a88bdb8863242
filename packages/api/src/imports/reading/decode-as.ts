import iconv from "iconv-lite";
import type { DecodedText } from "../decode-text";
import type { Encoding } from "./reading";

/**
 * Turns bytes into text in an encoding that somebody has settled. A mark at the start is no text.
 * Bytes that are nothing in this encoding become U+FFFD, which every reader of rows reports.
 */
export async function* decodeAs(
  all: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<DecodedText> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  let bytesRead = 0;
  for await (const chunk of all) {
    bytesRead += chunk.length;
    yield { text: decoder.write(Buffer.from(chunk)), bytesRead };
  }
  const rest = decoder.end();
  if (rest) yield { text: rest, bytesRead };
}
