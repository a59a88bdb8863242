import { createReadStream, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ContactRecord } from "../record";
import { bytesOf, importAll, refusalOf } from "../testing-files";
import { nyc311Source } from "./nyc-311";

const sample = fileURLToPath(
  new URL("../../../../../../shared/data/formats/nyc-311/requests.csv", import.meta.url),
);
const HEADER = "unique_key,created_date,closed_date,agency,complaint_type,status,open_data_channel_type";

const read = (...rows: string[]) => importAll(nyc311Source, bytesOf([HEADER, ...rows].join("\n")));
const contactsOf = async (...rows: string[]) => (await read(...rows)).records as ContactRecord[];

describe.skipIf(!existsSync(sample))("the published requests (skipped without ../shared)", () => {
  it("all become contacts, closed ones with an answer", async () => {
    const { records, problems, leftOut } = await importAll(nyc311Source, createReadStream(sample));
    const contacts = records as ContactRecord[];
    expect([problems, leftOut]).toEqual([[], []]);
    expect(contacts).toHaveLength(500);
    expect(
      contacts.filter(({ answeredAt, endedAt }) => answeredAt !== null && endedAt !== null),
    ).toHaveLength(232);
    expect(contacts.filter(({ channel }) => channel === "phone")).toHaveLength(102);
    expect(contacts.filter(({ team }) => team === "NYPD")).toHaveLength(457);
    // Noon in New York in winter, whatever the zone of the organisation.
    expect(contacts[0]).toMatchObject({ offeredAt: Date.UTC(2023, 11, 10, 17), answeredAt: null });
  });
});

describe("a request", () => {
  it("names its agency as team and its complaint as topic", async () => {
    expect(
      await contactsOf("1,2023-07-01T08:00:00.000,2023-07-01T09:30:00.000,NYPD,Noise,Closed,PHONE"),
    ).toMatchObject([
      {
        row: 2,
        externalId: "1",
        channel: "phone",
        team: "NYPD",
        topic: "Noise",
        agent: null,
        customer: null,
        offeredAt: Date.UTC(2023, 6, 1, 12),
        endedAt: Date.UTC(2023, 6, 1, 13, 30),
        answeredAt: Date.UTC(2023, 6, 1, 13, 30),
        waitSeconds: null,
        abandoned: false,
        reportedResolved: null,
      },
    ]);
  });

  it.each(["2015-02-03T13:05:00.000", "2015-02-03 13:05:00", "02/03/2015 01:05:00 PM", "2/3/2015 13:05"])(
    "made at %s is of the third of February, New York time",
    async (created) => {
      expect(await contactsOf(`1,${created},,DOT,Signal,Open,ONLINE`)).toMatchObject([
        { offeredAt: Date.UTC(2015, 1, 3, 18, 5), answeredAt: null, endedAt: null },
      ]);
    },
  );

  it("at midnight, written with twelve, begins the day", async () => {
    expect(await contactsOf("1,02/03/2015 12:00:00 AM,,DOT,Signal,Open,ONLINE")).toMatchObject([
      { offeredAt: Date.UTC(2015, 1, 3, 5) },
    ]);
  });

  it("crosses the changes of the clock without losing or doubling an hour", async () => {
    const [spring, autumn, twice] = await contactsOf(
      "1,2024-03-09T12:00:00.000,2024-03-10T12:00:00.000,DOT,Signal,Closed,ONLINE",
      "2,2024-11-02T12:00:00.000,2024-11-03T12:00:00.000,DOT,Signal,Closed,ONLINE",
      // Half past one comes twice; the request cannot have been closed before it was made.
      "3,2024-11-03T01:50:00.000,2024-11-03T01:30:00.000,DOT,Signal,Closed,ONLINE",
    );
    const hours = (contact?: ContactRecord) =>
      ((contact?.endedAt ?? 0) - (contact?.offeredAt ?? 0)) / 3_600_000;
    expect([hours(spring), hours(autumn)]).toEqual([23, 25]);
    expect(hours(twice)).toBeCloseTo(40 / 60, 9);
  });

  it("that came in a way that is not named was no conversation", async () => {
    const { records, problems } = await read(
      "1,2024-01-01T00:00:00.000,,DOT,Signal,Open,MOBILE",
      "2,2024-01-01T00:00:00.000,,DOT,Signal,Open,UNKNOWN",
      "3,2024-01-01T00:00:00.000,,DOT,Signal,Open,",
      "4,2024-01-01T00:00:00.000,,DOT,Signal,Open,constructor",
    );
    expect(records.map((record) => (record as ContactRecord).channel)).toEqual(Array(4).fill("web-form"));
    expect(problems).toMatchObject([
      { row: 5, column: "open_data_channel_type", code: "not-allowed", severity: "warning" },
    ]);
  });

  it.each([
    [
      "ended-before-offered",
      "closed_date",
      "1,2024-01-02T00:00:00.000,2024-01-01T00:00:00.000,DOT,S,Closed,PHONE",
    ],
    ["empty-required", "closed_date", "1,2024-01-02T00:00:00.000,,DOT,S,Closed,PHONE"],
    ["not-an-instant", "created_date", "1,13/31/2024 01:00:00 PM,,DOT,S,Open,PHONE"],
    ["not-an-instant", "created_date", "1,01/31/2024,,DOT,S,Open,PHONE"],
    ["empty-required", "agency", "1,2024-01-02T00:00:00.000,,,S,Open,PHONE"],
  ])("that is %s in %s becomes a problem", async (code, column, row) => {
    const { records, problems } = await read(row);
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, column, code }]);
  });
});

it("reads the names of columns as the portal writes them, and the last action of a request without a closing", async () => {
  const content = [
    "Unique Key,Created Date,Closed Date,Agency,Complaint Type,Status,Resolution Action Updated Date",
    "7,01/02/2016 09:00:00 AM,,HPD,HEAT/HOT WATER,Closed,01/03/2016 09:00:00 AM",
    "7,01/02/2016 09:00:00 AM,,HPD,HEAT/HOT WATER,Open,",
  ].join("\n");
  const { records, problems } = await importAll(nyc311Source, bytesOf(content));
  expect(records).toMatchObject([{ externalId: "7", endedAt: Date.UTC(2016, 0, 3, 14) }]);
  expect(problems).toMatchObject([{ row: 3, column: "unique_key", code: "duplicate" }]);
});

it("refuses another file, naming what is missing", async () => {
  const refused = await refusalOf(importAll(nyc311Source, bytesOf("unique_key,agency\n1,DOT\n")));
  expect(refused).toMatchObject({ params: { missing: "created_date, complaint_type" } });
});
