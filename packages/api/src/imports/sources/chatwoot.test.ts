import { describe, expect, it } from "vitest";
import type { ContactRecord } from "../record";
import { filesOf, importAll, refusalOf } from "../testing-files";
import { chatwootSource } from "./chatwoot";

const at = (text: string) => Date.parse(text);
const EVENT =
  "id,name,value,value_in_business_hours,account_id,inbox_id,user_id,conversation_id,event_start_time,event_end_time";
const day = (clock: string) => `2026-01-05 ${clock}`;
/** An event of conversation 1, with how long it took between its two clocks. */
function event(name: string, user: string, [start, end]: readonly [string, string]): string {
  const seconds = (at(`${day(end)}Z`) - at(`${day(start)}Z`)) / 1000;
  return `9,${name},${seconds},1,1,3,${user},1,${day(start)},${day(end)}`;
}
const ANSWERED = event("first_response", "8", ["09:00:00", "09:20:00"]);
const RESOLVED = event("conversation_resolved", "8", ["09:00:00", "11:00:00"]);
const INBOXES = ["id,channel_type,name", "3,Channel::Whatsapp,Winkel", "4,Channel::WebWidget,Site"];

const tables = (tables: Record<string, string[]>) =>
  importAll(
    chatwootSource,
    filesOf(
      Object.fromEntries(Object.entries(tables).map(([name, rows]) => [`${name}.csv`, rows.join("\n")])),
    ),
  );
async function onlyContact(rows: string[], more: Record<string, string[]> = {}): Promise<ContactRecord> {
  const { records, problems } = await tables({
    reporting_events: [EVENT, ...rows],
    inboxes: INBOXES,
    ...more,
  });
  expect(problems).toEqual([]);
  expect(records).toHaveLength(1);
  return records[0] as ContactRecord;
}

describe("the events of a conversation", () => {
  it("make one contact, in UTC, with calendar seconds and not those of office hours", async () => {
    const contact = await onlyContact([
      event("reply_time", "8", ["09:30:00", "09:40:00"]),
      RESOLVED,
      ANSWERED,
      "9,agent_participation,0,0,1,3,8,1,,",
    ]);
    expect(contact).toMatchObject({
      externalId: "1",
      channel: "messaging",
      queue: "Winkel",
      agent: "8",
      offeredAt: at("2026-01-05T09:00Z"),
      answeredAt: at("2026-01-05T09:20Z"),
      waitSeconds: 1200,
      endedAt: at("2026-01-05T11:00Z"),
      reopenCount: 0,
      reportedResolved: true,
      handedOverFrom: null,
      botInvolved: null,
    });
  });

  it("belong to whoever had it when it was resolved for good, and name who answered first", async () => {
    const contact = await onlyContact(
      [
        ANSWERED,
        event("conversation_resolved", "8", ["09:00:00", "10:00:00"]),
        event("conversation_opened", "8", ["10:00:00", "12:00:00"]),
        event("conversation_resolved", "7", ["09:00:00", "13:00:00"]),
      ],
      { users: ["id,name", "7,Sanne"] },
    );
    expect(contact).toMatchObject({
      agent: "7",
      agentName: "Sanne",
      handedOverFrom: "8",
      reopenCount: 1,
      endedAt: at("2026-01-05T13:00Z"),
    });
  });

  it("leave it open when it was reopened and not resolved again", async () => {
    const contact = await onlyContact([
      event("conversation_opened", "", ["09:00:00", "09:00:00"]),
      ANSWERED,
      RESOLVED,
      event("conversation_opened", "8", ["11:00:00", "12:00:00"]),
    ]);
    expect(contact).toMatchObject({ endedAt: null, reportedResolved: null, reopenCount: 1 });
  });

  it("count a resolving once that is written for everybody who took part", async () => {
    expect(await onlyContact([RESOLVED, RESOLVED.replace("8,1,2026", "7,1,2026")])).toMatchObject({
      reopenCount: 0,
    });
  });

  it("start the clock of people where the bot hands over", async () => {
    const handoff = event("conversation_bot_handoff", "", ["09:00:00", "09:10:00"]);
    const response = event("first_response", "8", ["09:10:00", "09:15:00"]);
    expect(await onlyContact([handoff, response])).toMatchObject({
      offeredAt: at("2026-01-05T09:10Z"),
      waitSeconds: 300,
      botInvolved: true,
    });
    expect(await onlyContact([handoff])).toMatchObject({
      offeredAt: at("2026-01-05T09:10Z"),
      answeredAt: null,
    });
  });

  it("are self-service when the bot resolved it and nobody answered", async () => {
    const byBot = [event("conversation_bot_resolved", "", ["09:00:00", "11:00:00"]), RESOLVED];
    expect(await onlyContact(byBot)).toMatchObject({
      channel: "self-service",
      agent: null,
      answeredAt: null,
      botInvolved: true,
      endedAt: at("2026-01-05T11:00Z"),
    });
    expect(await onlyContact([...byBot, ANSWERED])).toMatchObject({ channel: "messaging", agent: "8" });
  });

  it("of an older version are counted back from when they were saved", async () => {
    const { records } = await tables({
      reporting_events: [
        "name,value,conversation_id,inbox_id,user_id,created_at",
        "first_response,600,1,3,8,2026-01-05 09:10:00",
      ],
      inboxes: INBOXES,
    });
    expect(records).toMatchObject([{ offeredAt: at("2026-01-05T09:00Z"), waitSeconds: 600 }]);
  });

  it("of an inbox that is not known count as chat, and say so once", async () => {
    const { records, problems } = await tables({
      reporting_events: [EVENT, ANSWERED, ANSWERED.replace(",1,2026", ",2,2026")],
    });
    expect(records).toMatchObject([{ channel: "chat" }, { channel: "chat" }]);
    expect(problems).toMatchObject([{ code: "inbox-unknown", found: "3", severity: "warning" }]);
  });

  it.each([
    ["negative", "value", ANSWERED.replace("1200", "-5")],
    ["not-an-instant", "event_end_time", ANSWERED.replace(day("09:20:00"), "soon")],
    ["empty-required", "conversation_id", ANSWERED.replace(",8,1,", ",8,,")],
  ])("are a problem when %s", async (code, column, row) => {
    const { records, problems } = await tables({ reporting_events: [EVENT, row] });
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ table: "reporting_events.csv", row: 2, column, code }]);
  });
});

