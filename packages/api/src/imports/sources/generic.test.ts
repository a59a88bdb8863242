import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { FieldMapping, FilePlan, Mapping } from "../mapping/mapping";
import { readSource } from "../read-source";
import type { Reading } from "../reading/reading";
import type { ImportRecord } from "../record";
import { buildWorkbook, bytesOf, refusalOf, sheetRow } from "../testing-files";
import { fileSource } from "./generic";

const READING: Reading = {
  kind: "delimited",
  encoding: "utf-8",
  delimiter: ";",
  quote: '"',
  decimalMark: ",",
  thousandsMark: ".",
  dateOrder: "dmy",
  timeZone: "Europe/Amsterdam",
  headerRow: 1,
  sheet: null,
};

const MAPPING: Mapping = {
  fields: [
    {
      field: "channel",
      column: "Kanaal",
      values: [
        { from: "Telefoon", to: "phone" },
        { from: "E-mail", to: "email" },
      ],
    },
    { field: "offered_at", column: "Binnenkomst" },
    { field: "customer", column: "Klantnr" },
    { field: "agent", column: "Medewerker" },
    { field: "handle_seconds", column: "Duur (min)", unit: "minutes" },
    { field: "reported_resolved", column: "Opgelost" },
  ],
  constants: [{ field: "team", value: "Noord" }],
  identity: { by: "columns", columns: ["Zaaknummer"] },
  skips: [],
  allowed: [],
  people: [],
  teams: [],
  system: null,
};

const HEADER = "Zaaknummer;Kanaal;Binnenkomst;Klantnr;Medewerker;Duur (min);Opgelost";
const ROW = "Z1;telefoon;04-03-2026 14:05;K1;Zoë;1.200,5;ja";

type Given = { mapping?: Partial<Mapping>; reading?: Partial<Reading>; dataSet?: FilePlan["dataSet"] };

async function read(content: string | Uint8Array, { mapping, reading, dataSet = "contacts" }: Given = {}) {
  const plan: FilePlan = {
    dataSet,
    reading: { ...READING, ...reading },
    mapping: { ...MAPPING, ...mapping },
  };
  const records: ImportRecord[] = [];
  const problems = [];
  const leftOut = [];
  for await (const batch of readSource(fileSource, bytesOf(content), {
    fileName: "f",
    timeZone: "UTC",
    plan,
  })) {
    records.push(...batch.records);
    problems.push(...batch.problems);
    leftOut.push(...batch.leftOut);
  }
  return { records, problems, leftOut };
}

const file = (...rows: string[]) => `${[HEADER, ...rows].join("\r\n")}\r\n`;
/** The mapping with other settings for one field. */
const withField = (field: string, given: Partial<FieldMapping>): Given => ({
  mapping: { fields: MAPPING.fields.map((each) => (each.field === field ? { ...each, ...given } : each)) },
});

describe("a row", () => {
  it("becomes a contact by its columns, values, units and constants", async () => {
    const { records, problems } = await read(file(ROW));
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        kind: "contact",
        row: 2,
        externalId: "Z1",
        channel: "phone",
        offeredAt: Date.parse("2026-03-04T13:05:00Z"),
        customer: "K1",
        agent: "Zoë",
        team: "Noord",
        handleSeconds: 72_030,
        reportedResolved: true,
      },
    ]);
  });

  it("that cannot be used says so in the file's own columns and values", async () => {
    const { records, problems } = await read(
      file(ROW.replace("04-03-2026", "31-02-2026"), ROW.replace("telefoon", "fax"), ";;;;;;"),
    );
    expect(records).toEqual([]);
    expect(problems.map(({ row, column, code, found }) => [row, column, code, found])).toEqual([
      [2, "Binnenkomst", "not-an-instant", "31-02-2026 14:05"],
      [3, "Kanaal", "not-allowed", "fax"],
    ]);
  });

  it("without its key, or with a key that occurred before, is not used", async () => {
    const { records, problems } = await read(file(ROW, ROW, ROW.replace("Z1", "")));
    expect(records).toHaveLength(1);
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, "Zaaknummer", "duplicate"],
      [4, "Zaaknummer", "empty-required"],
    ]);
  });

  it("is recognised by several columns, or by all that it holds", async () => {
    const ids = async (identity: Mapping["identity"]) =>
      (await read(file(ROW, ROW.replace("K1", "K|2")), { mapping: { identity } })).records.map(
        (record) => record.kind === "contact" && record.externalId,
      );
    expect(await ids({ by: "columns", columns: ["Zaaknummer", "Klantnr"] })).toEqual(["Z1|K1", "Z1|K\\|2"]);
    const hashes = await ids({ by: "content" });
    expect(new Set(hashes).size).toBe(2);
    expect(hashes).toEqual(await ids({ by: "content" }));
  });
});

