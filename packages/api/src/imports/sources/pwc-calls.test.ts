import { createReadStream, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ContactRecord } from "../record";
import { buildWorkbook, bytesOf, importAll, refusalOf, sheetRow } from "../testing-files";
import { pwcCallsSource } from "./pwc-calls";

const data = fileURLToPath(new URL("../../../../../../shared/data/pwc-calls/", import.meta.url));
const HEADER = [
  "Call Id",
  "Agent",
  "Date",
  "Time",
  "Topic",
  "Answered (Y/N)",
  "Resolved",
  "Speed of answer in seconds",
  "AvgTalkDuration",
  "Satisfaction rating",
];

const read = (rows: string[]) => importAll(pwcCallsSource, bytesOf([HEADER.join(","), ...rows].join("\r\n")));

type Reference = {
  offered: number;
  answered: number;
  abandoned: number;
  resolved: number;
  rating_n: number;
  mean_rating: number;
  mean_speed_of_answer_s: number;
  answered_within_20s: number;
  answered_within_60s: number;
};

function totalsOf(contacts: ContactRecord[]): Reference {
  const answered = contacts.filter((contact) => !contact.abandoned);
  const waits = answered.map((contact) => contact.waitSeconds ?? Number.NaN);
  const ratings = contacts.flatMap((contact) => contact.rating?.friendliness ?? []);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    offered: contacts.length,
    answered: answered.length,
    abandoned: contacts.length - answered.length,
    resolved: contacts.filter((contact) => contact.reportedResolved).length,
    rating_n: ratings.length,
    mean_rating: mean(ratings),
    mean_speed_of_answer_s: mean(waits),
    answered_within_20s: waits.filter((wait) => wait <= 20).length,
    answered_within_60s: waits.filter((wait) => wait <= 60).length,
  };
}

function expectTotals(contacts: ContactRecord[], reference: Reference): void {
  for (const [name, value] of Object.entries(totalsOf(contacts))) {
    expect(value, name).toBeCloseTo(reference[name as keyof Reference], name.startsWith("mean") ? 4 : 9);
  }
}

describe.skipIf(!existsSync(data))("the published calls (skipped without ../shared)", () => {
  const contactsIn = async (file: string) => {
    const { records, problems, leftOut } = await importAll(pwcCallsSource, createReadStream(data + file));
    expect([problems, leftOut]).toEqual([[], []]);
    return records as ContactRecord[];
  };

  it("are the same 5,000 records in the workbook and in the CSV", async () => {
    const [csv, xlsx] = [await contactsIn("calls.csv"), await contactsIn("calls.xlsx")];
    expect(csv).toHaveLength(5000);
    expect(xlsx).toEqual(csv);
  });

  it("count as the reference says: overall, per agent and per month", async () => {
    const reference = JSON.parse(readFileSync(`${data}reference.json`, "utf8"));
    const contacts = await contactsIn("calls.csv");
    expectTotals(contacts, reference.overall);
    expect(Object.keys(reference.per_agent)).toHaveLength(8);
    for (const [agent, totals] of Object.entries<Reference>(reference.per_agent)) {
      expectTotals(
        contacts.filter((contact) => contact.agent === agent),
        totals,
      );
    }
    expect(Object.keys(reference.per_month)).toHaveLength(3);
    const monthOf = new Intl.DateTimeFormat("sv", {
      timeZone: "Europe/Amsterdam",
      year: "numeric",
      month: "2-digit",
    });
    for (const [month, totals] of Object.entries<Reference>(reference.per_month)) {
      expectTotals(
        contacts.filter((contact) => monthOf.format(contact.offeredAt) === month),
        totals,
      );
    }
  });
});

describe("a row", () => {
  it("that was answered has a wait, a talk and a friendliness", async () => {
    const { records } = await read(["ID1,Ann,2021-01-01,09:00:00,Billing,Y,N,30,00:02:00,4"]);
    expect(records).toMatchObject([
      {
        row: 2,
        externalId: "ID1",
        channel: "phone",
        agent: "Ann",
        team: null,
        offeredAt: Date.UTC(2021, 0, 1, 8),
        answeredAt: Date.UTC(2021, 0, 1, 8, 0, 30),
        endedAt: Date.UTC(2021, 0, 1, 8, 2, 30),
        waitSeconds: 30,
        talkSeconds: 120,
        reportedResolved: false,
        rating: { friendliness: 4, satisfaction: null },
      },
    ]);
  });

  it("that was not answered names its agent and has no wait, rating or outcome", async () => {
    const { records } = await read(["ID2,Ann,2021-01-01,09:00:00,Billing,N,N,,,"]);
    expect(records).toMatchObject([
      {
        agent: "Ann",
        abandoned: true,
        waitSeconds: null,
        answeredAt: null,
        rating: null,
        reportedResolved: null,
      },
    ]);
  });

  it.each([
    ["unanswered-with-values", "ID1,Ann,2021-01-01,09:00:00,Billing,N,N,30,,"],
    ["empty-required", "ID1,Ann,2021-01-01,09:00:00,Billing,Y,N,,00:02:00,4"],
    ["not-a-date", "ID1,Ann,01/02/2021,09:00:00,Billing,N,N,,,"],
    ["not-a-time", "ID1,Ann,2021-01-01,9 o'clock,Billing,N,N,,,"],
    ["out-of-scale", "ID1,Ann,2021-01-01,09:00:00,Billing,Y,N,30,00:02:00,7"],
  ])("that is %s becomes a problem", async (code, row) => {
    const { records, problems } = await read([row]);
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, code }]);
  });
});

it("reads a workbook whose cells are all text, and knows the row that a problem is on", async () => {
  const rows = [
    "ID1,Ann,2021-01-01,09:00:00,Billing,Y,Y,30,00:02:00,4",
    "ID2,Ann,soon,09:00:00,Billing,N,N,,,",
  ];
  const sheet = [HEADER, ...rows.map((row) => row.split(","))].map((cells, index) =>
    sheetRow(index + 1, cells),
  );
  const { records, problems } = await importAll(pwcCallsSource, bytesOf(buildWorkbook(sheet.join(""))));
  expect(records).toMatchObject([{ externalId: "ID1", waitSeconds: 30 }]);
  expect(problems).toMatchObject([{ row: 3, column: "date", code: "not-a-date" }]);
});

it("refuses a workbook of something else, naming what is missing", async () => {
  const refused = await refusalOf(
    importAll(pwcCallsSource, bytesOf(buildWorkbook(sheetRow(1, ["Call Id", "Name"])))),
  );
  expect(refused).toMatchObject({ code: "missing-columns", params: { found: "Call Id, Name" } });
});
