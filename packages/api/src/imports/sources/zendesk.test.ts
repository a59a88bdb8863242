import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openInput } from "../file-set";
import type { ContactRecord } from "../record";
import { filesOf, importAll } from "../testing-files";
import { zendeskSource } from "./zendesk";

const data = fileURLToPath(new URL("../../../../../../shared/data/formats/zendesk/", import.meta.url));
const at = (text: string) => Date.parse(text);

const TICKET =
  "id,created_at,updated_at,status,requester_id,assignee_id,group_id,via_channel,via_source_rel,type,merged_ticket_ids";
const HISTORY = "ticket_id,field_name,updated,value";
const COMMENT = "id,ticket_id,user_id,created,public,body";
const USER = "id,name,role\n7,Sanne,agent\n8,Bas,admin\n90,Klant,end-user";
const SOLVED = "1,2026-01-05 09:00:00,2026-01-09 12:00:00,solved,90,8,4,email,,question,[]";

const tables = (tables: Record<string, string[]>) =>
  importAll(
    zendeskSource,
    filesOf(
      Object.fromEntries(Object.entries(tables).map(([name, rows]) => [`${name}.csv`, rows.join("\n")])),
    ),
  );
async function onlyContact(imported: ReturnType<typeof tables>): Promise<ContactRecord> {
  const { records } = await imported;
  expect(records).toHaveLength(1);
  return records[0] as ContactRecord;
}

describe("a ticket of the tables", () => {
  it("has its moments in UTC, whatever the zone of the organisation, and its names from the look-up tables", async () => {
    const contact = await onlyContact(
      tables({ ticket: [TICKET, SOLVED], user: USER.split("\n"), group: ["id,name", "4,Facturen"] }),
    );
    expect(contact).toMatchObject({
      externalId: "1",
      channel: "email",
      topic: "question",
      customer: "90",
      agent: "8",
      agentName: "Bas",
      team: "Facturen",
      offeredAt: at("2026-01-05T09:00Z"),
      reportedResolved: true,
    });
  });

  it("belongs to whoever had it when it was solved; what happens to it later changes nothing", async () => {
    const contact = await onlyContact(
      tables({
        ticket: [TICKET, SOLVED],
        ticket_field_history: [
          HISTORY,
          "1,assignee_id,2026-01-08 10:00:00,8",
          "1,status,2026-01-07 15:00:00,solved",
          "1,assignee_id,2026-01-05 09:10:00,6",
          "1,assignee_id,2026-01-06 11:00:00,7",
          "1,group_id,2026-01-05 09:10:00,3",
          "1,group_id,2026-01-08 10:00:00,4",
          "1,status,2026-01-09 12:00:00,closed",
        ],
      }),
    );
    expect(contact).toMatchObject({
      agent: "7",
      handedOverFrom: "6",
      handedOverTo: null,
      team: "3",
      reopenCount: 0,
    });
    expect(contact.endedAt).toBe(at("2026-01-07T15:00Z"));
  });

  it("that was reopened ends when it was solved for good, and counts how often", async () => {
    const contact = await onlyContact(
      tables({
        ticket: [TICKET, SOLVED],
        ticket_field_history: [
          HISTORY,
          "1,status,2026-01-05 10:00:00,solved",
          "1,status,2026-01-05 11:00:00,open",
          "1,assignee_id,2026-01-05 09:10:00,7",
          "1,status,2026-01-06 10:00:00,solved",
          "1,status,2026-01-06 11:00:00,pending",
          "1,assignee_id,2026-01-06 12:00:00,8",
          "1,status,2026-01-07 10:00:00,solved",
        ],
      }),
    );
    expect(contact).toMatchObject({ reopenCount: 2, agent: "8", endedAt: at("2026-01-07T10:00Z") });
  });

  it("whose holder at the time is not in the history belongs to nobody known", async () => {
    const contact = await onlyContact(
      tables({
        ticket: [TICKET, SOLVED],
        ticket_field_history: [
          HISTORY,
          "1,status,2026-01-07 15:00:00,solved",
          "1,assignee_id,2026-01-08 10:00:00,8",
        ],
      }),
    );
    expect(contact).toMatchObject({ agent: null });
  });

  it("without any moment of solving ends at its last change, with a warning", async () => {
    const { records, problems } = await tables({ ticket: [TICKET, SOLVED] });
    expect(records).toMatchObject([{ endedAt: at("2026-01-09T12:00Z") }]);
    expect(problems).toMatchObject([
      { table: "ticket.csv", row: 2, code: "end-not-recorded", severity: "warning" },
    ]);
  });

  it("that is open has no end", async () => {
    const contact = await onlyContact(tables({ ticket: [TICKET, SOLVED.replace("solved", "open")] }));
    expect(contact).toMatchObject({ endedAt: null, reportedResolved: null });
  });
});