describe("a repair", () => {
  it("gives a default to an empty cell and takes texts off the ends", async () => {
    const fields = MAPPING.fields.map((each) => ({
      ...each,
      ...(each.field === "channel" && { whenEmpty: "chat" }),
      ...(each.field === "handle_seconds" && { strip: ["min", "ca."] }),
    }));
    const { records } = await read(file(ROW.replace("telefoon", "").replace("1.200,5", "ca. 2 min")), {
      mapping: { fields },
    });
    expect(records).toMatchObject([{ channel: "chat", handleSeconds: 120 }]);
  });

  it("tries another date order only where the first does not fit", async () => {
    const rows = [ROW, ROW.replace("Z1", "Z2").replace("04-03-2026", "03/25/2026")];
    const { records } = await read(file(...rows), withField("offered_at", { otherDates: ["mdy"] }));
    expect(
      records.map((record) => record.kind === "contact" && new Date(record.offeredAt).toISOString()),
    ).toEqual(["2026-03-04T13:05:00.000Z", "2026-03-25T13:05:00.000Z"]);
  });

  it("leaves rows out by what they hold or by their problem, with the reason", async () => {
    const skips = [
      { reason: "test calls", column: "Klantnr", found: "TEST" },
      { reason: "total line", problem: "cells-missing" },
      { reason: "no channel", column: "Kanaal", found: "" },
      { reason: "fax is gone", column: "Kanaal", problem: "not-allowed", found: "FAX" },
    ];
    const rows = [
      ROW,
      ROW.replace("K1", "test "),
      "Totaal;3",
      ROW.replace("telefoon", ""),
      ROW.replace("telefoon", "fax"),
    ];
    const { records, problems, leftOut } = await read(file(...rows), { mapping: { skips } });
    expect([records.length, problems]).toEqual([1, []]);
    expect(leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [4, "skipped-by-rule: total line"],
      [3, "skipped-by-rule: test calls"],
      [5, "skipped-by-rule: no channel"],
      [6, "skipped-by-rule: fax is gone"],
    ]);
  });
});

describe("times", () => {
  const instants = async (...clocks: string[]) =>
    (
      await read(
        file(...clocks.map((clock, at) => ROW.replace("Z1", `Z${at}`).replace("04-03-2026 14:05", clock))),
      )
    ).records.map((record) => record.kind === "contact" && new Date(record.offeredAt).toISOString());

  it("that summer time skips or gives twice move no other", async () => {
    expect(
      await instants(
        "29-03-2026 01:59",
        "29-03-2026 02:30",
        "29-03-2026 03:00",
        "25-10-2026 02:30",
        "25-10-2026 03:00",
      ),
    ).toEqual([
      "2026-03-29T00:59:00.000Z",
      "2026-03-29T01:30:00.000Z",
      "2026-03-29T01:00:00.000Z",
      "2026-10-25T00:30:00.000Z",
      "2026-10-25T02:00:00.000Z",
    ]);
  });

  it("with an offset are those instants, whatever the zone", async () => {
    expect(await instants("25-10-2026 02:30 +01:00", "2026-10-25T02:30:00+02:00")).toEqual([
      "2026-10-25T01:30:00.000Z",
      "2026-10-25T00:30:00.000Z",
    ]);
  });

  it("may stand in a column of their own, and are asked for where a date has none", async () => {
    const text = `Zaaknummer;Kanaal;Datum;Tijd\r\nZ1;chat;04-03-2026;14.05\r\nZ2;chat;04-03-2026;\r\n`;
    const fields: FieldMapping[] = [
      { field: "channel", column: "Kanaal" },
      { field: "offered_at", column: "Datum", timeColumn: "Tijd" },
    ];
    const first = await read(text, { mapping: { fields } });
    expect(first.records).toHaveLength(1);
    expect(first.problems).toMatchObject([{ row: 3, column: "Datum", code: "not-an-instant" }]);
    const second = await read(text, {
      mapping: { fields: fields.map((each) => ({ ...each, timeOfDay: "12:00" })) },
    });
    expect(second.records).toHaveLength(2);
  });
});

