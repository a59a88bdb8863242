import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lockDirectory } from "@kwartet/db/directory-lock";
import { beforeAll, describe, expect, it } from "vitest";
import { askKwartet, MAIN, newDataDirectory, ROOT, runKwartet, SHARED_DATA } from "./testing";

type Summary = { created: number; updated: number; unchanged: number; leftOut: { count: number }[] };
type Row = {
  key: string | null;
  measure: string;
  value: number;
  lower: number;
  upper: number;
  x: number;
  n: number;
};

type OperationRow = Omit<Row, "key"> & { part: string | null; basis: string };

describe("a directory of its own", () => {
  let data: string;
  beforeAll(async () => {
    data = await newDataDirectory();
  });

  it("is made with an organisation when a command first needs it, and has no figures yet", async () => {
    const rows = await askKwartet<Row[]>(data, "kpis");
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every(({ value, n }) => value === null && n === 0)).toBe(true);
  });

  it("is refused while a server holds it", async () => {
    const unlock = await lockDirectory(join(data, "database"));
    const { code, stdout, stderr } = await runKwartet(data, "kpis", "--json");
    await unlock();
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toHaveProperty("error.reason", expect.stringContaining("in use"));
    expect(stderr).toContain("KWARTET_DATA");
  });

  it("takes in a file from where the caller stands, and says of a bad row what to do", async () => {
    const file = join(data, "contacts.csv");
    await writeFile(
      file,
      "external_id,channel,offered_at,agent\n1,phone,2026-03-02T10:00:00Z,Ans\n2,fax,2026-03-02T10:00:00Z,Ans\n",
    );
    const summary = await askKwartet<Summary & { skipped: number; problems: unknown[] }>(
      data,
      "import",
      file,
      "--source",
      "neutral",
    );
    expect(summary).toMatchObject({ created: 1, updated: 0, unchanged: 0, skipped: 1 });
    expect(summary.problems).toEqual([
      {
        row: 3,
        column: "channel",
        found: "fax",
        expected: expect.stringMatching(/\w/),
        fix: expect.stringMatching(/\w/),
      },
    ]);
  });

  it("tells what a team's work was, as numbers for a script and as lines for people", async () => {
    const team = "Klantenservice";
    const answer = await askKwartet<{ team: string; range: unknown; figures: OperationRow[] }>(
      data,
      "operations",
      "--team",
      team,
    );
    expect(answer).toMatchObject({
      team,
      range: { from: "2026-03-02", to: "2026-03-02" },
      isTooLarge: false,
    });
    const of = (measure: string) => answer.figures.find((figure) => figure.measure === measure);
    expect(of("contact-count")).toMatchObject({ part: null, value: 1, lower: null, n: 1, basis: "contacts" });
    expect(of("channel-share")).toMatchObject({ part: "phone", value: 1, x: 1, n: 1 });
    expect(of("open-count")).toMatchObject({ value: 1 });
    expect(of("handled-of-available")).toMatchObject({ value: null, n: 0 });
    const { code, stdout } = await runKwartet(data, "operations");
    expect(code).toBe(0);
    expect(stdout).toMatch(/All teams, 2026-03-02 to 2026-03-02\n {2}contact-count +1 /);
  });

  it.each([
    ["a file that is not there", ["import", "nowhere.csv", "--source", "neutral"], /no file/],
    ["a source that is not known", ["import", "README.md", "--source", "fax"], /no source "fax".*neutral/],
    [
      "a file of the wrong kind",
      ["import", "README.md", "--source", "bank-calls"],
      /refused; nothing was changed/,
    ],
    ["a day that is none", ["kpis", "--from", "2026-02-31"], /Expected a day/],
    ["a team that is not there", ["operations", "--team", "Nowhere"], /no team "Nowhere"/],
    ["an agent that is not there", ["kpis", "--agent", "Nobody"], /no agent "Nobody"/],
  ])("refuses %s in one clear sentence", async (_, args, message) => {
    const { code, stdout, stderr } = await runKwartet(data, ...args);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

const PWC = join(SHARED_DATA, "pwc-calls");

describe.skipIf(!existsSync(PWC))("the calls of pwc-calls", () => {
  let data: string;
  // biome-ignore lint/suspicious/noExplicitAny: the reference is others' JSON.
  let reference: any;
  beforeAll(async () => {
    data = await newDataDirectory();
    reference = JSON.parse(await readFile(join(PWC, "reference.json"), "utf8"));
  });

  const importCalls = (file: string) =>
    askKwartet<Summary>(data, "import", join(PWC, file), "--source", "pwc-calls");

  it("go in once, from the workbook and from the text alike", async () => {
    expect(await importCalls("calls.xlsx")).toMatchObject({ created: 5000, unchanged: 0 });
    expect(await importCalls("calls.xlsx")).toMatchObject({ created: 0, updated: 0, unchanged: 5000 });
    expect(await importCalls("calls.csv")).toMatchObject({ created: 0, updated: 0, unchanged: 5000 });
  });

  it.each([
    ["agent", "per_agent"],
    ["month", "per_month"],
    ["all", "overall"],
  ])("give by %s exactly the counts that were counted elsewhere", async (by, part) => {
    const rows = await askKwartet<Row[]>(data, "kpis", "--by", by);
    const expected = by === "all" ? { all: reference[part] } : reference[part];
    expect([...new Set(rows.map(({ key }) => key))].sort()).toEqual(Object.keys(expected).sort());
    for (const [key, want] of Object.entries<Record<string, number>>(expected)) {
      const of = (measure: string) => rows.find((row) => row.key === key && row.measure === measure);
      expect(of("answered-of-offered")).toMatchObject({ n: want.offered, x: want.answered });
      for (const seconds of [20, 30, 60]) {
        expect(of(`within-${seconds}`)).toMatchObject({
          n: want.offered,
          x: want[`answered_within_${seconds}s`],
        });
      }
      expect(of("reported-resolved")).toMatchObject({ n: want.answered, x: want.resolved });
      expect(of("rating-mean")?.n).toBe(want.rating_n);
      expect(of("rating-mean")?.value).toBeCloseTo(want.mean_rating ?? Number.NaN, 5);
      expect(of("top-two")?.value).toBeCloseTo(want.pct_rating_4_5 ?? Number.NaN, 5);
      expect(of("wait-mean")?.value).toBeCloseTo(want.mean_speed_of_answer_s ?? Number.NaN, 3);
      // Whole seconds below 256: the histogram is exact there.
      expect(of("wait-median")?.value).toBeCloseTo(want.median_speed_s ?? Number.NaN, 0);
      expect(of("wait-p90")?.value).toBeCloseTo(want.p90_speed_s_linear ?? Number.NaN, 0);
      for (const row of rows.filter(({ n }) => n > 1)) {
        expect(row.lower).toBeLessThanOrEqual(row.value);
        expect(row.upper).toBeGreaterThanOrEqual(row.value);
      }
    }
  });
});

const BANK = join(SHARED_DATA, "bank-calls");

describe.skipIf(!existsSync(BANK))("the calls of bank-calls", () => {
  it("equal what was counted elsewhere, by month, with and without short abandons", async () => {
    const data = await newDataDirectory();
    const reference = JSON.parse(await readFile(join(BANK, "reference.json"), "utf8")).per_month;
    const { january, february } = reference;
    for (const [file, want] of [
      ["january.txt", january],
      ["february.txt", february],
    ]) {
      const summary = await askKwartet<Summary>(data, "import", join(BANK, file), "--source", "bank-calls");
      expect(summary.created).toBe(want.offered_all);
      expect(summary.leftOut).toEqual([{ reason: expect.stringMatching(/PHANTOM/), count: want.phantom }]);
    }
    const all = await askKwartet<Row[]>(data, "kpis", "--by", "month", "--short-abandon", "0");
    for (const [key, want] of [
      ["1999-01", january],
      ["1999-02", february],
    ]) {
      const of = (measure: string) => all.find((row) => row.key === key && row.measure === measure);
      expect(of("answered-of-offered")).toMatchObject({ n: want.offered_all, x: want.answered });
      for (const seconds of [20, 30, 60]) {
        expect(of(`within-${seconds}`)).toMatchObject({ x: want[`answered_within_${seconds}s`] });
      }
      expect(of("wait-mean")?.value).toBeCloseTo(want.mean_speed_of_answer_s, 3);
      expect(of("wait-median")?.value).toBeCloseTo(want.median_speed_s, 0);
      expect(Math.abs((of("wait-p90")?.value ?? 0) / want.p90_speed_s_linear - 1)).toBeLessThan(0.01);
    }
    const usual = await askKwartet<Row[]>(data, "kpis", "--by", "month");
    const offered = usual.filter(({ measure }) => measure === "answered-of-offered").map(({ n }) => n);
    expect(offered).toEqual([30_013, 30_906]);
    const agents = await askKwartet<Row[]>(data, "kpis", "--by", "agent", "--short-abandon", "0");
    // Nobody is charged with a customer who hung up: those stand under no agent.
    expect(
      agents.find(({ key, measure }) => key === null && measure === "answered-of-offered")?.n,
    ).toBeGreaterThan(january.hang + february.hang - 1);
  });
});

it("says nothing of a reader who stops listening", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN, "--help"], { cwd: ROOT });
  child.stdout.destroy();
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((done) => child.once("close", done));
  expect([code, said]).toEqual([0, ""]);
});