describe("the first answer", () => {
  const comments = (...rows: string[]) =>
    onlyContact(
      tables({ ticket: [TICKET, SOLVED], user: USER.split("\n"), ticket_comment: [COMMENT, ...rows] }),
    );

  it("is the first public comment of an agent or admin, not the customer's, a note, or a system's", async () => {
    const contact = await comments(
      "1,1,90,2026-01-05 09:00:00,TRUE,vraag",
      "2,1,-1,2026-01-05 09:00:01,TRUE,ontvangen",
      "3,1,7,2026-01-05 09:30:00,FALSE,notitie",
      "5,1,8,2026-01-05 11:00:00,TRUE,later",
      "4,1,7,2026-01-05 10:00:00,TRUE,antwoord",
      "6,1,90,2026-01-05 09:40:00,TRUE,nog iets",
    );
    expect(contact).toMatchObject({ answeredAt: at("2026-01-05T10:00Z"), waitSeconds: 3600 });
  });

  it("is not the message that opened the ticket, also when an agent wrote that down", async () => {
    const contact = await comments("1,1,7,2026-01-05 09:00:00,TRUE,namens de klant");
    expect(contact).toMatchObject({ answeredAt: null, waitSeconds: null });
  });

  it("is, without a table of users, by somebody who was assigned", async () => {
    const contact = await onlyContact(
      tables({
        ticket: [TICKET, SOLVED],
        ticket_comment: [COMMENT, "1,1,55,2026-01-05 09:20:00,TRUE,?", "2,1,8,2026-01-05 09:40:00,TRUE,!"],
      }),
    );
    expect(contact.waitSeconds).toBe(2400);
  });

  const METRIC =
    "ticket_id,reply_time_in_minutes_calendar,reply_time_in_minutes_business,reply_time_in_seconds_calendar,reopens,solved_at";
  const measured = (row: string, more: Record<string, string[]> = {}) =>
    onlyContact(tables({ ticket: [TICKET, SOLVED], ticket_metric: [METRIC, row], ...more }));

  it("is taken in calendar seconds where Zendesk has them, and its own minutes are minutes", async () => {
    expect(await measured("1,39,12,2391,1,2026-01-06 09:00:00")).toMatchObject({
      waitSeconds: 2391,
      reopenCount: 1,
      endedAt: at("2026-01-06T09:00Z"),
    });
    expect(await measured("1,39,12,,,")).toMatchObject({ waitSeconds: 2340 });
  });

  it("is told to the second by the comment within Zendesk's minute, and not by another", async () => {
    const answeredAfter = (clock: string) =>
      measured("1,39,12,,,", {
        user: USER.split("\n"),
        ticket_comment: [COMMENT, `1,1,7,2026-01-05 ${clock},TRUE,x`],
      });
    expect(await answeredAfter("09:39:51")).toMatchObject({ waitSeconds: 2391 });
    expect(await answeredAfter("09:20:00")).toMatchObject({ waitSeconds: 2340 });
  });

  it("is counted off in the schedule only where business minutes are all there is", async () => {
    const schedule = {
      schedule: ["id,time_zone,start_time,end_time", "3,Amsterdam,1980,2460", "3,Amsterdam,3420,3900"],
      schedule_holiday: ["schedule_id,start_date,end_date", "3,2026-01-06,2026-01-06"],
      ticket_schedule: ["ticket_id,schedule_id,created_at", "1,3,2026-01-05 09:00:00"],
    };
    // Offered on Monday 10:00 local; open Monday and Tuesday 9:00 to 17:00, but Tuesday is a holiday.
    expect(await measured("1,,60,,,", schedule)).toMatchObject({ waitSeconds: 3600 });
    expect(await measured("1,,480,,,", schedule)).toMatchObject({ answeredAt: at("2026-01-12T09:00Z") });
    expect(await measured("1,,60,,,")).toMatchObject({ waitSeconds: null });
  });

  it("of a call is the call itself, and how long the caller waited is not known", async () => {
    const call = SOLVED.replace("email,", "voice,inbound");
    expect(await onlyContact(tables({ ticket: [TICKET, call] }))).toMatchObject({
      channel: "phone",
      answeredAt: at("2026-01-05T09:00Z"),
      waitSeconds: null,
    });
    const voicemail = SOLVED.replace("email,", "voice,voicemail");
    expect(await onlyContact(tables({ ticket: [TICKET, voicemail] }))).toMatchObject({ answeredAt: null });
  });
});