describe("a scale", () => {
  const scored = (column: Partial<FieldMapping>) =>
    read("id;kanaal;op;score\n1;chat;04-03-2026 10:00;4\n2;chat;04-03-2026 11:00;8\n", {
      mapping: {
        identity: { by: "columns", columns: ["id"] },
        fields: [
          { field: "channel", column: "kanaal" },
          { field: "offered_at", column: "op" },
          { field: "satisfaction", column: "score", ...column },
        ],
      },
    });

  it("other than ours refuses the whole file, since the values that fit would be wrong too", async () => {
    const refused = await refusalOf(scored({}));
    expect(refused).toMatchObject({
      code: "scale-differs",
      params: { column: "score", found: "8", low: 1, high: 5 },
    });
  });

  it("is converted only value by value, as somebody says", async () => {
    const { records } = await scored({
      values: [
        { from: "4", to: "2" },
        { from: "8", to: "4" },
      ],
    });
    expect(records).toMatchObject([{ rating: { satisfaction: 2 } }, { rating: { satisfaction: 4 } }]);
  });
});

describe("a column that may not be read", () => {
  const NUMBERS = ["111222333", "123456782", "100000009", "100000010", "100000022"];
  const people = NUMBERS.map((number, at) => `Z${at};telefoon;04-03-2026 14:05;${number};Zoë;1;ja`);

  it("is refused as a key by what stands in it, and ignored with the reason when it is not used", async () => {
    expect(await refusalOf(read(file(...people)))).toMatchObject({
      code: "sensitive-column",
      params: { reason: "citizen-number" },
    });
    const fields = MAPPING.fields.filter(({ field }) => field !== "customer");
    const { records, leftOut } = await read(file(...people), { mapping: { fields } });
    expect(records).toHaveLength(5);
    expect(leftOut).toEqual([{ row: 1, reason: "ignored-citizen-number", column: "Klantnr" }]);
  });

  it("stands in no problem, not even of a row that could not be parted", async () => {
    const fields = MAPPING.fields.filter(({ field }) => field !== "customer");
    const { problems } = await read(file(...people, "Z9;telefoon;111222333"), { mapping: { fields } });
    expect(problems).toMatchObject([{ code: "cells-missing", found: "" }]);
    expect(JSON.stringify(problems)).not.toContain("111222333");
  });

  it("of a customer is a key when it is chosen as one, and nothing else by itself", async () => {
    const text = "id;kanaal;op;klant e-mail\n1;chat;04-03-2026 10:00;a@example.nl\n";
    const fields = (field: string): FieldMapping[] => [
      { field: "channel", column: "kanaal" },
      { field: "offered_at", column: "op" },
      { field, column: "klant e-mail" },
    ];
    const identity: Mapping["identity"] = { by: "columns", columns: ["id"] };
    expect((await read(text, { mapping: { identity, fields: fields("customer") } })).records).toMatchObject([
      { customer: "a@example.nl" },
    ]);
    expect(await refusalOf(read(text, { mapping: { identity, fields: fields("topic") } }))).toMatchObject({
      code: "sensitive-column",
    });
    const allowed = [{ column: "klant e-mail" }];
    expect(
      (await read(text, { mapping: { identity, fields: fields("topic"), allowed } })).records,
    ).toHaveLength(1);
  });

  it("with an agent's emotion stays shut whatever is said", async () => {
    const text = "id;kanaal;op;agent_sentiment\n1;chat;04-03-2026 10:00;0,4\n";
    const fields: FieldMapping[] = [
      { field: "channel", column: "kanaal" },
      { field: "offered_at", column: "op" },
      { field: "topic", column: "agent_sentiment" },
    ];
    const allowed = [{ column: "agent_sentiment", declaredAs: "text-based" as const }];
    const mapping = { fields, allowed, identity: { by: "columns", columns: ["id"] } as const };
    expect(
      await refusalOf(read(text, { mapping: { ...mapping, identity: { by: "columns", columns: ["id"] } } })),
    ).toMatchObject({ params: { reason: "emotion" } });
  });
});

