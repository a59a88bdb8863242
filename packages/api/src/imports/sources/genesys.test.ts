import { createReadStream, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bytesOf, importAll, refusalOf } from "../testing-files";
import { genesysSource } from "./genesys";
import {
  agent,
  at,
  contactsOf,
  conversation,
  customer,
  menu,
  metrics,
  ms,
  queue,
  read,
  segment,
} from "./testing-genesys";

const sample = fileURLToPath(
  new URL("../../../../../../shared/data/formats/genesys/conversation1.json", import.meta.url),
);

describe.skipIf(!existsSync(sample))("the published conversation (skipped without ../shared)", () => {
  it("is a chat that waited eleven seconds, told once", async () => {
    const { records, problems, leftOut } = await importAll(genesysSource, createReadStream(sample));
    expect([problems, leftOut]).toEqual([[], []]);
    expect(records).toHaveLength(1);
    expect(records).toMatchObject([
      {
        channel: "chat",
        agent: "50fcd33c-f432-4726-abc9-979f3ca01555",
        waitSeconds: 11.179,
        talkSeconds: 374.561,
        holdSeconds: 544.176,
        wrapSeconds: 0,
        handleSeconds: 918.737,
        offeredAt: Date.parse("2021-04-01T12:27:53.388Z"),
        answeredAt: Date.parse("2021-04-01T12:28:04.569Z"),
        abandoned: false,
        botInvolved: false,
        handedOverFrom: null,
        handedOverTo: null,
      },
    ]);
  });
});

describe("an answered conversation", () => {
  const call = [
    menu(0, 40),
    customer(),
    queue([40, 70], { tAcd: 30 }),
    agent("ann", {
      from: 60,
      connect: 70,
      to: 190,
      values: { tAnswered: 30, tTalkComplete: 100, tHeldComplete: 20, tAcw: 15, tHandle: 135 },
      code: "billing-code",
    }),
  ];

  it("waits from the hand-over by the menu, in seconds, and not twice", async () => {
    expect(await contactsOf(call)).toMatchObject([
      {
        externalId: "g-1",
        channel: "phone",
        customer: "+31612345678",
        agent: "ann",
        queue: "Billing",
        topic: "billing-code",
        offeredAt: ms(40),
        answeredAt: ms(70),
        endedAt: ms(190),
        waitSeconds: 30,
        talkSeconds: 100,
        holdSeconds: 20,
        wrapSeconds: 15,
        handleSeconds: 135,
        botInvolved: true,
      },
    ]);
  });

  it("is the same as an item of JSON Lines and of a list", async () => {
    const one = conversation(call);
    const whole = await read(one);
    for (const content of [`${JSON.stringify(one)}\n`, JSON.stringify([one])]) {
      expect(await importAll(genesysSource, bytesOf(content))).toEqual(whole);
    }
  });

  it("waits through both queues when the first passed the customer on", async () => {
    const [contact] = await contactsOf([
      customer(),
      queue([10, 40], { tFlowOut: 30 }, "First"),
      queue([45, 80], { tAcd: 35 }, "Second"),
      agent("ann", { from: 75, connect: 80, to: 190 }),
    ]);
    expect(contact).toMatchObject({ offeredAt: ms(10), waitSeconds: 70, queue: "Second" });
  });

  it("does not count an agent at whose desk it only rang, nor one who was asked for advice", async () => {
    const missed = {
      purpose: "agent",
      userId: "bob",
      sessions: [
        {
          mediaType: "voice",
          segments: [segment("alert", [45, 60])],
          metrics: metrics({ tNotResponding: 15 }),
        },
      ],
    };
    const contacts = await contactsOf([
      ...call,
      missed,
      agent("advisor", { from: 100, connect: 105, to: 140, values: { tHandle: 35 } }),
    ]);
    expect(contacts).toMatchObject([
      { agent: "ann", handedOverTo: null, waitSeconds: 30, handleSeconds: 135 },
    ]);
  });

  it("without a queue waits from the first sign on the desk", async () => {
    expect(
      await contactsOf([
        customer(),
        menu(0, 20),
        { ...agent("ann", { from: 20, connect: 28, to: 190 }), purpose: "user" },
      ]),
    ).toMatchObject([{ offeredAt: ms(20), waitSeconds: 8, queue: null }]);
  });

  it("knows the agent by the user, the name beside it, and no topic that the system filled in", async () => {
    const ann = {
      ...agent("u-1", { from: 60, connect: 70, to: 190, code: "ININ-WRAP-UP-TIMEOUT" }),
      participantName: "Ann Smit",
    };
    expect(await contactsOf([customer(), queue([40, 70], { tAcd: 30 }), ann])).toMatchObject([
      { agent: "u-1", agentName: "Ann Smit", topic: null, handleSeconds: null, wrapSeconds: null },
    ]);
  });

  it("that still runs has no end", async () => {
    const [contact] = await contactsOf(
      [customer(), queue([40, 70], { tAcd: 30 }), agent("ann", { from: 60, connect: 70, to: null })],
      { conversationEnd: null },
    );
    expect(contact).toMatchObject({ answeredAt: ms(70), endedAt: null, abandoned: false });
  });

  it("by e-mail does not tell when the answer was sent", async () => {
    const [contact] = await contactsOf([
      customer({ mediaType: "email", ani: undefined, addressFrom: "zoe@example.org" }),
      queue([0, 70], { tAcd: 70 }),
      agent("ann", { from: 60, connect: 70, to: 190 }),
    ]);
    expect(contact).toMatchObject({
      channel: "email",
      customer: "zoe@example.org",
      customerEmail: "zoe@example.org",
      answeredAt: ms(70),
      waitSeconds: null,
    });
  });
});

