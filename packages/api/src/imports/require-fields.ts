import { sayNames } from "./read-header";
import type { ItemBatch } from "./read-json";
import { FileRefused } from "./refusal";

/**
 * Passes items on, as long as the first object among them has at least one of the fields that a source
 * cannot do without: with none of them, the file is of something else.
 *
 * @throws {FileRefused} naming the fields that are missing and those that were found
 */
export async function* requireFields(
  batches: AsyncIterable<ItemBatch>,
  fields: readonly string[],
  dataSet: string,
): AsyncGenerator<ItemBatch> {
  let isKnown = false;
  for await (const batch of batches) {
    if (!isKnown) {
      const first = batch.items.map(({ value }) => value).find(isObject);
      if (first) refuseOther(Object.keys(first), fields, dataSet);
      isKnown = first !== undefined;
    }
    yield batch;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuseOther(found: readonly string[], fields: readonly string[], dataSet: string): void {
  if (fields.some((field) => found.includes(field))) return;
  throw new FileRefused("missing-columns", { dataSet, missing: sayNames(fields), found: sayNames(found) });
}
