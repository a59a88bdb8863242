import { decodeText } from "./decode-text";
import { JsonScanner, MAX_DEPTH, MAX_ITEM_CHARACTERS } from "./json-scan";
import { parseItem } from "./parse-item";
import { openBytes } from "./read-bytes";
import { kindOf, requireKind } from "./read-kind";
import { showFound } from "./read-table";
import type { RowProblem } from "./record";
import { FileRefused } from "./refusal";
import { JsonBroken, type ScannedItem } from "./scanned-item";

export type JsonItem = {
  /** The line in JSON Lines, otherwise the ordinal number of the item. */
  row: number;
  /** The name of the list that held the item; null when it stood by itself or in a list without a name. */
  list: string | null;
  value: unknown;
};

export type ItemBatch = { items: JsonItem[]; problems: RowProblem[]; bytesRead: number };

export type JsonOptions = {
  /** Lists whose members are the items, such as `tickets`; `data.payload` is a list within an object. */
  listNames: readonly string[];
};

/**
 * Reads the items of a JSON file as a stream: JSON Lines, one list, an object with one of the named lists in
 * it, one object, or several one after another. Memory does not grow with the file.
 *
 * An item that cannot be parsed is a problem, and the rest is read. Of a key that occurs twice the last holds.
 *
 * @throws {FileRefused} when the file is no JSON, or breaks where nothing tells how to go on
 */
export async function* readJsonItems(
  bytes: AsyncIterable<Uint8Array>,
  options: JsonOptions,
): AsyncGenerator<ItemBatch> {
  const opened = await openBytes(bytes);
  const scanner = new JsonScanner(options.listNames);
  let isJson = false;
  let bytesRead = 0;
  try {
    // The first line of JSON Lines may itself be broken, so text is given a chance.
    requireKind(kindOf(opened.head), ["json", "text"], "json");
    for await (const piece of decodeText(opened.all)) {
      bytesRead = piece.bytesRead;
      isJson ||= startsAsJson(piece.text);
      yield { ...parseItems(scanner.scan(piece.text, false)), bytesRead };
    }
    yield { ...parseItems(scanner.scan("", true)), bytesRead };
    if (!isJson) throw new FileRefused("empty-file");
  } catch (error) {
    throw error instanceof JsonBroken ? refusalFor(error) : error;
  } finally {
    await opened.close();
  }
}

/** @throws {FileRefused} when the first character that counts opens neither a list nor an object */
function startsAsJson(text: string): boolean {
  const first = /\S/.exec(text)?.[0];
  if (first === undefined) return false;
  if (first !== "{" && first !== "[")
    throw new FileRefused("wrong-kind", { found: "text", expected: "json" });
  return true;
}

function parseItems(scanned: readonly ScannedItem[]): Omit<ItemBatch, "bytesRead"> {
  const items: JsonItem[] = [];
  const problems: RowProblem[] = [];
  for (const { row, list, text, fault } of scanned) {
    const value = fault === null ? parseItem(text) : undefined;
    if (value !== undefined) items.push({ row, list, value });
    else problems.push(problemOf(row, text, fault ?? "json-broken"));
  }
  return { items, problems };
}

const LIMITS: Readonly<Record<string, number>> = {
  "item-too-big": MAX_ITEM_CHARACTERS,
  "item-too-deep": MAX_DEPTH,
};

function problemOf(row: number, text: string, code: string): RowProblem {
  const limit = LIMITS[code];
  return { row, column: null, code, found: showFound(text), ...(limit && { params: { limit } }) };
}

function refusalFor({ at }: JsonBroken): FileRefused {
  const { line, column, item } = at;
  return new FileRefused("json-broken", { line, column, item, found: showFound(at.found) });
}