describe("conversations and survey responses", () => {
  const CONVERSATION = "id,inbox_id,status,created_at,last_activity_at,contact_id,assignee_id,team_id";
  const row = (status: number, created = day("09:00:00")) =>
    `1,4,${status},${created},${day("12:00:00")},c1,6,2`;

  it("give the customer, the team and the state; a later assignee changes nothing", async () => {
    const more = { conversations: [CONVERSATION, row(1)], teams: ["id,name", "2,Facturen"] };
    expect(await onlyContact([ANSWERED, RESOLVED], more)).toMatchObject({
      customer: "c1",
      team: "Facturen",
      agent: "8",
    });
    const open = { conversations: [CONVERSATION, row(0)] };
    expect(await onlyContact([ANSWERED, RESOLVED], open)).toMatchObject({ endedAt: null });
  });

  it("count without events too, with a warning when nothing says when it was resolved", async () => {
    const { records, problems } = await tables({ conversations: [CONVERSATION, row(1)], inboxes: INBOXES });
    expect(records).toMatchObject([{ channel: "chat", agent: "6", endedAt: at("2026-01-05T12:00Z") }]);
    expect(problems).toMatchObject([{ code: "end-not-recorded", table: "conversations.csv", row: 2 }]);
  });

  it("are not taken for the same when the events are older than the conversation", async () => {
    const { records, problems } = await tables({
      reporting_events: [EVENT, ANSWERED],
      conversations: [CONVERSATION, row(1, "2026-03-01 09:00:00")],
      inboxes: INBOXES,
    });
    expect(records).toMatchObject([{ customer: null, agent: "8", offeredAt: at("2026-01-05T09:00Z") }]);
    expect(problems).toMatchObject([{ code: "numbering-differs", severity: "warning" }]);
  });

  it("give the last rating of the customer as satisfaction, and alone a rating of a known contact", async () => {
    const csat_survey_responses = [
      "id,conversation_id,rating,created_at",
      `1,1,2,${day("12:00:00")}`,
      `2,1,4,${day("13:00:00")}`,
    ];
    const { records } = await tables({ csat_survey_responses });
    expect(records).toMatchObject([
      {
        kind: "rating",
        contactExternalId: "1",
        satisfaction: 4,
        friendliness: null,
        ratedAt: at("2026-01-05T13:00Z"),
      },
    ]);
  });
});

it("reads the same from JSON of the API", async () => {
  const seconds = (clock: string) => at(`2026-01-05T${clock}Z`) / 1000;
  const events = {
    meta: { count: 1 },
    payload: [
      {
        id: 5,
        name: "first_response",
        value: 1200,
        value_in_business_hours: 60,
        conversation_id: 1,
        inbox_id: 4,
        user_id: 8,
        event_start_time: "2026-01-05T09:00:00.000Z",
        event_end_time: "2026-01-05T09:20:00.000Z",
      },
    ],
  };
  const conversation = {
    id: 1,
    inbox_id: 4,
    status: "open",
    created_at: seconds("09:00:00"),
    meta: {
      sender: { id: 77 },
      channel: "Channel::WebWidget",
      assignee: { id: 8, name: "Bas" },
      team: { id: 2, name: "Facturen" },
    },
    additional_attributes: { conversation_language: "nl" },
  };
  const { records, problems } = await importAll(
    chatwootSource,
    filesOf({
      "events.json": JSON.stringify(events),
      "conversations.json": JSON.stringify({ data: { meta: {}, payload: [conversation] } }),
      "csat.json": JSON.stringify([
        { id: 1, rating: 5, conversation_id: 1, created_at: seconds("12:00:00") },
      ]),
      "inboxes.json": JSON.stringify({
        payload: [{ id: 4, channel_type: "Channel::WebWidget", name: "Site" }],
      }),
    }),
  );
  expect(problems).toEqual([]);
  expect(records).toMatchObject([
    {
      channel: "chat",
      queue: "Site",
      customer: "77",
      team: "Facturen",
      agent: "8",
      agentName: "Bas",
      waitSeconds: 1200,
      endedAt: null,
      language: "nl",
    },
    { kind: "rating", satisfaction: 5, ratedAt: at("2026-01-05T12:00Z") },
  ]);
});

it("refuses what holds neither events nor conversations", async () => {
  expect(await refusalOf(tables({ messages: ["id,content", "1,x"] }))).toMatchObject({
    code: "no-known-data-set",
  });
});
