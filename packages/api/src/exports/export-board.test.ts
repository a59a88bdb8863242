import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { boardRange, boardText } from "@kwartet/metrics/board/board-text";
import { flatFigures } from "@kwartet/metrics/board/flat-figures";
import { readSheet } from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { addBoardMonths } from "../board-summary/testing-board";
import { openGuardedZip } from "../imports/zip-guard";
import { setupTwoOrganizations, type TestOrganization } from "../testing";
import { restoreText } from "./csv-text";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;
let customerIds: string[];

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
  ({ customerIds } = await addBoardMonths(db, a));
});

const PERIOD = { period: "2026-02" } as const;

async function summaryOf(organization = a) {
  const { summary } = await organization.as("executive").boardSummary.get(PERIOD);
  return summary!;
}

/** What stands in the file of a format, as bytes. */
async function bytesOf(
  request: Parameters<ReturnType<TestOrganization["as"]>["exports"]["boardSummary"]>[0],
) {
  const file = await a.as("executive").exports.boardSummary(request);
  return "text" in file ? Buffer.from(file.text) : Buffer.from(file.bytes);
}

/** The parts of a presentation or workbook as text, by name. */
async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await openGuardedZip(bytes);
  const parts = new Map<string, string>();
  for (const entry of zip.entries) {
    if (entry.fileName.endsWith("/") || /\.(xlsx|png|jpe?g)$/.test(entry.fileName)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of zip.read(entry)) chunks.push(chunk);
    parts.set(entry.fileName, Buffer.concat(chunks).toString("utf8"));
  }
  zip.close();
  return parts;
}

/** What a reader sees of some XML. */
const textOf = (xml: string) =>
  xml
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'");

