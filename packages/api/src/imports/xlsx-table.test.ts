import { describe, expect, it } from "vitest";
import { buildWorkbook, buildZip, bytesOf, refusalOf, sheetRow, type ZipPart } from "./testing-files";
import { openXlsxTable, WORKBOOK_LIMITS } from "./xlsx-table";

const open = (workbook: Buffer) => openXlsxTable(bytesOf(workbook));
const withParts = (...parts: ZipPart[]) => buildWorkbook(sheetRow(1, ["a"]), { parts });
const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]>';

describe("a workbook", () => {
  it("is a header and rows with their numbers in the sheet", async () => {
    const sheet = `${sheetRow(2, ["name", "n"])}${sheetRow(3, ["Zoë &amp; co", "x"])}<row r="5"><c r="B5"><v>4.5</v></c></row>`;
    const table = await open(buildWorkbook(sheet));
    expect([table.header, table.headerRow]).toEqual([["name", "n"], 2]);
    const rows = [];
    for await (const batch of table.batches) rows.push(...batch.rows);
    expect(rows).toEqual([
      { row: 3, cells: ["Zoë & co", "x"] },
      { row: 4, cells: [null, null] },
      { row: 5, cells: [null, 4.5] },
    ]);
  });

  it("is refused when it holds formulas, naming the first cells", async () => {
    const formulas = Array.from({ length: 7 }, (_, index) => `<c r="B${index + 2}"><f>1+1</f><v>2</v></c>`);
    const refused = await refusalOf(open(buildWorkbook(`<row r="2">${formulas.join("")}</row>`)));
    expect(refused).toMatchObject({
      code: "formula-cells",
      params: { cells: "B2, B3, B4, B5, B6", count: 7 },
    });
  });

  it("finds a formula wherever the unpacked pieces are cut", async () => {
    for (const filler of [16_300, 16_350, 16_384, 65_400]) {
      const sheet = `${sheetRow(1, ["x".repeat(filler)])}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>`;
      expect((await refusalOf(open(buildWorkbook(sheet)))).params.cells).toBe("A2");
    }
  });

  it("leaves charts and external links alone, and opens none of them", async () => {
    const chart = { name: "xl/charts/chart1.xml", content: "<c:chart><c:f>Sheet1!A1</c:f></c:chart>" };
    const link = {
      name: "xl/externalLinks/_rels/externalLink1.xml.rels",
      content:
        '<Relationships><Relationship Id="r" Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>',
    };
    expect((await open(withParts(chart, link))).header).toEqual(["a"]);
  });

  it.each<[string, Buffer]>([
    ["workbook-entities", buildWorkbook(sheetRow(1, ["&b;"]), { before: DOCTYPE })],
    ["workbook-entities", withParts({ name: "xl/sharedStrings.xml", content: `${DOCTYPE}<sst/>` })],
    ["workbook-broken", withParts({ name: "xl/x.xml", content: Buffer.from(DOCTYPE, "utf16le") })],
    [
      "workbook-broken",
      withParts({ name: "xl/x.xml", content: '<?xml version="1.0" encoding="UTF-7"?><x/>' }),
    ],
    ["workbook-broken", buildZip([{ name: "xl/workbook.xml", content: "<workbook>" }])],
    ["workbook-broken", buildWorkbook('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')],
    ["too-many-columns", buildWorkbook('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
    ["workbook-too-big", buildWorkbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')],
    ["zip-unsafe", Buffer.from("PK\u0003\u0004 xl/ and then nothing", "latin1")],
    ["empty-file", buildWorkbook("")],
  ])("is refused: %s", async (code, workbook) => {
    expect((await refusalOf(open(workbook))).code).toBe(code);
  });

  it("is refused when reading it takes too much memory or time", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) =>
      sheetRow(index + 1, ["a", `b${index}`, `c${index}`]),
    );
    const workbook = buildWorkbook(rows.join(""));
    const codeWithin = async (limits: Partial<typeof WORKBOOK_LIMITS>) =>
      (await refusalOf(openXlsxTable(bytesOf(workbook), { ...WORKBOOK_LIMITS, ...limits }))).code;
    expect(await codeWithin({ worker: { heapMegabytes: 8, seconds: 60 } })).toBe("workbook-too-big");
    expect(await codeWithin({ worker: { heapMegabytes: 256, seconds: 0.001 } })).toBe("workbook-too-slow");
    expect(await codeWithin({ sheet: { bytes: 1_000_000, cells: 1_000_000 } })).toBe("workbook-too-big");
    expect(await codeWithin({ sheet: { bytes: 64_000_000, cells: 59_999 } })).toBe("workbook-too-big");
  });
});
