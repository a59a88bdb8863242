import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "./client";
import { encodeBinary, joinBinary } from "./copy-binary";
import { copyText } from "./copy-text";
import { rowsOf } from "./rows";
import { freshDb } from "./testing";

let db: Db;
beforeAll(async () => {
  db = await freshDb();
});

const COLUMNS = [
  { key: "place", type: "integer" },
  { key: "id", type: "uuid" },
  { key: "words", type: "text" },
  { key: "day", type: "date" },
  { key: "moment", type: "timestamp with time zone" },
  { key: "small", type: "smallint" },
  { key: "share", type: "double precision" },
  { key: "holds", type: "boolean" },
  { key: "bytes", type: "bytea" },
  { key: "counts", type: "integer[]" },
];

const FULL = {
  id: "0123abcd-89EF-7fff-8000-ffeeddccbbaa",
  words: "tab\there é€🙂 \\N",
  day: "2026-03-29",
  moment: new Date("2026-03-29T00:59:59.123Z"),
  small: -32768,
  share: -1234.5678,
  holds: true,
  bytes: new Uint8Array([0, 255, 92]),
  counts: [1, -2, 2147483647],
};

const stored = async (rows: readonly object[]) => {
  const placed = rows.map((row, place) => ({ ...row, place }));
  return db.transaction(async (tx) => {
    const columns = COLUMNS.map(({ key, type }) => `${key} ${type}`).join(", ");
    await tx.execute(sql.raw(`create temporary table told (${columns}) on commit drop`));
    const target = { table: "told", columns: COLUMNS.map(({ key }) => key), format: "binary" } as const;
    await copyText(tx as unknown as Db, target, encodeBinary(COLUMNS, placed) ?? "");
    return rowsOf<Record<string, string | null>>(
      tx.execute(sql`
        select id::text, words, day::text, (extract(epoch from moment) * 1000)::bigint::text as moment, small::text,
          share::text, holds::text, encode(bytes, 'hex') as bytes, counts::text from told order by place
      `),
    );
  });
};

describe("rows that are sent as bytes", () => {
  it("arrive as they are, of every type", async () => {
    expect(await stored([FULL])).toEqual([
      {
        id: FULL.id.toLowerCase(),
        words: FULL.words,
        day: "2026-03-29",
        moment: String(FULL.moment.getTime()),
        small: "-32768",
        share: "-1234.5678",
        holds: "true",
        bytes: "00ff5c",
        counts: "{1,-2,2147483647}",
      },
    ]);
  });

  it("arrive with what is not known left open, and with empty texts and lists", async () => {
    const [open, empty] = await stored([{}, { words: "", counts: [], bytes: new Uint8Array() }]);
    expect(Object.values(open ?? {})).toEqual(Array(9).fill(null));
    expect(empty).toMatchObject({ words: "", counts: "{}", bytes: "" });
  });

  it.each([
    "1970-01-01T00:00:00.001Z",
    "1999-12-31T23:59:59.999Z",
    "2000-01-01T00:00:00Z",
    "2100-12-31T23:00:00Z",
  ])("keep the moment %s and its day", async (iso) => {
    const [row] = await stored([{ moment: new Date(iso), day: iso.slice(0, 10) }]);
    expect(row).toMatchObject({ moment: String(Date.parse(iso)), day: iso.slice(0, 10) });
  });

  it("may be longer than was thought", async () => {
    const words = "€".repeat(30_000);
    const rows = await stored([{ words }, { words: `${words}!` }]);
    expect(rows.map((row) => row.words)).toEqual([words, `${words}!`]);
  });
});

describe("rows that were encoded in pieces", () => {
  const rows = [FULL, {}, { words: "last" }];
  const encode = (of: readonly object[]) => encodeBinary(COLUMNS, of) ?? new Uint8Array();

  it.each([
    [1, [rows]],
    [2, [rows.slice(0, 2), rows.slice(2)]],
    [3, rows.map((row) => [row])],
    [4, [...rows.map((row) => [row]), []]],
  ])("are sent as those that were encoded at once (%d)", (_, pieces) => {
    expect(Buffer.concat(joinBinary(pieces.map(encode)))).toEqual(Buffer.from(encode(rows)));
  });
});

describe("a value that its column cannot hold", () => {
  it.each([
    ["integer", 1.5],
    ["integer", 2 ** 31],
    ["smallint", 40_000],
    ["uuid", "none"],
    ["date", "yesterday"],
    ["timestamp with time zone", new Date(Number.NaN)],
  ])("is refused: %s %s", (type, value) => {
    expect(() => encodeBinary([{ key: "a", type }], [{ a: value }])).toThrow(RangeError);
  });

  it("of an unknown type is left to be sent as text", () => {
    expect(encodeBinary([{ key: "a", type: "jsonb" }], [{ a: {} }])).toBeNull();
  });
});
