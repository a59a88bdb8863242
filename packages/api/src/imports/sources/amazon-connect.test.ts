import { createReadStream, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ContactRecord } from "../record";
import { bytesOf, importAll, refusalOf } from "../testing-files";
import { amazonConnectSource } from "./amazon-connect";
import { keepLatest } from "./keep-latest";

const sample = fileURLToPath(
  new URL("../../../../../../shared/data/formats/amazon-connect/contact-trace-record.json", import.meta.url),
);

type Json = Record<string, unknown>;

const QUEUE = {
  Name: "Billing",
  EnqueueTimestamp: "2026-03-02T09:00:40Z",
  DequeueTimestamp: "2026-03-02T09:01:10Z",
  Duration: 30,
};
const AGENT = {
  Username: "ann",
  ConnectedToAgentTimestamp: "2026-03-02T09:01:12Z",
  AgentInteractionDuration: 100,
  CustomerHoldDuration: 20,
  AfterContactWorkDuration: 15,
};
const CALL: Json = {
  ContactId: "c-1",
  Channel: "VOICE",
  InitiationMethod: "INBOUND",
  InitiationTimestamp: "2026-03-02T09:00:00Z",
  DisconnectTimestamp: "2026-03-02T09:03:12Z",
  LastUpdateTimestamp: "2026-03-02T09:10:00Z",
  CustomerEndpoint: { Address: "+31101234567", Type: "TELEPHONE_NUMBER" },
  Queue: QUEUE,
  Agent: AGENT,
};

const read = (...records: Json[]) =>
  importAll(
    amazonConnectSource,
    bytesOf(records.map((record) => JSON.stringify({ ...CALL, ...record })).join("")),
  );
const contactOf = async (record: Json) => {
  const { records, problems, leftOut } = await read(record);
  expect([problems, leftOut]).toEqual([[], []]);
  return records[0] as ContactRecord;
};

describe.skipIf(!existsSync(sample))("the published record (skipped without ../shared)", () => {
  it("is a call of one agent after seven seconds in the queue", async () => {
    const { records, problems, leftOut } = await importAll(amazonConnectSource, createReadStream(sample));
    expect([problems, leftOut]).toEqual([[], []]);
    expect(records).toMatchObject([
      {
        channel: "phone",
        agent: "admin1",
        queue: "BasicQueue",
        offeredAt: Date.UTC(2022, 3, 8, 15, 0, 42),
        answeredAt: Date.UTC(2022, 3, 8, 15, 0, 49),
        endedAt: Date.UTC(2022, 3, 8, 15, 1, 22),
        waitSeconds: 7,
        talkSeconds: 33,
        holdSeconds: 0,
        wrapSeconds: 32,
        handleSeconds: 65,
        abandoned: false,
      },
    ]);
  });
});

