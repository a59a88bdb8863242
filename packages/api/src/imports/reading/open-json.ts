import { type ItemBatch, readJsonItems } from "../read-json";
import { MAX_COLUMNS, type Table, type TableBatch } from "../read-table";
import { FileRefused } from "../refusal";
import { flattenItem } from "./flatten-item";

/** Names under which exports keep their list of items. */
const LIST_NAMES = [
  "data",
  "items",
  "results",
  "records",
  "rows",
  "value",
  "contacts",
  "tickets",
  "conversations",
];
/** So many items tell which columns there are. */
const SAMPLE_ITEMS = 1_000;

/**
 * Opens JSON Lines, or a list of objects, as a table: a column for every path that the first items hold.
 *
 * @param wanted columns that are to be read also when none of the first items holds them
 * @throws {FileRefused} when it is no JSON, or has too many columns
 */
export async function openJsonTable(
  bytes: AsyncIterable<Uint8Array>,
  wanted: readonly string[] = [],
): Promise<Table> {
  const batches = readJsonItems(bytes, { listNames: LIST_NAMES });
  const first: ItemBatch[] = [];
  let items = 0;
  while (items < SAMPLE_ITEMS) {
    const next = await batches.next();
    if (next.done) break;
    first.push(next.value);
    items += next.value.items.length;
  }
  if (items === 0 && first.every(({ problems }) => problems.length === 0))
    throw new FileRefused("empty-file");
  const header = headerOf(first, wanted);
  return { header, headerRow: 0, batches: readBatches(header, first, batches) };
}

function headerOf(batches: readonly ItemBatch[], wanted: readonly string[]): string[] {
  const names = new Set<string>();
  for (const { items } of batches) {
    for (const { value } of items.slice(0, SAMPLE_ITEMS)) {
      for (const name of flattenItem(value).keys()) names.add(name);
      if (names.size > MAX_COLUMNS) throw new FileRefused("too-many-columns", { limit: MAX_COLUMNS });
    }
  }
  for (const name of wanted) names.add(name);
  return [...names];
}

async function* readBatches(
  header: readonly string[],
  first: readonly ItemBatch[],
  rest: AsyncIterable<ItemBatch>,
): AsyncGenerator<TableBatch> {
  for (const batch of first) yield tableBatch(header, batch);
  for await (const batch of rest) yield tableBatch(header, batch);
}

function tableBatch(header: readonly string[], { items, problems, bytesRead }: ItemBatch): TableBatch {
  const rows = items.map(({ row, value }) => {
    const cells = flattenItem(value);
    return { row, cells: header.map((name) => cells.get(name) ?? null) };
  });
  return { rows, problems, bytesRead };
}
