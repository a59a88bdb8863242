import { Readable } from "node:stream";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { MAX_ITEM_CHARACTERS } from "./json-scan";
import { readJsonItems } from "./read-json";
import type { RowProblem } from "./record";
import { bytesOf, refusalOf } from "./testing-files";

type Read = { rows: [number, unknown][]; lists: (string | null)[]; problems: RowProblem[] };

async function readAll(content: string | Uint8Array, listNames: string[] = [], slice = 7): Promise<Read> {
  const all: Read = { rows: [], lists: [], problems: [] };
  for await (const batch of readJsonItems(bytesOf(content, slice), { listNames })) {
    all.rows.push(...batch.items.map(({ row, value }): [number, unknown] => [row, value]));
    all.lists.push(...batch.items.map(({ list }) => list));
    all.problems.push(...batch.problems);
  }
  return all;
}

const TWO = [
  [1, { id: 1, name: 'a "b" \\ ] }' }],
  [2, { id: 2, list: [{}, [[]], -1.5e3, true, null, ""] }],
];
const [A, B] = TWO.map(([, value]) => value);
const pretty = (value: unknown) => JSON.stringify(value, null, 2);

describe("the shapes of a file", () => {
  it.each([
    ["JSON Lines", `${JSON.stringify(A)}\n${JSON.stringify(B)}\n`],
    ["JSON Lines from Windows", `${JSON.stringify(A)}\r\n${JSON.stringify(B)}`],
    ["a list", JSON.stringify([A, B])],
    ["a list on many lines", pretty([A, B])],
    ["objects without anything between", JSON.stringify(A) + JSON.stringify(B)],
    ["objects on many lines, one after another", `${pretty(A)}\n${pretty(B)}`],
    ["a named list, with other fields around it", pretty({ total: 2, x: [1], tickets: [A, B], next: null })],
    ["a named list on each line", `${JSON.stringify({ tickets: [A] })}\n${JSON.stringify({ tickets: [B] })}`],
    ["a list of pages", JSON.stringify([{ tickets: [A], n: 1 }, { tickets: [] }, { tickets: [B] }])],
    ["a named list deeper down", JSON.stringify({ data: { meta: { n: 2 }, payload: [A, B] } })],
  ])("%s gives the same items, however the bytes come", async (_, content) => {
    for (const slice of [1, 7, 1 << 16]) {
      const { rows, problems } = await readAll(content, ["tickets", "data.payload"], slice);
      expect(problems).toEqual([]);
      expect(rows).toEqual(TWO);
    }
  });

  it("may be one object, which is the item when it holds none of the lists", async () => {
    expect((await readAll(pretty(A))).rows).toEqual([[1, A]]);
    expect((await readAll('{"tickets":{"id":1},"x":{"tickets":[1]}}', ["tickets"])).rows).toHaveLength(1);
  });

  it("names the list that held an item, and takes no list within an item for one", async () => {
    const content = JSON.stringify({ tickets: [{ tickets: [1] }], users: [{ id: 5 }] });
    const { rows, lists } = await readAll(content, ["tickets", "users"]);
    expect(rows).toEqual([
      [1, { tickets: [1] }],
      [2, { id: 5 }],
    ]);
    expect(lists).toEqual(["tickets", "users"]);
  });

  it("may hold no items at all", async () => {
    for (const content of ["[]", '{"tickets":[]}', " [ ] \n"]) {
      expect(await readAll(content, ["tickets"])).toMatchObject({ rows: [], problems: [] });
    }
  });

  it("numbers the items of JSON Lines by their lines, empty ones included", async () => {
    expect((await readAll('\n{"a":1}\n\n{"a":2}\n')).rows.map(([row]) => row)).toEqual([2, 4]);
  });
});

describe("values", () => {
  it.each(["utf-8", "utf-16le", "utf-16be"])(
    "are the same in %s with a byte order mark",
    async (encoding) => {
      const bytes = iconv.encode('[{"name":"Zoë"}]', encoding, { addBOM: true });
      expect((await readAll(bytes)).rows).toEqual([[1, { name: "Zoë" }]]);
    },
  );

  it("keep every digit of a large number, and leave text and fractions alone", async () => {
    const content =
      '{"id":12345678901234567890,"x":[-98765432109876543],"t":"\\"1234567890123456789","f":0.1234567890123456}';
    expect((await readAll(content)).rows[0]?.[1]).toEqual({
      id: "12345678901234567890",
      x: ["-98765432109876543"],
      t: '"1234567890123456789',
      f: 0.1234567890123456,
    });
  });

  it("cannot reach the prototype, and the last of two keys holds", async () => {
    const { rows } = await readAll('{"__proto__":{"admin":true},"a":1,"a":2}');
    const value = rows[0]?.[1] as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(["__proto__", "a"]);
    expect([value.a, value.admin]).toEqual([2, undefined]);
  });
});

