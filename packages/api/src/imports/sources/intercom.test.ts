import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openInput } from "../file-set";
import type { ContactRecord } from "../record";
import { filesOf, importAll } from "../testing-files";
import { intercomSource } from "./intercom";

const data = fileURLToPath(new URL("../../../../../../shared/data/formats/intercom/", import.meta.url));
const at = (text: string) => Date.parse(text);
const seconds = (text: string) => at(text) / 1000;

async function onlyContact(imported: ReturnType<typeof importAll>): Promise<ContactRecord> {
  const { records, problems } = await imported;
  expect(problems).toEqual([]);
  const contacts = records.filter(({ kind }) => kind === "contact");
  expect(contacts).toHaveLength(1);
  return contacts[0] as ContactRecord;
}

const CONVERSATION =
  "id,updated_at,created_at,state,source_type,source_delivered_as,source_author_id,source_author_type,assignee_id,assignee_type,_fivetran_active";
const ACTIVE =
  "1,2026-01-06 12:00:00,2026-01-05 09:00:00,closed,conversation,customer_initiated,c1,user,8,admin,true";
const PART =
  "id,conversation_id,part_type,created_at,author_type,author_id,assigned_to_id,assigned_to_type,body,_fivetran_active";

const tables = (tables: Record<string, string[]>) =>
  importAll(
    intercomSource,
    filesOf(
      Object.fromEntries(
        Object.entries(tables).map(([name, rows]) => [`${name}_history_data.csv`, rows.join("\n")]),
      ),
    ),
  );
const CLOSED = "9,1,close,2026-01-06 12:00:00,admin,8,,,,true";

describe("a conversation of the tables", () => {
  it("is its active version, read in UTC; the older ones are left out", async () => {
    const imported = tables({
      conversation: [
        CONVERSATION,
        ACTIVE.replace("12:00:00", "09:30:00")
          .replace("closed", "open")
          .replace(",8,", ",7,")
          .replace("true", "false"),
        ACTIVE,
      ],
      conversation_part: [PART, CLOSED],
    });
    expect(await onlyContact(imported)).toMatchObject({
      externalId: "1",
      channel: "messaging",
      customer: "c1",
      agent: "8",
      offeredAt: at("2026-01-05T09:00Z"),
      endedAt: at("2026-01-06T12:00Z"),
      botInvolved: null,
    });
    expect((await imported).leftOut).toMatchObject([{ row: 2, reason: "older-version" }]);
  });

  it("is answered by the first message of a person, not by a note, a bot, or a part that no longer holds", async () => {
    const contact = await onlyContact(
      tables({
        conversation: [CONVERSATION, ACTIVE],
        conversation_part: [
          PART,
          "1,1,comment,2026-01-05 09:00:05,bot,b,,,Wij antwoorden snel,true",
          "2,1,note,2026-01-05 09:10:00,admin,8,,,intern,true",
          "3,1,comment,2026-01-05 09:12:00,admin,8,,,weg,false",
          "4,1,assignment,2026-01-05 09:15:00,admin,8,8,admin,,true",
          "6,1,comment,2026-01-05 11:00:00,admin,8,,,later,true",
          "5,1,comment,2026-01-05 10:00:00,admin,8,,,antwoord,true",
          CLOSED,
        ],
      }),
    );
    expect(contact).toMatchObject({
      answeredAt: at("2026-01-05T10:00Z"),
      waitSeconds: 3600,
      botInvolved: true,
    });
  });

  it("belongs to whoever had it when it was closed, and names who had it before", async () => {
    const contact = await onlyContact(
      tables({
        conversation: [CONVERSATION, ACTIVE],
        conversation_part: [
          PART,
          "1,1,assignment,2026-01-05 09:15:00,admin,6,6,admin,,true",
          "2,1,assignment,2026-01-05 10:15:00,admin,6,7,admin,,true",
          "3,1,assignment,2026-01-05 10:15:00,admin,6,30,team,,true",
          CLOSED,
          "4,1,assignment,2026-01-07 10:15:00,admin,6,8,admin,,true",
        ],
        team: ["id,name", "30,Facturen"],
        admin: ["id,name", "7,Sanne"],
      }),
    );
    expect(contact).toMatchObject({ agent: "7", agentName: "Sanne", handedOverFrom: "6", team: "Facturen" });
  });

  it("ends at its last closing, and a customer who writes again reopens it", async () => {
    const contact = await onlyContact(
      tables({
        conversation: [CONVERSATION, ACTIVE],
        conversation_part: [
          PART,
          "1,1,close,2026-01-05 10:00:00,admin,8,,,<p>Opgelost!</p>,true",
          "2,1,comment,2026-01-05 11:00:00,user,c1,,,toch niet,true",
          CLOSED,
        ],
      }),
    );
    expect(contact).toMatchObject({
      endedAt: at("2026-01-06T12:00Z"),
      reopenCount: 1,
      answeredAt: at("2026-01-05T10:00Z"),
    });
  });

  it("that is closed, when nothing says when, ends at its last change, with a warning", async () => {
    const { records, problems } = await tables({ conversation: [CONVERSATION, ACTIVE] });
    expect(records).toMatchObject([{ endedAt: at("2026-01-06T12:00Z") }]);
    expect(problems).toMatchObject([{ row: 2, code: "end-not-recorded", severity: "warning" }]);
  });

  it("takes its customer from the table of contacts, and its team from the only one of its agent", async () => {
    const contact = await onlyContact(
      tables({
        conversation: [CONVERSATION, ACTIVE.replace("c1,user", ",")],
        conversation_contact: ["contact_id,conversation_id,_fivetran_active", "old,1,false", "c9,1,true"],
        conversation_part: [PART, CLOSED],
        team: ["id,name", "30,Facturen"],
        team_admin: ["admin_id,team_id,_fivetran_deleted", "8,30,false", "8,31,true"],
      }),
    );
    expect(contact).toMatchObject({ customer: "c9", team: "Facturen" });
  });
});

