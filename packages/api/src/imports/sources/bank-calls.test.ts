import { createReadStream, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ContactRecord } from "../record";
import { buildWorkbook, bytesOf, importAll, refusalOf, sheetRow } from "../testing-files";
import { bankCallsSource } from "./bank-calls";
import { BANK_COLUMNS, restoreTab } from "./bank-row";

const data = fileURLToPath(new URL("../../../../../../shared/data/bank-calls/", import.meta.url));

const CALL = {
  "vru+line": "AA0101",
  call_id: "33116",
  customer_id: "9664491",
  priority: "2",
  type: "PS",
  date: "990105",
  vru_entry: "10:00:00",
  vru_exit: "10:00:05",
  vru_time: "5",
  q_start: "10:00:05",
  q_exit: "10:01:05",
  q_time: "60",
  outcome: "AGENT",
  ser_start: "10:01:05",
  ser_exit: "10:03:05",
  ser_time: "120",
  server: "DORIT",
};
const NEVER = { ser_start: "0:00:00", ser_exit: "0:00:00", ser_time: "0", server: "NO_SERVER" };

const lineOf = (change: Partial<typeof CALL>) => Object.values({ ...CALL, ...change }).join("\t");
const read = (...lines: string[]) =>
  importAll(bankCallsSource, bytesOf([BANK_COLUMNS.join("\t"), ...lines, ""].join("\r\n")));

async function call(change: Partial<typeof CALL>) {
  const { records, problems, leftOut } = await read(lineOf(change));
  return { record: records[0] as ContactRecord | undefined, problems, leftOut };
}

describe.skipIf(!existsSync(data))("the published calls (skipped without ../shared)", () => {
  it.each([
    { month: "january", used: 31_359, phantoms: 240, offered: 30_013 },
    { month: "february", used: 33_066, phantoms: 278, offered: 30_906 },
  ])(
    "of $month: $used used, $phantoms phantoms, $offered offered without short abandons",
    async ({ month, used, phantoms, offered }) => {
      const stream = createReadStream(`${data}${month}.txt`);
      const { records, problems, leftOut } = await importAll(bankCallsSource, stream);
      const contacts = records as ContactRecord[];
      expect(contacts).toHaveLength(used);
      expect(leftOut.map((row) => row.reason)).toEqual(Array(phantoms).fill("phantom"));
      expect(problems.filter((problem) => problem.severity !== "warning")).toEqual([]);

      const isShort = (contact: ContactRecord) => contact.abandoned && (contact.waitSeconds ?? 0) < 5;
      expect(contacts.filter((contact) => !isShort(contact))).toHaveLength(offered);

      const answered = contacts.filter((contact) => !contact.abandoned);
      const waits = answered.map((contact) => contact.waitSeconds ?? Number.NaN);
      const reference = JSON.parse(readFileSync(`${data}reference.json`, "utf8")).per_month[month];
      expect(answered).toHaveLength(reference.answered);
      expect(waits.reduce((sum, wait) => sum + wait, 0) / waits.length).toBeCloseTo(
        reference.mean_speed_of_answer_s,
        4,
      );
      expect(waits.filter((wait) => wait <= 20)).toHaveLength(reference.answered_within_20s);
      expect(new Set(contacts.map((contact) => contact.externalId)).size).toBe(used);
      expect(contacts.filter((contact) => contact.abandoned && contact.agent !== null)).toEqual([]);
      const monthOf = new Intl.DateTimeFormat("en", { timeZone: "Europe/Amsterdam", month: "long" });
      const months = new Set(contacts.map((contact) => monthOf.format(contact.offeredAt).toLowerCase()));
      expect([...months]).toEqual([month]);
    },
  );
});

