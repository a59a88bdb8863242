import type { Db } from "@kwartet/db/client";
import { makeImport } from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { freshDb } from "@kwartet/db/testing";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { listFigures } from "../kpis/list-figures";
import { createOrganization } from "../organizations/create-queries";
import { type Scope, systemScope } from "../scope";
import { closeBrokenImports } from "./queries";
import { FileRefused } from "./refusal";
import { type ImportRequest, runImport } from "./run-import";

let db: Db;
let organizationId: string;
let scope: Scope;

beforeAll(async () => {
  db = await freshDb();
});

/** A company of its own for each test. */
async function newCompany() {
  organizationId = await createOrganization(db, {
    name: "Imports",
    timeZone: "Europe/Amsterdam",
    locale: "nl",
  });
  scope = systemScope(organizationId, "import:write");
}

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}

const importText = (text: string, given: Partial<ImportRequest> = {}) =>
  runImport(db, scope, {
    source: "neutral",
    fileName: "file.csv",
    fileBytes: text.length,
    bytes: bytesOf(text),
    customerKey: "k".repeat(32),
    ...given,
  });

const inOrganization = <Result>(work: (tx: Db) => Promise<Result>) =>
  withOrganization(db, organizationId, work);

const count = (table: string) =>
  inOrganization(async (tx) => {
    const [row] = await rowsOf<{ n: number }>(
      tx.execute(sql`select count(*)::int as n from ${sql.raw(table)}`),
    );
    return row?.n;
  });

const figures = async (by: "all" | "agent" = "all") => inOrganization((tx) => listFigures(tx, scope, { by }));

async function figure(measure: string) {
  return (await figures()).find((row) => row.measure === measure);
}

const HEADER =
  "external_id,channel,topic,customer,team,agent,offered_at,answered_at,handed_over_from,friendliness";
const file = (...rows: string[]) => [HEADER, ...rows].join("\n");
const A = "a,phone,Storing,K1,Noord,Ans,2026-03-02T10:00:00Z,2026-03-02T10:00:30Z,,5";
const B = "b,phone,Storing,K1,Noord,Bas,2026-03-05T10:00:00Z,2026-03-05T10:02:00Z,,2";
/** A month later, so that the repeat windows of the others have closed. */
const LATER = "z,phone,Overig,K9,Noord,Ans,2026-04-20T10:00:00Z,2026-04-20T10:00:01Z,,";

describe("a neutral file of contacts", () => {
  it("makes teams, agents and figures, and changes nothing the second time", async () => {
    await newCompany();
    expect(await importText(file(A, B, LATER))).toMatchObject({
      created: 3,
      updated: 0,
      unchanged: 0,
      skipped: 0,
    });
    const before = await figures("agent");
    expect(before.map(({ label }) => label)).toContain("Ans");
    expect(await importText(file(A, B, LATER))).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await figures("agent")).toEqual(before);
  });

  it("corrects a contact and moves it from where it was counted", async () => {
    await newCompany();
    await importText(file(A, B, LATER));
    const moved = "b,phone,Storing,K1,Zuid,Ans,2026-02-10T10:00:00Z,2026-02-10T10:02:00Z,,2";
    expect(await importText(file(moved))).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    const months = await inOrganization((tx) => listFigures(tx, scope, { by: "month" }));
    const answered = months
      .filter(({ measure }) => measure === "answered-of-offered")
      .map(({ key, n }) => [key, n]);
    expect(answered).toEqual([
      ["2026-02", 1],
      ["2026-03", 1],
      ["2026-04", 1],
    ]);
  });

  it("finds a repeat whatever the order in which the two contacts come in", async () => {
    for (const order of [
      [A, B],
      [B, A],
    ]) {
      await newCompany();
      for (const row of order) await importText(file(row));
      await importText(file(LATER));
      // A was followed by B within a week; B by nothing; LATER is still open.
      expect(await figure("no-repeat")).toMatchObject({ x: 1, n: 2 });
    }
  });

  it("does not count what continues a hand-over as a new question", async () => {
    await newCompany();
    const continued = B.replace(",,2", ",Ans,2");
    await importText(file(A, continued, LATER));
    expect(await figure("no-repeat")).toMatchObject({ x: 2, n: 2 });
  });

  it("leaves a contact pending until the data reach past its window", async () => {
    await newCompany();
    await importText(file(A));
    expect(await figure("no-repeat")).toMatchObject({ value: null, n: 0 });
    await importText(file(LATER));
    expect(await figure("no-repeat")).toMatchObject({ x: 1, n: 1 });
  });

  it("keeps the good rows and says of each bad one where, what was expected and what was found", async () => {
    await newCompany();
    const result = await importText(file(A, "c,fax,,,,,2026-03-02T10:00:00Z,,,", "d,phone,,,,,yesterday,,,"));
    expect(result).toMatchObject({ created: 1, skipped: 2 });
    expect(result.problems.map(({ row, column, found }) => [row, column, found])).toEqual([
      [3, "channel", "fax"],
      [4, "offered_at", "yesterday"],
    ]);
  });
});