describe("a conversation of the API", () => {
  const conversation = {
    type: "conversation",
    id: "77",
    created_at: seconds("2026-01-05T09:00Z"),
    updated_at: seconds("2026-01-06T12:00Z"),
    state: "closed",
    source: { type: "whatsapp", delivered_as: "customer_initiated", author: { type: "user", id: "u1" } },
    contacts: { type: "contact.list", contacts: [{ id: "c1" }] },
    admin_assignee_id: 8,
    team_assignee_id: null,
    ai_agent_participated: false,
    conversation_rating: { rating: 4, created_at: seconds("2026-01-06T13:00Z") },
    statistics: {
      time_to_admin_reply: 60,
      first_contact_reply_at: seconds("2026-01-05T09:00Z"),
      first_admin_reply_at: seconds("2026-01-05T10:00Z"),
      last_close_at: seconds("2026-01-06T11:00Z"),
      count_reopens: 2,
    },
  };
  const api = (...items: unknown[]) =>
    importAll(
      intercomSource,
      filesOf({ "export.jsonl": items.map((item) => JSON.stringify(item)).join("\n") }),
    );
  const part = (clock: string, type: string, told: object) => ({
    part_type: type,
    created_at: seconds(`2026-01-05T${clock}Z`),
    ...told,
  });
  const parts = (...conversation_parts: object[]) => ({ conversation_parts: { conversation_parts } });

  it("counts seconds, and takes the moment of answering and not the office hours until it", async () => {
    const { records } = await api({ conversations: [conversation] });
    expect(records).toMatchObject([
      {
        externalId: "77",
        channel: "messaging",
        customer: "c1",
        agent: "8",
        waitSeconds: 3600,
        endedAt: at("2026-01-06T11:00Z"),
        reopenCount: 2,
        botInvolved: false,
      },
      {
        kind: "rating",
        contactExternalId: "77",
        satisfaction: 4,
        friendliness: null,
        ratedAt: at("2026-01-06T13:00Z"),
      },
    ]);
  });

  it("starts the clock of people where the bot hands over", async () => {
    const { statistics: _, ...bare } = conversation;
    const contact = await onlyContact(
      api({
        ...bare,
        ai_agent_participated: true,
        ...parts(
          part("09:00:10", "comment", { author: { type: "bot", id: 1 } }),
          part("09:01:00", "comment", { author: { type: "admin", id: 5, is_ai_answer: true } }),
          part("09:20:00", "assignment", {
            author: { type: "bot", id: 1 },
            assigned_to: { type: "admin", id: 8 },
          }),
          part("09:30:00", "comment", { author: { type: "admin", id: 8 } }),
          part("10:00:00", "close", { author: { type: "admin", id: 8 } }),
        ),
      }),
    );
    expect(contact).toMatchObject({
      offeredAt: at("2026-01-05T09:20Z"),
      waitSeconds: 600,
      botInvolved: true,
      agent: "8",
    });
  });

  it("that its own agent solved without people is self-service, and nobody's answer", async () => {
    const { first_admin_reply_at: _, ...statistics } = conversation.statistics;
    const contact = await onlyContact(
      api({
        ...conversation,
        admin_assignee_id: null,
        statistics,
        ai_agent_participated: true,
        ai_agent: { resolution_state: "assumed_resolution" },
      }),
    );
    expect(contact).toMatchObject({
      channel: "self-service",
      answeredAt: null,
      agent: null,
      botInvolved: true,
    });
  });

  it("that the company began counts from the customer's reply, and is left out without one", async () => {
    const source = {
      ...conversation.source,
      delivered_as: "admin_initiated",
      author: { type: "admin", id: "8" },
    };
    const statistics = { ...conversation.statistics, first_contact_reply_at: seconds("2026-01-05T09:40Z") };
    expect(await onlyContact(api({ ...conversation, source, statistics }))).toMatchObject({
      offeredAt: at("2026-01-05T09:40Z"),
      waitSeconds: 1200,
    });
    const { records, leftOut } = await api({ ...conversation, source, statistics: {} });
    expect([records, leftOut]).toMatchObject([[], [{ reason: "outbound" }]]);
  });

  it("keeps a channel that it does not know as a web form, with a warning", async () => {
    const { records, problems } = await api({
      ...conversation,
      source: { ...conversation.source, type: "pigeon" },
    });
    expect(records[0]).toMatchObject({ channel: "web-form" });
    expect(problems).toMatchObject([{ code: "channel-unknown", column: "source.type", found: "pigeon" }]);
  });

  it.each([
    ["empty-required", "created_at", { created_at: null }],
    ["not-an-instant", "created_at", { created_at: "soon" }],
    ["out-of-scale", "conversation_rating.rating", { conversation_rating: { rating: 6 } }],
  ])("is a problem when %s", async (code, column, change) => {
    const { records, problems } = await api({ ...conversation, ...change });
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ table: "export.jsonl", row: 1, column, code }]);
  });
});

describe.skipIf(!existsSync(data))("the sample of real tables (skipped without ../shared)", () => {
  it("gives its conversations, and explains whatever it does not use", async () => {
    const { input, close } = await openInput(intercomSource, data);
    const { records, problems, leftOut } = await importAll(intercomSource, input);
    close();
    expect(records).toMatchObject([
      { externalId: "156643300001311", agent: "4077639", team: "Customer support" },
      { externalId: "156643300001372", agent: "4077639" },
    ]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["end-not-recorded", "warning"],
      ["end-not-recorded", "warning"],
    ]);
    expect(leftOut.filter(({ reason }) => reason === "older-version")).toHaveLength(7);
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(
      new Set(["older-version", "without-conversation", "unused-file"]),
    );
  });
});