describe("a file that is not as the plan says", () => {
  const constants = [{ field: "__proto__", value: "x" }];
  it.each([
    { what: "without a mapped column", text: "a;b\n1;2\n", code: "missing-columns" },
    { what: "of another kind", text: '{"a":1}\n', code: "wrong-kind" },
    { what: "that is empty", text: "\r\n\r\n", code: "empty-file" },
    { what: "with a plan without a key", mapping: { identity: null }, code: "plan-incomplete" },
    { what: "with a plan for no field of ours", mapping: { constants }, code: "plan-incomplete" },
    { what: "with a web page inside", text: "<html><body></body></html>", code: "wrong-kind" },
    { what: "with a million columns", text: `${"x;".repeat(1_000_000)}\n`, code: "too-many-columns" },
  ])("is refused: $what", async ({ text = file(ROW), mapping = {}, code }) => {
    expect(await refusalOf(read(text, { mapping }))).toMatchObject({ code });
  });

  it("keeps a formula as the text that it was, and a name that is a key of every object", async () => {
    const { records } = await read(
      file(ROW.replace("Zoë", "'=cmd|x"), ROW.replace("Z1", "__proto__").replace("Zoë", "constructor")),
    );
    expect(records).toMatchObject([{ agent: "=cmd|x" }, { externalId: "__proto__", agent: "constructor" }]);
  });

  it("reads bytes that are no text in the settled encoding as a problem, not as another letter", async () => {
    const { problems } = await read(iconv.encode(file(ROW), "windows-1252"));
    expect(problems).toMatchObject([{ column: "Medewerker", code: "lost-character" }]);
  });
});

describe("other kinds of file", () => {
  const fields: FieldMapping[] = [
    { field: "channel", column: "channel" },
    { field: "offered_at", column: "at" },
    { field: "customer", column: "who.id" },
  ];
  const mapping = { fields, constants: [], identity: { by: "columns" as const, columns: ["id"] } };

  it.each([
    [
      "lines",
      '{"id":1,"channel":"chat","at":"2026-03-04T10:00:00Z","who":{"id":7}}\n{"id":2,"channel":"chat","at":"2026-03-04T11:00:00Z"}\n',
    ],
    [
      "a list",
      '[{"id":1,"channel":"chat","at":"2026-03-04T10:00:00Z","who":{"id":7}},{"id":2,"channel":"chat","at":"2026-03-04T11:00:00Z"}]',
    ],
    [
      "a list in an object",
      '{"meta":{"page":1},"data":[{"id":1,"channel":"chat","at":"2026-03-04T10:00:00Z","who":{"id":7}},{"id":2,"channel":"chat","at":"2026-03-04T11:00:00Z"}]}',
    ],
  ])("JSON as %s gives the same contacts", async (_, text) => {
    const { records, problems } = await read(text, {
      mapping,
      reading: { kind: "json", dateOrder: "ymd", headerRow: 0 },
    });
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      { externalId: "1", customer: "7" },
      { externalId: "2", customer: null },
    ]);
  });

  it("reads a sheet below its titles", async () => {
    const rows = [["Rapport"], ["id", "channel", "at", "who.id"], ["1", "chat", "2026-03-04 10:00", "7"]];
    const workbook = buildWorkbook(rows.map((cells, index) => sheetRow(index + 1, cells)).join(""));
    const reading = { kind: "workbook", headerRow: 2, sheet: "A" } as const;
    expect((await read(workbook, { mapping, reading })).records).toMatchObject([{ row: 3, externalId: "1" }]);
    expect(await refusalOf(read(workbook, { mapping, reading: { ...reading, sheet: "B" } }))).toMatchObject({
      code: "sheet-missing",
    });
  });
});
