/** Below this V8 copies a piece of a text; from it on a piece keeps the whole text in memory. */
const SHORTEST_PIECE = 13;

/**
 * The same text, without the larger one that it was cut from: an id that is kept would otherwise keep a quarter
 * of a megabyte of its file.
 */
export function ownText(text: string): string {
  return text.length < SHORTEST_PIECE ? text : Buffer.from(text, "utf16le").toString("utf16le");
}
