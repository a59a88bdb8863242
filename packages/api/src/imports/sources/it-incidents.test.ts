import { createReadStream, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ContactRecord } from "../record";
import { bytesOf, importAll, refusalOf } from "../testing-files";
import { IncidentBook } from "./incident-book";
import type { IncidentEvent } from "./incident-row";
import { itIncidentsSource } from "./it-incidents";

const data = fileURLToPath(new URL("../../../../../../shared/data/it-incidents/", import.meta.url));

const HEADER = [
  "number",
  "incident_state",
  "reopen_count",
  "sys_mod_count",
  "caller_id",
  "opened_at",
  "contact_type",
  "category",
  "subcategory",
  "assignment_group",
  "assigned_to",
  "resolved_by",
  "resolved_at",
  "closed_at",
];

type Cells = Partial<Record<string, string>>;
const DEFAULTS: Cells = {
  number: "I1",
  sys_mod_count: "0",
  opened_at: "1/2/2016 09:00",
  contact_type: "Phone",
};
const line = (cells: Cells) => HEADER.map((name) => cells[name] ?? DEFAULTS[name] ?? "?").join(",");

const read = (rows: Cells[], timeZone?: string) =>
  importAll(itIncidentsSource, bytesOf([HEADER.join(","), ...rows.map(line)].join("\n")), timeZone);
const contactsOf = async (rows: Cells[], timeZone?: string) =>
  (await read(rows, timeZone)).records as ContactRecord[];

describe.skipIf(!existsSync(data))("the published log (skipped without ../shared)", () => {
  const load = async (timeZone: string) => {
    const { records, problems, leftOut } = await importAll(
      itIncidentsSource,
      createReadStream(`${data}events.csv`),
      timeZone,
    );
    expect([problems, leftOut]).toEqual([[], []]);
    return records as ContactRecord[];
  };
  const secondsOf = (contacts: ContactRecord[]) =>
    contacts
      .flatMap(({ offeredAt, endedAt }) => (endedAt === null ? [] : (endedAt - offeredAt) / 1000))
      .sort((a, b) => a - b);
  const at = (sorted: number[], share: number) => {
    const place = (sorted.length - 1) * share;
    const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return low + (high - low) * (place - Math.floor(place));
  };

  it("gives the incidents, the reopened and the times that were counted elsewhere", async () => {
    const reference = JSON.parse(readFileSync(`${data}reference.json`, "utf8"));
    // The reference subtracts wall clocks, which is what they are in a zone without summer time.
    const contacts = await load("UTC");
    const seconds = secondsOf(contacts);
    expect(contacts).toHaveLength(reference.incidents);
    expect(contacts.filter(({ reopenCount }) => (reopenCount ?? 0) > 0)).toHaveLength(reference.reopened);
    expect(contacts.filter(({ reportedResolved }) => reportedResolved)).toHaveLength(reference.resolved);
    expect(at(seconds, 0.5)).toBe(reference.median_open_to_resolved_seconds);
    expect(at(seconds, 0.9)).toBeCloseTo(reference.p90_open_to_resolved_seconds, 3);
    // All were closed in the end, and of none is the first response known.
    expect(contacts.filter(({ answeredAt }) => answeredAt === null)).toEqual([]);
    expect(contacts.filter(({ waitSeconds, abandoned }) => waitSeconds !== null || abandoned)).toEqual([]);
  });

  it("takes the night of summer time into account where the desk has it", async () => {
    expect(at(secondsOf(await load("Europe/Amsterdam")), 0.5)).toBe(102_030);
    expect(at(secondsOf(await load("Europe/Amsterdam")), 0.9)).toBeLessThan(1_470_780);
  });
});