describe("a record", () => {
  it("of an answered call waits from the queue to the agent, not in the menu", async () => {
    expect(await contactOf({})).toMatchObject({
      externalId: "c-1",
      channel: "phone",
      customer: "+31101234567",
      queue: "Billing",
      agent: "ann",
      team: null,
      offeredAt: Date.UTC(2026, 2, 2, 9, 0, 40),
      waitSeconds: 32,
      handleSeconds: 135,
      abandoned: false,
      handedOverFrom: null,
      handedOverTo: null,
    });
  });

  it("without an agent was given up when the customer left the queue", async () => {
    expect(await contactOf({ Agent: null })).toMatchObject({
      abandoned: true,
      answeredAt: null,
      waitSeconds: 30,
      handleSeconds: null,
      agent: null,
    });
  });

  it("that never left the queue was given up at the end of the call", async () => {
    const queue = { ...QUEUE, DequeueTimestamp: null };
    expect(await contactOf({ Agent: null, Queue: queue })).toMatchObject({
      abandoned: true,
      waitSeconds: 152,
    });
  });

  it("that still runs is neither answered nor given up", async () => {
    expect(await contactOf({ Agent: null, DisconnectTimestamp: null })).toMatchObject({
      abandoned: false,
      answeredAt: null,
      waitSeconds: null,
    });
  });

  it("without a queue ended in the menu: the customer served themselves", async () => {
    expect(await contactOf({ Agent: null, Queue: null })).toMatchObject({
      channel: "self-service",
      botInvolved: true,
      abandoned: false,
      answeredAt: null,
      waitSeconds: null,
      offeredAt: Date.UTC(2026, 2, 2, 9),
    });
  });

  it("that an agent passed on, and its continuation, name each other", async () => {
    expect(await contactOf({ NextContactId: "c-2" })).toMatchObject({
      handedOverTo: "c-2",
      handedOverFrom: null,
    });
    const continued = { ContactId: "c-2", PreviousContactId: "c-1", InitiationMethod: "TRANSFER" };
    expect(await contactOf(continued)).toMatchObject({ handedOverFrom: "c-1", handedOverTo: null });
    const outside = { NextContactId: "c-3", TransferredToEndpoint: { Address: "+31209876543" } };
    expect(await contactOf(outside)).toMatchObject({ handedOverTo: "+31209876543" });
  });

  it("that moved to another queue before anybody answered is left out: the next one counts", async () => {
    const { records, leftOut } = await read(
      { Agent: null, NextContactId: "c-2" },
      { ContactId: "c-2", InitiationMethod: "QUEUE_TRANSFER", PreviousContactId: "c-1" },
    );
    expect(leftOut).toEqual([{ row: 1, reason: "moved-on" }]);
    expect(records).toMatchObject([{ externalId: "c-2", handedOverFrom: null }]);
  });

  it.each([
    ["outbound", { InitiationMethod: "OUTBOUND" }],
    ["outbound", { InitiationMethod: "EXTERNAL_OUTBOUND" }],
    ["outbound", { InitiationMethod: "API" }],
    ["monitoring", { InitiationMethod: "MONITOR" }],
    ["disconnect-flow", { InitiationMethod: "DISCONNECT" }],
    ["agent-reply", { InitiationMethod: "AGENT_REPLY", Channel: "EMAIL" }],
    ["task", { Channel: "TASK", InitiationMethod: "API" }],
  ])("is left out as %s", async (reason, record) => {
    const { records, problems, leftOut } = await read(record);
    expect([records, problems, leftOut]).toEqual([[], [], [{ row: 1, reason }]]);
  });

  it("of a chat that a program started is the customer's", async () => {
    expect(
      await contactOf({ Channel: "CHAT", InitiationMethod: "API", CustomerEndpoint: null }),
    ).toMatchObject({
      channel: "chat",
      waitSeconds: 32,
      customer: null,
    });
  });

  it("of an e-mail does not tell when it was answered", async () => {
    expect(await contactOf({ Channel: "EMAIL" })).toMatchObject({
      channel: "email",
      answeredAt: Date.UTC(2026, 2, 2, 9, 1, 12),
      waitSeconds: null,
    });
  });

  it("names the team by the lowest level of the hierarchy, and a customer who can be recognised", async () => {
    const HierarchyGroups = { Level1: { GroupName: "Europe" }, Level2: { GroupName: "Team North" } };
    expect(
      await contactOf({ Agent: { ...AGENT, HierarchyGroups }, CustomerEndpoint: { Address: "Anonymous" } }),
    ).toMatchObject({ team: "Team North", customer: null });
    expect(await contactOf({ CustomerId: "K-77" })).toMatchObject({
      customer: "K-77",
      customerPhone: "+31101234567",
    });
  });

  it("without after-contact work has no handle time, as nothing tells how long it was", async () => {
    expect(await contactOf({ Agent: { ...AGENT, AfterContactWorkDuration: null } })).toMatchObject({
      talkSeconds: 100,
      wrapSeconds: null,
      handleSeconds: null,
    });
  });

  it.each([
    ["empty-required", "ContactId", { ContactId: null }],
    ["not-allowed", "Channel", { Channel: "FAX" }],
    ["empty-required", "InitiationMethod", { InitiationMethod: "" }],
    ["not-an-instant", "InitiationTimestamp", { InitiationTimestamp: "yesterday" }],
    [
      "answered-before-offered",
      "Agent.ConnectedToAgentTimestamp",
      { Agent: { ...AGENT, ConnectedToAgentTimestamp: "2026-03-01T09:00:00Z" } },
    ],
    ["ended-before-answered", "DisconnectTimestamp", { DisconnectTimestamp: "2026-03-02T09:01:00Z" }],
    ["negative", "Agent.AgentInteractionDuration", { Agent: { ...AGENT, AgentInteractionDuration: -1 } }],
    ["not-a-value", "Queue.Name", { Queue: { ...QUEUE, Name: ["x"] } }],
  ])("that is %s in %s becomes a problem, and the next is read", async (code, column, record) => {
    const { records, problems } = await read(record, { ContactId: "c-9" });
    expect(records).toMatchObject([{ externalId: "c-9", row: 2 }]);
    expect(problems).toMatchObject([{ row: 1, column, code }]);
  });

  it("with an absurd duration is used without it", async () => {
    const { records, problems } = await read({ Agent: { ...AGENT, CustomerHoldDuration: 90_000 } });
    expect(records).toMatchObject([{ holdSeconds: null, handleSeconds: null, talkSeconds: 100 }]);
    expect(problems).toMatchObject([{ code: "duration-absurd", severity: "warning" }]);
  });
});

describe("a contact that was delivered again", () => {
  const older = {
    LastUpdateTimestamp: "2026-03-02T09:04:00Z",
    Attributes: { note: "first" },
    CustomerId: "old",
  };

  it.each([
    ["later", [older, { CustomerId: "new" }], 1],
    ["earlier", [{ CustomerId: "new" }, older], 2],
  ])("counts as its newest version, which came %s", async (_, versions, row) => {
    const { records, leftOut } = await read(...versions);
    expect(records).toMatchObject([{ customer: "new" }]);
    expect(leftOut).toEqual([{ row, reason: "older-version" }]);
  });

  it("is held no longer than its turn", async () => {
    const contact = await contactOf({});
    async function* batches() {
      for (const externalId of ["a", "b", "c", "a"]) {
        const versioned = [{ contact: { ...contact, externalId }, version: 1 }];
        yield { versioned, problems: [], leftOut: [], bytesRead: 1 };
      }
    }
    const ids: string[][] = [];
    for await (const { records } of keepLatest(batches(), 2)) {
      ids.push(records.map((record) => (record as ContactRecord).externalId));
    }
    expect(ids).toEqual([[], [], ["a"], ["b"], ["c", "a"]]);
  });
});

it("refuses JSON of something else, naming what is missing and what was found", async () => {
  const refused = await refusalOf(importAll(amazonConnectSource, bytesOf('[{"id":1,"subject":"x"}]')));
  expect(refused).toMatchObject({ code: "missing-columns", params: { found: "id, subject" } });
  expect(await importAll(amazonConnectSource, bytesOf("[]"))).toEqual({
    records: [],
    problems: [],
    leftOut: [],
  });
});
