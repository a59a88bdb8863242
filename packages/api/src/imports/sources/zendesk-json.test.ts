import { describe, expect, it } from "vitest";
import type { ContactRecord } from "../record";
import { filesOf, importAll, refusalOf } from "../testing-files";
import { zendeskSource } from "./zendesk";

const at = (text: string) => Date.parse(text);

const json = (content: unknown, name = "tickets.json") =>
  importAll(zendeskSource, filesOf({ [name]: JSON.stringify(content) }));
async function onlyContact(imported: ReturnType<typeof importAll>): Promise<ContactRecord> {
  const { records } = await imported;
  expect(records).toHaveLength(1);
  return records[0] as ContactRecord;
}

describe("JSON of the API", () => {
  const ticket = {
    id: 1,
    created_at: "2026-01-05T09:00:00Z",
    updated_at: "2026-01-09T12:00:00Z",
    status: "solved",
    requester_id: 90,
    assignee_id: 8,
    group_id: 4,
    via: { channel: "whatsapp", source: { rel: null } },
    tags: ["vip"],
    satisfaction_rating: { score: "offered" },
  };
  const metric = {
    ticket_id: 1,
    reply_time_in_minutes: { calendar: 39, business: 12 },
    reply_time_in_seconds: { calendar: 2391 },
    solved_at: "2026-01-06T09:00:00Z",
    reopens: 0,
  };

  it("is the same with metrics beside the tickets, within them, or in a file of their own", async () => {
    const expected = {
      channel: "messaging",
      waitSeconds: 2391,
      endedAt: at("2026-01-06T09:00Z"),
      agent: "8",
    };
    const users = [{ id: 8, name: "Bas", role: "agent", email: "b@example.org" }];
    expect(await onlyContact(json({ tickets: [ticket], metric_sets: [metric], users }))).toMatchObject({
      ...expected,
      agentName: "Bas",
    });
    const lines = JSON.stringify({ ...ticket, metric_set: metric });
    expect(await onlyContact(importAll(zendeskSource, filesOf({ "2026-01.jsonl": lines })))).toMatchObject(
      expected,
    );
    const two = {
      "a.json": JSON.stringify({ ticket_metrics: [metric] }),
      "b.json": JSON.stringify([ticket]),
    };
    expect(await onlyContact(importAll(zendeskSource, filesOf(two)))).toMatchObject(expected);
  });

  it("takes comments that lie within the ticket, and tags that tell of a merge", async () => {
    const comments = [
      { author_id: 90, public: true, created_at: "2026-01-05T09:00:00Z" },
      { author_id: 8, public: true, created_at: "2026-01-05T09:10:00Z" },
    ];
    expect(await onlyContact(json([{ ...ticket, comments }]))).toMatchObject({ waitSeconds: 600 });
    const { leftOut } = await json([{ ...ticket, tags: ["closed_by_merge"] }]);
    expect(leftOut).toMatchObject([{ reason: "ticket-merged" }]);
  });

  it("reads the hours of a schedule, which have no seconds to give otherwise", async () => {
    const schedules = [{ id: 3, time_zone: "Amsterdam", intervals: [{ start_time: 1980, end_time: 2460 }] }];
    const business = { ticket_id: 1, reply_time_in_minutes: { business: 60 } };
    expect(await onlyContact(json({ tickets: [ticket], metric_sets: [business], schedules }))).toMatchObject({
      waitSeconds: 3600,
    });
  });

  it("keeps a channel that it does not know as a web form, with a warning", async () => {
    const { records, problems } = await json([{ ...ticket, via: { channel: "telepathy" } }]);
    expect(records).toMatchObject([{ channel: "web-form" }]);
    expect(problems).toContainEqual(expect.objectContaining({ code: "channel-unknown", found: "telepathy" }));
  });

  it.each([
    ["good", 5],
    ["bad", 1],
    ["offered", undefined],
    ["unoffered", undefined],
  ])(
    "reads a ticket that is rated %s as satisfaction %s, and never as friendliness",
    async (score, satisfaction) => {
      const contact = await onlyContact(json([{ ...ticket, satisfaction_rating: { score } }]));
      expect(contact.rating?.satisfaction).toBe(satisfaction);
      expect(contact.rating?.friendliness ?? null).toBeNull();
    },
  );

  it("takes the last of several ratings, at its own moment, and ratings without their tickets", async () => {
    const ratings = [
      { ticket_id: 1, score: "bad", created_at: "2026-01-07T09:00:00Z" },
      { ticket_id: 1, score: "good", created_at: "2026-01-08T09:00:00Z" },
      { ticket_id: 1, score: "offered", created_at: "2026-01-09T09:00:00Z" },
      { ticket_id: 6, score: "bad", created_at: "2026-01-07T09:00:00Z" },
    ];
    const { records } = await json({ tickets: [ticket], satisfaction_ratings: ratings });
    expect(records.filter(({ kind }) => kind === "rating")).toMatchObject([
      { contactExternalId: "1", externalId: "1", satisfaction: 5, ratedAt: at("2026-01-08T09:00Z") },
      { contactExternalId: "6", satisfaction: 1 },
    ]);
  });

  it("takes the scale of the newer survey as it is", async () => {
    const answer = { type: "rating_scale", rating: 4, created_at: "2026-01-07T09:00:00Z" };
    const survey = {
      id: "A",
      subjects: [{ type: "ticket", id: "1" }],
      answers: [{ type: "open_ended" }, answer],
    };
    const { records } = await json({ tickets: [ticket], survey_responses: [survey] });
    expect(records[1]).toMatchObject({ kind: "rating", contactExternalId: "1", satisfaction: 4 });
  });
});

it("refuses what holds no tickets", async () => {
  expect(await refusalOf(json({ a: 1 }, "a.json"))).toMatchObject({ code: "no-known-data-set" });
});
