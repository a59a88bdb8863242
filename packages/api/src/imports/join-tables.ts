import type { CellReader } from "./read-cells";
import type { InstantReader } from "./read-instant";
import type { ImportRecord, RowProblem, SourceBatch } from "./record";
import { scanTables } from "./scan-tables";
import type { TableSet } from "./table-set";

/** What a table tells of the things that are put together, such as the comments of a ticket. */
export type JoinedTable<Facts> = {
  table: string;
  /** The column that names the thing; within an item it is the item's own `id`. */
  key: string;
  take: (row: CellReader, facts: Facts, file: string) => void;
};

export type JoinPlan<Facts> = {
  tables: readonly JoinedTable<Facts>[];
  instants: InstantReader;
  /** Nothing known yet. */
  begin: (key: string) => Facts;
  /** Everything is known. */
  finish: (facts: Facts, out: Outcome) => void;
};

/** Where what came of one thing goes. */
export type Outcome = {
  record: (record: ImportRecord) => void;
  problem: (problem: RowProblem) => void;
  leaveOut: (row: number, reason: string) => void;
};

/** As much of the tables as is held at once: what is kept of a row takes up to three times its bytes. */
const PART_BYTES = 64 * 1024 ** 2;
const BATCH_RECORDS = 1000;

/**
 * Puts together what several tables say of the same things, whatever the order of their rows.
 *
 * Large tables are read several times, each time for a part of the things, so that memory does not grow with
 * them. A row belongs to its part by a hash of its key.
 */
export async function* joinTables<Facts>(
  set: TableSet,
  plan: JoinPlan<Facts>,
  partBytes = PART_BYTES,
): AsyncGenerator<SourceBatch> {
  const names = plan.tables.map(({ table }) => table);
  const files = set.tables.filter((file) => file.kind === "json" || names.includes(file.layout.name));
  const bytes = files.reduce((sum, { name }) => sum + set.files.bytesOf(name), 0);
  const parts = Math.max(1, Math.ceil(bytes / partBytes));
  for (let part = 0; part < parts; part += 1) {
    yield* joinPart({ ...set, tables: files }, { plan, part, parts, bytes });
  }
}

type Part<Facts> = { plan: JoinPlan<Facts>; part: number; parts: number; bytes: number };

async function* joinPart<Facts>(
  set: TableSet,
  { plan, part, parts, bytes }: Part<Facts>,
): AsyncGenerator<SourceBatch> {
  const facts = new Map<string, Facts>();
  const joined = new Map(plan.tables.map((table) => [table.table, table]));
  const scan = scanTables(set, {
    tables: [...joined.keys()],
    instants: plan.instants,
    tellsBroken: () => part === 0,
    visit: ({ table, row, parent }, file) => {
      const how = joined.get(table);
      if (!how) return false;
      const [place, column] = parent === null ? [row, how.key] : [parent, "id"];
      // Most rows belong to another part, and are passed by without a closer look.
      const cell = String(place.cell(column) ?? "").trim();
      if (partOf(cell, parts) !== part) return false;
      const key = place.text(column);
      if (key === null) {
        place.need(column, null);
        return true;
      }
      let known = facts.get(key);
      if (known === undefined) {
        known = plan.begin(key);
        facts.set(key, known);
      }
      how.take(row, known, file);
      return true;
    },
  });
  for await (const { problems, leftOut, bytesRead } of scan) {
    yield { records: [], problems, leftOut, bytesRead: (bytesRead + bytes * part) / parts };
  }
  yield* finishAll(facts, { plan, bytesRead: (bytes * (part + 1)) / parts });
}

function* finishAll<Facts>(
  facts: ReadonlyMap<string, Facts>,
  { plan, bytesRead }: { plan: JoinPlan<Facts>; bytesRead: number },
): Generator<SourceBatch> {
  let batch: SourceBatch = { records: [], problems: [], leftOut: [], bytesRead };
  const out: Outcome = {
    record: (record) => batch.records.push(record),
    problem: (problem) => batch.problems.push(problem),
    leaveOut: (row, reason) => batch.leftOut.push({ row, reason }),
  };
  for (const known of facts.values()) {
    plan.finish(known, out);
    if (batch.records.length >= BATCH_RECORDS) {
      yield batch;
      batch = { records: [], problems: [], leftOut: [], bytesRead };
    }
  }
  yield batch;
}

/** FNV-1a, so that keys that count up spread over the parts. */
function partOf(key: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % parts;
}