describe("a call", () => {
  it("that an agent took", async () => {
    const { record, problems } = await call({});
    expect(problems).toEqual([]);
    expect(record).toMatchObject({
      externalId: "AA0101-33116-990105",
      channel: "phone",
      topic: "PS",
      customer: "9664491",
      agent: "DORIT",
      offeredAt: Date.UTC(1999, 0, 5, 9),
      answeredAt: Date.UTC(1999, 0, 5, 9, 1, 5),
      endedAt: Date.UTC(1999, 0, 5, 9, 3, 5),
      waitSeconds: 60,
      handleSeconds: 120,
      abandoned: false,
    });
  });

  it("that hung up belongs to no agent, even where the switch names one", async () => {
    const { record } = await call({ ...NEVER, outcome: "HANG", customer_id: "0" });
    expect(record).toMatchObject({
      abandoned: true,
      agent: null,
      customer: null,
      waitSeconds: 60,
      answeredAt: null,
    });
    const odd = await call({ outcome: "HANG" });
    expect(odd.record).toMatchObject({ abandoned: true, agent: null, handleSeconds: null });
    expect(odd.problems).toMatchObject([{ code: "service-after-hang-up", severity: "warning" }]);
  });

  it("that never queued waited zero seconds", async () => {
    const unqueued = { q_start: "0:00:00", q_exit: "0:00:00", q_time: "0" };
    expect((await call({ ...unqueued, ser_start: "10:00:06", ser_time: "179" })).record).toMatchObject({
      waitSeconds: 0,
      answeredAt: Date.UTC(1999, 0, 5, 9, 0, 6),
    });
    expect((await call({ ...unqueued, ...NEVER, outcome: "HANG" })).record).toMatchObject({
      waitSeconds: 0,
      endedAt: Date.UTC(1999, 0, 5, 9, 0, 5),
    });
  });

  it("without a server was answered by nobody known", async () => {
    expect((await call({ server: "NO_SERVER" })).record).toMatchObject({ agent: null, abandoned: false });
  });

  it("that passes midnight ends on the next day", async () => {
    const { record, problems } = await call({
      vru_entry: "23:59:00",
      vru_exit: "23:59:05",
      q_start: "23:59:05",
      q_exit: "0:00:05",
      ser_start: "0:00:05",
      ser_exit: "0:02:05",
    });
    expect(problems).toEqual([]);
    expect(record).toMatchObject({
      offeredAt: Date.UTC(1999, 0, 5, 22, 59),
      answeredAt: Date.UTC(1999, 0, 5, 23, 0, 5),
      endedAt: Date.UTC(1999, 0, 5, 23, 2, 5),
    });
  });

  it("keeps a call whose duration cannot be true, without that duration", async () => {
    const absurd = await call({ ser_time: "61437" });
    expect(absurd.record).toMatchObject({ handleSeconds: null, endedAt: null, waitSeconds: 60 });
    expect(absurd.problems).toMatchObject([
      { column: "ser_time", code: "duration-absurd", found: "61437", severity: "warning" },
    ]);
    const denied = await call({ q_time: "75" });
    expect(denied.record).toMatchObject({ waitSeconds: null, handleSeconds: 120 });
    expect(denied.problems).toMatchObject([
      { column: "q_time", code: "clock-disagrees", severity: "warning" },
    ]);
  });

  it("was answered when it left the queue if nobody noted the service", async () => {
    const { record, problems } = await call({ ...NEVER, server: "DORIT" });
    expect(record).toMatchObject({
      answeredAt: Date.UTC(1999, 0, 5, 9, 1, 5),
      handleSeconds: null,
      agent: "DORIT",
    });
    expect(problems).toMatchObject([{ code: "service-not-recorded", severity: "warning" }]);
  });

  it("has no customer when a spreadsheet rounded the number", async () => {
    const { record, problems } = await call({ customer_id: "6.02E+11" });
    expect(record?.customer).toBeNull();
    expect(problems).toMatchObject([{ code: "customer-rounded", severity: "warning" }]);
  });

  it("that is a phantom is left out, with the reason", async () => {
    const { record, leftOut, problems } = await call({ outcome: "PHANTOM" });
    expect([record, problems]).toEqual([undefined, []]);
    expect(leftOut).toEqual([{ row: 2, reason: "phantom" }]);
  });

  it.each([
    ["not-allowed", { outcome: "LOST" }],
    ["not-a-date", { date: "990230" }],
    ["not-a-time", { vru_entry: "25:00:00" }],
    ["empty-required", { call_id: "" }],
  ])("that is %s becomes a problem", async (code, change) => {
    const { record, problems } = await call(change);
    expect(record).toBeUndefined();
    expect(problems).toMatchObject([{ row: 2, code }]);
  });

  it("that came twice names the first row", async () => {
    const { records, problems } = await read(lineOf({}), lineOf({ date: "990106" }), lineOf({}));
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ row: 4, code: "duplicate", params: { firstRow: 2 } }]);
  });
});

describe("a row that lacks a tab", () => {
  const cells = Object.values(CALL);
  const without = (index: number) => [
    ...cells.slice(0, index),
    `${cells[index]}${cells[index + 1]}`,
    ...cells.slice(index + 2),
  ];

  it("is mended where only one place is possible", async () => {
    for (const index of [0, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15])
      expect(restoreTab(without(index))).toEqual(cells);
    const { records, problems } = await read(lineOf({ call_id: "1" }), without(0).join("\t"));
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ row: 3, code: "delimiter-restored", severity: "warning" }]);
  });

  it("is a problem where two places are possible", async () => {
    for (const index of [1, 8]) expect(restoreTab(without(index))).toBeNull();
    const { records, problems } = await read(without(1).join("\t"));
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, code: "cells-missing", params: { expected: 17, cells: 16 } }]);
  });
});

it("refuses a workbook", async () => {
  const workbook = buildWorkbook(sheetRow(1, BANK_COLUMNS));
  const refused = await refusalOf(importAll(bankCallsSource, bytesOf(workbook)));
  expect(refused).toMatchObject({ code: "wrong-kind", params: { found: "xlsx", expected: "tsv" } });
});