describe("a broken line", () => {
  it.each([
    ["nonsense", "nonsense"],
    ["no closing bracket", '{"a":1'],
    ["no value", '{"a":'],
    ["a comma at the end", '{"a":1,'],
    ["a quote left open", '{"a":"1}'],
    ["the wrong bracket", '{"a":[1}'],
    ["a bracket too many", '{"a":1}]'],
    ["two commas", '{"a":1,,"b":2}'],
    ["a word that is none", '{"a":NaN}'],
    ["brackets too deep", '{"a":'.repeat(70)],
  ])("with %s is skipped, and named", async (_, line) => {
    for (const slice of [1, 1 << 16]) {
      const { rows, problems } = await readAll(`{"n":1}\n${line}\n{"n":3}\n{"n":4}`, [], slice);
      expect(rows.map(([, value]) => value)).toEqual(expect.arrayContaining([{ n: 1 }, { n: 3 }, { n: 4 }]));
      expect(problems).toMatchObject([{ column: null }]);
      expect(problems[0]?.found).not.toBe("");
    }
  });

  it("may be the first or the last", async () => {
    const { rows, problems } = await readAll('{"n":1\n{"n":2}\n{"n":3}\n{"n":');
    expect(rows).toEqual([
      [2, { n: 2 }],
      [3, { n: 3 }],
    ]);
    expect(problems).toMatchObject([
      { row: 1, code: "json-broken", found: expect.stringMatching(/^\{"n":1/) },
      { row: 4, code: "json-broken", found: '{"n":' },
    ]);
  });
});

describe("a broken document", () => {
  it("is refused from there, with the place", async () => {
    const refused = await refusalOf(readAll('[\n  {"n": 1},\n  {"n": 2 "x"}\n]'));
    expect(refused).toMatchObject({ code: "json-broken", params: { line: 3, column: 11, item: 2 } });
  });

  it.each([
    ["cut off", '{"tickets":[{"n":1},{"n":'],
    ["cut off after an item", '[{"n":1},'],
    ["ended by the wrong bracket", '[{"n":1}}'],
    ["one object that breaks", '{\n"a": 1\n"b": 2\n}'],
    ["a single broken line", '{"a" 1}'],
    ["objects on many lines of which one breaks", `${pretty(A)}\n{\n"a"\n}`],
  ])("is refused when it is %s", async (_, content) => {
    expect((await refusalOf(readAll(content, ["tickets"]))).code).toBe("json-broken");
  });

  it("with one item that holds a word of another language loses only that item", async () => {
    const { rows, problems } = await readAll('[{"n":1},{"n":Infinity},{"n":3}]');
    expect(rows.map(([row]) => row)).toEqual([1, 3]);
    expect(problems).toMatchObject([{ row: 2, code: "json-broken", found: '{"n":Infinity}' }]);
  });

  it.each([
    ["text", "id,name\n1,Ann\n", "wrong-kind"],
    ["a web page", "<html><body>{}</body></html>", "wrong-kind"],
    ["nothing", "", "empty-file"],
    ["blank lines", " \n\n", "empty-file"],
  ])("is refused when it is %s", async (_, content, code) => {
    expect((await refusalOf(readAll(content))).code).toBe(code);
  });
});

describe("size", () => {
  it("skips an item that is too big and reads on", async () => {
    const big = JSON.stringify({ text: "x".repeat(MAX_ITEM_CHARACTERS) });
    const { rows, problems } = await readAll(`[{"n":1},${big},{"n":3}]`, [], 1 << 16);
    expect(rows.map(([row]) => row)).toEqual([1, 3]);
    expect(problems).toMatchObject([
      { row: 2, code: "item-too-big", params: { limit: MAX_ITEM_CHARACTERS } },
    ]);
  });

  it("holds no more than an item, whatever the size of the file", async () => {
    const item = Buffer.from(`${JSON.stringify({ id: 1, text: "y".repeat(1000) })},`);
    async function* endless() {
      yield Buffer.from('{"tickets":[');
      for (let n = 0; n < 100_000; n += 1) yield item;
      yield Buffer.from("{}]}");
    }
    let items = 0;
    let most = 0;
    for await (const batch of readJsonItems(Readable.from(endless()), { listNames: ["tickets"] })) {
      items += batch.items.length;
      most = Math.max(most, batch.items.length);
    }
    expect(items).toBe(100_001);
    expect(most).toBeLessThan(1000);
  });
});