describe("tickets that are no contact", () => {
  it("are left out with the reason", async () => {
    const { records, leftOut } = await tables({
      ticket: [
        TICKET,
        SOLVED.replace("[]", "[3]"),
        SOLVED.replace("1,", "2,").replace("solved", "deleted"),
        SOLVED.replace("1,", "3,"),
        SOLVED.replace("1,", "4,"),
        SOLVED.replace("1,", "5,").replace("email,", "voice,outbound"),
      ],
      ticket_tag: ["ticket_id,tag", "4,closed_by_merge"],
      ticket_comment: [COMMENT, "9,77,90,2026-01-05 09:00:00,TRUE,x"],
    });
    expect(records.map((record) => (record as ContactRecord).externalId)).toEqual(["1"]);
    expect(leftOut.map(({ reason }) => reason).sort()).toEqual([
      "outbound",
      "ticket-deleted",
      "ticket-merged",
      "ticket-merged",
      "without-ticket",
    ]);
  });

  it.each([
    ["not-an-instant", "created_at", SOLVED.replace("2026-01-05 09:00:00", "soon")],
    ["empty-required", "status", SOLVED.replace("solved", "")],
    ["not-allowed", "status", SOLVED.replace("solved", "lost")],
  ])("are a problem when %s", async (code, column, row) => {
    const { records, problems } = await tables({ ticket: [TICKET, row] });
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ table: "ticket.csv", row: 2, column, code }]);
  });

  it("are a problem when they come twice", async () => {
    const { records, problems } = await tables({ ticket: [TICKET, SOLVED, SOLVED] });
    expect(records).toHaveLength(1);
    expect(problems).toContainEqual(
      expect.objectContaining({ row: 3, code: "duplicate", params: { firstRow: 2 } }),
    );
  });
});

describe.skipIf(!existsSync(data))("the sample of real tables (skipped without ../shared)", () => {
  it("gives its tickets, and explains whatever it does not use", async () => {
    const { input, close } = await openInput(zendeskSource, data);
    const { records, problems, leftOut } = await importAll(zendeskSource, input);
    close();
    expect(records).toHaveLength(8);
    expect(records).toContainEqual(
      expect.objectContaining({
        externalId: "11071",
        agent: "1111",
        agentName: "Arthur Agent",
        reopenCount: 0,
      }),
    );
    expect(new Set(problems.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(["warning end-not-recorded"]),
    );
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(
      new Set(["without-ticket", "ticket-deleted", "unused-file"]),
    );
  });
});