describe("the channel and the customer", () => {
  it.each([
    ["voice", "phone"],
    ["callback", "phone"],
    ["chat", "chat"],
    ["message", "messaging"],
    ["email", "email"],
  ])("of %s is %s", async (mediaType, channel) => {
    const contacts = await contactsOf([customer({ mediaType }), queue([0, 9], { tAbandon: 9 })], {
      conversationEnd: null,
    });
    expect(contacts).toMatchObject([{ channel }]);
  });

  it("look past a shared screen, a name and a number that is withheld", async () => {
    const sessions = [
      { mediaType: "screenshare", segments: [] },
      { mediaType: "voice", ani: "tel:anonymous", addressFrom: "sip:zoe@example.org", segments: [] },
    ];
    expect(
      await contactsOf([{ purpose: "external", sessions }, queue([0, 9], { tAbandon: 9 })]),
    ).toMatchObject([{ channel: "phone", customer: "zoe@example.org" }]);
    const known = { ...customer(), externalContactId: "K-1" };
    expect(await contactsOf([known, queue([0, 9], { tAbandon: 9 })])).toMatchObject([
      { customer: "K-1", customerPhone: "+31612345678" },
    ]);
  });
});

describe("what is left out or wrong", () => {
  it.each([
    ["outbound", conversation([customer()], { originatingDirection: "outbound" })],
    ["outbound", conversation([customer({ direction: "outbound" })], { originatingDirection: undefined })],
    ["internal", conversation([agent("ann", { from: 0, connect: 2, to: 9 })])],
  ])("%s", async (reason, whole) => {
    const { records, problems, leftOut } = await read(whole);
    expect([records, problems, leftOut]).toEqual([[], [], [{ row: 1, reason }]]);
  });

  it.each([
    ["empty-required", "conversationId", { conversationId: null }],
    ["not-an-instant", "conversationStart", { conversationStart: "soon" }],
    ["ended-before-offered", "conversationEnd", { conversationEnd: at(-60) }],
    ["not-a-list", "participants", { participants: "none" }],
    [
      "not-allowed",
      "participants.0.sessions.0.mediaType",
      { participants: [customer({ mediaType: "fax" })] },
    ],
    [
      "empty-required",
      "participants.1.userId",
      { participants: [customer(), agent("", { from: 0, connect: 2, to: 9 })] },
    ],
    [
      "negative",
      "participants.1.sessions.0.metrics.0.value",
      { participants: [customer(), queue([0, 9], { tAcd: -1 })] },
    ],
  ])("%s in %s is a problem, and the next is read", async (code, column, more) => {
    const next = conversation([customer(), queue([0, 9], { tAbandon: 9 })], { conversationId: "g-2" });
    const { records, problems } = await read(conversation([customer()], more), next);
    expect(records).toMatchObject([{ externalId: "g-2", row: 2 }]);
    expect(problems).toMatchObject([{ row: 1, column, code }]);
  });

  it("a conversation that two pages hold is used once", async () => {
    const one = conversation([customer(), queue([0, 9], { tAbandon: 9 })]);
    const { records, problems } = await read(one, one);
    expect(records).toHaveLength(1);
    expect(problems).toMatchObject([
      { row: 2, column: "conversationId", code: "duplicate", params: { firstRow: 1 } },
    ]);
  });
});

it("refuses JSON of something else, naming what is missing and what was found", async () => {
  const refused = await refusalOf(importAll(genesysSource, bytesOf('[{"id":1,"subject":"x"}]')));
  expect(refused).toMatchObject({ code: "missing-columns", params: { found: "id, subject" } });
  expect(await importAll(genesysSource, bytesOf("[]"))).toEqual({ records: [], problems: [], leftOut: [] });
});
