import { describe, expect, it } from "vitest";
import { joinTables } from "./join-tables";
import { createInstantReader } from "./read-instant";
import type { SourceBatch } from "./record";
import type { TableLayout } from "./table-layout";
import { leftOutFiles, openTableSet } from "./table-set";
import { filesOf, refusalOf } from "./testing-files";

const LAYOUTS: TableLayout[] = [
  {
    name: "thing",
    required: ["id", "name", "made.at"],
    optional: [],
    lists: ["things"],
    isItem: (item) => "made" in item,
    nested: [{ table: "note", path: "notes" }],
  },
  { name: "note", required: ["thing_id", "text"], optional: [] },
];
type Facts = { id: string; name: string | null; notes: string[] };

async function join(files: Record<string, string>, partBytes?: number) {
  const set = await openTableSet(filesOf(files), LAYOUTS, "vendor");
  const things: Facts[] = [];
  const batches: SourceBatch[] = [];
  const joined = joinTables<Facts>(
    set,
    {
      tables: [
        {
          table: "thing",
          key: "id",
          take: (row, facts) => (facts.name = row.need("name", row.text("name"))),
        },
        { table: "note", key: "thing_id", take: (row, facts) => facts.notes.push(row.text("text") ?? "") },
      ],
      instants: createInstantReader("UTC"),
      begin: (id) => ({ id, name: null, notes: [] }),
      finish: (facts) => things.push(facts),
    },
    partBytes,
  );
  for await (const batch of joined) batches.push(batch);
  return {
    things: things.sort((a, b) => Number(a.id) - Number(b.id)),
    problems: batches.flatMap(({ problems }) => problems),
    bytesRead: batches.map(({ bytesRead }) => bytesRead),
    leftOut: () => leftOutFiles(set).leftOut.map(({ column }) => column),
  };
}

const THINGS = ["id,name,made_at", "1,A,x", "2,B,x", "3,C,x"].join("\n");
const NOTES = ["thing_id,text", "3,late", "1,first", "1,second"].join("\n");
const EXPECTED = [
  { id: "1", name: "A", notes: ["first", "second"] },
  { id: "2", name: "B", notes: [] },
  { id: "3", name: "C", notes: ["late"] },
];

describe("tables that tell of the same things", () => {
  it("are put together whatever the order of files and rows", async () => {
    const { things, problems } = await join({ "a/vendor_note_data.csv": NOTES, "thing.csv": THINGS });
    expect(things).toEqual(EXPECTED);
    expect(problems).toEqual([]);
  });

  it("give the same when they are read in parts, and each problem is told of once", async () => {
    const files = {
      "note.csv": `${NOTES}\n,nobody\n2\n`,
      "thing.csv": `${THINGS}\n4,,x\n`,
    };
    const whole = await join(files);
    expect(whole.problems.map(({ table, row, column, code }) => [table, row, column, code]).sort()).toEqual([
      ["note.csv", 5, "thing_id", "empty-required"],
      ["note.csv", 6, null, "cells-missing"],
      ["thing.csv", 5, "name", "empty-required"],
    ]);
    const parted = await join(files, 10);
    expect(parted.things).toEqual(whole.things);
    expect(parted.problems.map(({ code }) => code).sort()).toEqual(
      whole.problems.map(({ code }) => code).sort(),
    );
    expect(parted.bytesRead).toEqual([...parted.bytesRead].sort((a, b) => a - b));
    expect(parted.bytesRead.at(-1)).toBe(files["note.csv"].length + files["thing.csv"].length);
  });

  it("may be JSON, with the rows of one table within the items of another", async () => {
    const items = EXPECTED.map(({ id, name, notes }) => ({
      id: Number(id),
      name,
      made: { at: "x" },
      notes: notes.map((text) => ({ text })),
    }));
    const lines = items.map((item) => JSON.stringify(item)).join("\n");
    expect((await join({ "page-1.json": JSON.stringify({ things: items, next: null }) })).things).toEqual(
      EXPECTED,
    );
    expect((await join({ "export.jsonl": lines })).things).toEqual(EXPECTED);
  });

  it("are known by their columns when their files are called otherwise", async () => {
    expect((await join({ "export-2026.csv": THINGS, "note.csv": NOTES })).things).toEqual(EXPECTED);
  });
});

describe("files that are no table of the export", () => {
  it("are told of, and do not stop it", async () => {
    const others = { LICENSE: "MIT", "empty.csv": "", "other.csv": "a,b\n1,2", "other.json": '{"a":1}' };
    const { things, leftOut } = await join({ "thing.csv": THINGS, "note.csv": NOTES, ...others });
    expect(things).toEqual(EXPECTED);
    expect(leftOut().sort()).toEqual(["LICENSE", "empty.csv", "other.csv", "other.json"]);
  });

  it("are refused when there is nothing else, naming what was found", async () => {
    expect(await refusalOf(join({ "other.csv": "a,b\n1,2" }))).toMatchObject({
      code: "no-known-data-set",
      params: { found: "a, b" },
    });
    expect(await refusalOf(join({ "a.csv": "a\n1", LICENSE: "MIT" }))).toMatchObject({
      code: "missing-tables",
    });
    const { leftOut } = await join({ "other.json": '{"a":1}' });
    expect(leftOut).toThrow(/no-known-data-set/);
  });

  it("do not hide that a table lacks a column that it needs", async () => {
    const refused = await refusalOf(join({ "note.csv": "thing_id,body\n1,x" }));
    expect(refused).toMatchObject({
      code: "missing-columns",
      params: { dataSet: "note.csv", missing: "text" },
    });
  });
});