describe("the events of an incident", () => {
  it("become one contact, as it stood at the newest event, wherever that stands", async () => {
    const contacts = await contactsOf([
      {
        sys_mod_count: "2",
        assignment_group: "Group 9",
        resolved_by: "Resolver 3",
        category: "C",
        reopen_count: "1",
        resolved_at: "1/2/2016 11:00",
      },
      { number: "I2", opened_at: "2/2/2016 10:00", assigned_to: "Solver 8" },
      { sys_mod_count: "0", assignment_group: "Group 1", reopen_count: "0" },
      { sys_mod_count: "1", assignment_group: "Group 5", reopen_count: "2" },
    ]);
    expect(contacts).toMatchObject([
      {
        row: 2,
        externalId: "I1",
        team: "Group 9",
        agent: "Resolver 3",
        topic: "C",
        reopenCount: 2,
        offeredAt: Date.UTC(2016, 1, 1, 8),
        endedAt: Date.UTC(2016, 1, 1, 10),
        reportedResolved: true,
      },
      { row: 3, externalId: "I2", agent: "Solver 8", team: null, topic: null, reportedResolved: null },
    ]);
  });

  it("of two with one number of changes the later row holds", async () => {
    const [contact] = await contactsOf([{ assignment_group: "A" }, { assignment_group: "B" }]);
    expect(contact).toMatchObject({ team: "B", row: 3 });
  });

  it("tell no first response: a resolved incident was answered, after a wait that nobody noted", async () => {
    const [contact] = await contactsOf([{ resolved_at: "1/2/2016 11:00" }]);
    expect(contact).toMatchObject({ answeredAt: contact?.endedAt, waitSeconds: null, abandoned: false });
  });

  it("tell of one closed without being resolved that it was answered, not that it was solved", async () => {
    const [contact] = await contactsOf([{ incident_state: "Closed", closed_at: "6/2/2016 11:00" }]);
    expect(contact).toMatchObject({
      answeredAt: Date.UTC(2016, 1, 6, 10),
      endedAt: null,
      reportedResolved: null,
      waitSeconds: null,
    });
  });

  it("leave one open that is not resolved, though the log knows when it will be closed", async () => {
    const [contact] = await contactsOf([{ incident_state: "Active", closed_at: "6/2/2016 11:00" }]);
    expect(contact).toMatchObject({ answeredAt: null, endedAt: null, abandoned: false });
  });
});

describe("the cells of an event", () => {
  it.each([
    ["Phone", "phone"],
    ["E-mail", "email"],
    ["Self-service", "web-form"],
    ["IVR", "phone"],
    ["Direct opening", "in-person"],
  ])("%s is the channel %s", async (contactType, channel) => {
    expect(await contactsOf([{ contact_type: contactType }])).toMatchObject([{ channel }]);
  });

  it("join category and subcategory to a topic", async () => {
    expect(await contactsOf([{ category: "Category 5", subcategory: "Sub 7" }])).toMatchObject([
      { topic: "Category 5 / Sub 7" },
    ]);
  });

  it("are days first, and follow summer time in the zone of the desk", async () => {
    const [spring, autumn] = await contactsOf([
      { number: "S", opened_at: "26/3/2016 12:00", resolved_at: "27/3/2016 12:00" },
      { number: "A", opened_at: "30/10/2016 02:50", resolved_at: "30/10/2016 02:10" },
    ]);
    expect((spring?.endedAt ?? 0) - (spring?.offeredAt ?? 0)).toBe(23 * 3_600_000);
    // The clock stood at ten past two twice; the second time is after the opening.
    expect((autumn?.endedAt ?? 0) - (autumn?.offeredAt ?? 0)).toBe(20 * 60_000);
  });

  it("leave out what a machine reported, and say so", async () => {
    const { records, leftOut } = await read([{ contact_type: "Monitoring" }]);
    expect([records, leftOut]).toEqual([[], [{ row: 2, reason: "machine-made" }]]);
  });

  it.each([
    ["empty-required", "number", { number: "?" }],
    ["empty-required", "opened_at", { opened_at: "?" }],
    ["not-an-instant", "opened_at", { opened_at: "30/2/2016 10:00" }],
    ["not-an-instant", "resolved_at", { resolved_at: "soon" }],
    ["ended-before-offered", "resolved_at", { resolved_at: "1/1/2016 10:00" }],
    ["not-whole", "sys_mod_count", { sys_mod_count: "1.5" }],
    ["not-allowed", "contact_type", { contact_type: "Pigeon" }],
  ])("that are %s in %s are a problem, and the other events still count", async (code, column, cells) => {
    const { records, problems } = await read([{ assignment_group: "A" }, { sys_mod_count: "5", ...cells }]);
    expect(problems).toMatchObject([{ row: 3, column, code }]);
    expect(records).toMatchObject([{ externalId: "I1", team: "A" }]);
  });
});

it("refuses a file that is no log of incidents, naming what is missing", async () => {
  const refused = await refusalOf(importAll(itIncidentsSource, bytesOf("number,opened_at\n1,2\n")));
  expect(refused).toMatchObject({
    code: "missing-columns",
    params: { missing: "sys_mod_count, resolved_at, contact_type" },
  });
});

it("refuses more incidents than it keeps memory for", () => {
  const book = new IncidentBook(1);
  const event = { number: "I1", version: 1, row: 2 } as IncidentEvent;
  book.add({ ...event, topic: null, team: null, agent: null, customer: null, reopenCount: null });
  expect(() => book.add({ ...event, number: "I2" })).toThrow(/too-many-incidents/);
});