describe("the board summary as a file", () => {
  it("has every figure of the page in the table, as it is read and unrounded", async () => {
    const text = (await bytesOf({ ...PERIOD, format: "csv", locale: "en" })).toString("utf8");
    const [heads, ...lines] = text.trimEnd().split("\r\n");
    expect(heads).toBe("id,name,shown,between,value,lower,upper,n,unit,definition,word");
    const summary = await summaryOf();
    const figures = flatFigures(summary);
    expect(lines).toHaveLength(figures.length);
    const cells = (line: string) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) =>
        cell.replace(/^"|"$/g, "").replaceAll('""', '"'),
      );
    for (const [index, figure] of figures.entries()) {
      const [id, , shown = "", between = "", value] = cells(lines[index]!);
      expect([id, restoreText(shown), restoreText(between), value]).toEqual([
        figure.id,
        boardText(figure, "en", summary.currency),
        boardRange(figure, "en", summary.currency),
        figure.value === null ? "" : String(figure.value),
      ]);
    }
  });

  it("has the same figures in the workbook, as numbers and as text", async () => {
    const rows = await readSheet(await bytesOf({ ...PERIOD, format: "xlsx", locale: "nl" }), "Cijfers");
    const summary = await summaryOf();
    const figures = flatFigures(summary);
    expect(rows.slice(1).map(([id, , shown, between, value]) => [id, shown, between, value])).toEqual(
      figures.map((figure) => [
        figure.id,
        boardText(figure, "nl", summary.currency),
        boardRange(figure, "nl", summary.currency),
        figure.value,
      ]),
    );
  });

  it("has the same figures in the presentation, in native charts with alternative texts", async () => {
    const parts = await partsOf(await bytesOf({ ...PERIOD, format: "pptx", locale: "en" }));
    const slides = textOf(
      [...parts]
        .filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
        .map(([, xml]) => xml)
        .join(),
    );
    const charts = [...parts].filter(([name]) => /charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
    const summary = await summaryOf();
    expect(charts).toHaveLength(8);
    expect(slides.match(/descr="/g)?.length).toBeGreaterThanOrEqual(8);
    expect(slides).toContain(summary.headline.byRules.en);
    for (const { id, figure, sentence, series } of summary.rows) {
      expect(slides, id).toContain(`>${boardText(figure, "en", summary.currency)}<`);
      expect(slides, id).toContain(sentence.en);
      const scale = figure.unit === "net" ? 100 : 1;
      const values = series.flatMap(({ value }) => (value === null ? [] : [String(value * scale)]));
      const holding = charts.filter((xml) => values.every((value) => xml.includes(`<c:v>${value}</c:v>`)));
      expect(holding.length, id).toBeGreaterThan(0);
    }
    for (const { figures } of Object.values(summary.blocks)) {
      for (const figure of figures)
        expect(slides, figure.id).toContain(`>${boardText(figure, "en", summary.currency)}<`);
    }
  });

  it("has a slide for each exception with its chart and limits, and one with the definitions", async () => {
    const executive = a.as("executive").boardSummary;
    const exception = {
      ...PERIOD,
      text: "Ring back the same day",
      owner: "service desk",
      dueOn: "2026-03-20",
    };
    const { itemId } = await executive.addException({ ...exception, about: "csat" });
    const parts = await partsOf(await bytesOf({ ...PERIOD, format: "pptx", locale: "en" }));
    const summary = await summaryOf();
    await executive.removeItem({ itemId });
    const slides = [...parts]
      .filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
      .map(([, xml]) => textOf(xml));
    const told = slides.find((xml) => xml.includes("Situation"));
    const [page] = summary.pages;
    for (const said of [page!.situation.en, page!.complication.en, page!.question.en, page!.expected.en])
      expect(told, said).toContain(said);
    expect(told).toContain("Ring back the same day (service desk, 20 Mar 2026)");
    expect(told).toMatch(/descr="Satisfaction: 25\.0%/);
    const csat = summary.rows.find(({ id }) => id === "csat")!;
    const limits = csat.ordinary!.limits.map((each) => String(each!.upper));
    const charts = [...parts].filter(([name]) => /charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(charts).toHaveLength(9);
    expect(charts.some((xml) => limits.every((limit) => xml.includes(`<c:v>${limit}</c:v>`)))).toBe(true);
    const appendix = slides.find((xml) => xml.includes("How it was counted"));
    for (const { definition } of summary.rows) expect(appendix).toContain(definition);
  });

  it("is of the frozen page where a pack is named, whatever came after", async () => {
    const executive = a.as("executive");
    const { packId, code } = await executive.packs.freeze(PERIOD);
    const before = await bytesOf({ packId, format: "csv" });
    await executive.boardSummary.addDecision({
      ...PERIOD,
      text: "Agree on a target",
      owner: null,
      dueOn: null,
    });
    expect((await bytesOf({ packId, format: "csv" })).equals(before)).toBe(true);
    const file = await executive.exports.boardSummary({ packId, format: "pptx", locale: "nl" });
    expect(file.fileName).toBe(`kwartet-board-${code}.pptx`);
  });

  it("says which page goes out as a PDF, and writes it down, for executives of the organisation", async () => {
    const executive = a.as("executive");
    const live = await executive.exports.boardPaper(PERIOD);
    expect(live).toEqual({ fileName: "kwartet-board-2026-02.pdf", period: "2026-02" });
    const { packId, code } = await executive.packs.freeze(PERIOD);
    expect((await executive.exports.boardPaper({ packId })).fileName).toBe(`kwartet-board-${code}.pdf`);
    const entries = await withOrganization(db, a.organizationId, (tx) => tx.select().from(auditEntries));
    expect(entries.at(-1)).toMatchObject({ action: "export", details: { code, format: "pdf" } });
    await expect(a.as("coach").exports.boardPaper(PERIOD)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(b.as("executive").exports.boardPaper({ packId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(executive.exports.boardPaper({ period: "2026-W05" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("names nobody in any part of any file", async () => {
    const people = [
      ...Object.values(a.people).flatMap(({ id, name, email }) => [id, name, email]),
      ...a.teams.flatMap(({ agents, coach }) =>
        [...agents, coach].flatMap(({ id, name, email }) => [id, name, email]),
      ),
      ...customerIds,
    ].filter((person) => person !== null);
    const texts = [
      (await bytesOf({ ...PERIOD, format: "csv" })).toString("utf8"),
      ...(await partsOf(await bytesOf({ ...PERIOD, format: "xlsx" }))).values(),
      ...(await partsOf(await bytesOf({ ...PERIOD, format: "pptx" }))).values(),
    ];
    expect(texts.length).toBeGreaterThan(20);
    expect(people.filter((person) => texts.some((text) => text.includes(person)))).toEqual([]);
  });

  it("is written down, and is for executives with data", async () => {
    await a.as("executive").exports.boardSummary({ ...PERIOD, format: "csv" });
    const entries = await withOrganization(db, a.organizationId, (tx) => tx.select().from(auditEntries));
    expect(entries.at(-1)).toMatchObject({
      action: "export",
      purpose: "board summary",
      details: { period: "2026-02", format: "csv" },
    });
    await expect(a.as("coach").exports.boardSummary({ format: "csv" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(b.as("executive").exports.boardSummary({ format: "csv" })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    const { packId } = await a.as("executive").packs.freeze(PERIOD);
    await expect(b.as("executive").exports.boardSummary({ packId, format: "xlsx" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const wrong = { format: "docx" } as never;
    await expect(a.as("executive").exports.boardSummary(wrong)).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});