describe("a file that fails", () => {
  it("is refused as a whole with a reason, and the history says so", async () => {
    await newCompany();
    await expect(importText("<html><body>no</body></html>")).rejects.toThrow(FileRefused);
    expect(await count("contacts")).toBe(0);
    const [row] = await inOrganization((tx) =>
      rowsOf<{ status: string }>(tx.execute(sql`select status from imports`)),
    );
    expect(row?.status).toBe("refused");
  });

  it("is shown as failed when its process died, once the store is opened again", async () => {
    await newCompany();
    await makeImport(db, organizationId, { status: "running" });
    await closeBrokenImports(db);
    const [row] = await inOrganization((tx) =>
      rowsOf<{ status: string }>(tx.execute(sql`select status from imports`)),
    );
    expect(row?.status).toBe("failed");
  });

  it("leaves nothing behind when the reading breaks off half-way", async () => {
    await newCompany();
    async function* broken() {
      yield new TextEncoder().encode(`${file(A)}\n`);
      yield new TextEncoder().encode(`${B}\n${LATER}\n`.repeat(2000));
      throw new Error("the connection was lost");
    }
    await expect(importText("", { bytes: broken() })).rejects.toThrow("the connection was lost");
    expect(await count("contacts")).toBe(0);
    expect(await count("people")).toBe(0);
  });
});

describe("the other data sets", () => {
  it("take people with their teams and partner, and the same file again changes nothing", async () => {
    await newCompany();
    const people =
      "external_id,name,email,team,partner,role,starts_on,ends_on\n" +
      "1,Ans Bakker,ans@example.nl,Noord,,agent,2026-01-01,\n" +
      "2,Coen Dijk,coen@example.nl,Noord,,coach,2026-01-01,\n" +
      "3,Eva Prins,eva@example.nl,Zuid,Lumea,agent,2026-01-01,2026-05-31\n";
    expect(await importText(people)).toMatchObject({ created: 3, unchanged: 0 });
    expect(await importText(people)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await importText(people.replace("Eva Prins", "Eva de Prins"))).toMatchObject({
      updated: 1,
      unchanged: 2,
    });
    expect(await count("partners")).toBe(1);
  });

  it("report a rating of a contact that is not there", async () => {
    await newCompany();
    await importText(file(A));
    const result = await importText("contact_external_id,friendliness\na,4\nnobody,5\n");
    // The contact's own row gave a rating under the same name: this one corrects it.
    expect(result).toMatchObject({ updated: 1, skipped: 1 });
    expect(result.problems).toMatchObject([{ row: 3, code: "unknown-contact", found: "nobody" }]);
    expect(await figure("top-two")).toMatchObject({ x: 1, n: 1 });
  });

  it("compute attendance and coverage from shifts and what was worked", async () => {
    await newCompany();
    await importText("external_id,name,team,role,starts_on\n1,Ans,Noord,agent,2026-01-01\n");
    // Two Mondays of four hours; the team is open 8–20 local, 7–19 UTC.
    await importText(
      "agent,scheduled_from,scheduled_to\n1,2026-03-02T08:00:00Z,2026-03-02T12:00:00Z\n1,2026-03-09T08:00:00Z,2026-03-09T12:00:00Z\n",
    );
    await importText(
      "agent,available_from,available_to\n1,2026-03-02T08:00:00Z,2026-03-02T12:00:00Z\n1,2026-03-09T09:00:00Z,2026-03-09T12:00:00Z\n",
    );
    const rows = await figures("agent");
    expect(rows.find(({ measure }) => measure === "attendance")).toMatchObject({
      x: 420,
      n: 480,
      value: 0.875,
    });
    // Open on six of the eight days from the first to the last (no Sunday): 12 hours, Saturday 8.
    expect(await figure("coverage")).toMatchObject({ x: 420, n: 6 * 720 + 480 });
  });

  it("take customers, outcomes, transcripts and whole waves of engagement, each twice", async () => {
    await newCompany();
    await importText(file(A));
    for (const text of [
      "customer,value_per_year,since,left_on,experiences\nK1,1200.50,2020-01-01,,2\n",
      "team,period,outcome,value,n\nNoord,2026-Q1,sales,0.4,120\n",
      "contact_external_id,sequence,speaker,said_at,text\na,1,customer,2026-03-02T10:00:30Z,Hallo\n",
    ]) {
      await importText(text);
      expect(await importText(text)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    }
    const wave = "wave,team,item_pride\n2026-01,Noord,4\n2026-01,Noord,2\n2026-02,Noord,5\n";
    expect(await importText(wave)).toMatchObject({ created: 3 });
    const shuffled = "wave,team,item_pride\n2026-02,Noord,5\n2026-01,Noord,2\n2026-01,Noord,4\n";
    expect(await importText(shuffled)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await count("pulse_responses")).toBe(3);
  });
});
