import { describe, expect, it } from "vitest";
import { agent, contactsOf, customer, menu, ms, queue, segment } from "./testing-genesys";

describe("a hand-over", () => {
  const first = agent("ann", { from: 10, connect: 12, to: 60, values: { tHandle: 50 } });

  it("makes a contact of each agent's part, the first with the conversation's own id", async () => {
    const contacts = await contactsOf([
      customer(),
      queue([0, 12], { tAcd: 12 }, "First"),
      first,
      queue([55, 80], { tAcd: 25 }, "Second"),
      agent("bob", { from: 78, connect: 80, to: 200, values: { tHandle: 130 } }),
    ]);
    expect(contacts).toMatchObject([
      {
        externalId: "g-1",
        agent: "ann",
        handedOverFrom: null,
        handedOverTo: "bob",
        waitSeconds: 12,
        handleSeconds: 50,
        endedAt: ms(60),
      },
      {
        externalId: "g-1:2",
        agent: "bob",
        handedOverFrom: "ann",
        handedOverTo: null,
        offeredAt: ms(55),
        waitSeconds: 25,
        handleSeconds: 130,
        queue: "Second",
      },
    ]);
  });

  it("after which nobody came is given up by the customer, who was answered before", async () => {
    const contacts = await contactsOf([
      customer(),
      queue([0, 12], { tAcd: 12 }),
      first,
      queue([55, 95], { tAbandon: 40 }, "Second"),
    ]);
    expect(contacts).toMatchObject([
      { agent: "ann", handedOverTo: "Second", abandoned: false },
      { externalId: "g-1:2", agent: null, abandoned: true, handedOverFrom: "ann", waitSeconds: 40 },
    ]);
  });

  it("in which the customer still waits is open", async () => {
    const waiting = {
      ...queue([55, 80], {}, "Second"),
      sessions: [{ mediaType: "voice", segments: [segment("interact", [55, null])], metrics: [] }],
    };
    const contacts = await contactsOf([customer(), queue([0, 12], { tAcd: 12 }), first, waiting], {
      conversationEnd: null,
    });
    expect(contacts).toMatchObject([
      { handedOverTo: "Second", endedAt: ms(60) },
      { externalId: "g-1:2", abandoned: false, answeredAt: null, endedAt: null, waitSeconds: null },
    ]);
  });

  it("is not what an agent does who asks another queue for advice and stays", async () => {
    const contacts = await contactsOf([
      customer(),
      queue([0, 12], { tAcd: 12 }),
      agent("ann", { from: 10, connect: 12, to: 190, values: { tHandle: 180 } }),
      queue([60, 80], { tAcd: 20 }, "Experts"),
      agent("bob", { from: 78, connect: 80, to: 120, values: { tHandle: 40 } }),
      queue([130, 150], { tAbandon: 20 }, "Experts"),
    ]);
    expect(contacts).toMatchObject([{ agent: "ann", handedOverTo: null, waitSeconds: 12, queue: "Billing" }]);
    expect(contacts).toHaveLength(1);
  });

  it("back to the same agent is no hand-over", async () => {
    const contacts = await contactsOf([
      customer(),
      queue([0, 12], { tAcd: 12 }),
      first,
      agent("ann", { from: 70, connect: 72, to: 120, values: { tHandle: 48 } }),
    ]);
    expect(contacts).toMatchObject([
      { agent: "ann", handleSeconds: 98, endedAt: ms(120), handedOverTo: null },
    ]);
    expect(contacts).toHaveLength(1);
  });
});

describe("a conversation without an agent", () => {
  it("was given up in the queue", async () => {
    expect(await contactsOf([menu(0, 40), customer(), queue([40, 65], { tAbandon: 25 })])).toMatchObject([
      {
        abandoned: true,
        agent: null,
        answeredAt: null,
        waitSeconds: 25,
        offeredAt: ms(40),
        endedAt: ms(200),
      },
    ]);
  });

  it("that left a message in the queue waits for a call", async () => {
    const voicemail = { purpose: "voicemail", sessions: [] };
    expect(await contactsOf([customer(), queue([0, 30], { tFlowOut: 30 }), voicemail])).toMatchObject([
      { abandoned: false, answeredAt: null, endedAt: null, waitSeconds: null },
    ]);
  });

  it("and without a queue served itself", async () => {
    expect(await contactsOf([menu(0, 190), customer()])).toMatchObject([
      {
        channel: "self-service",
        botInvolved: true,
        abandoned: false,
        answeredAt: null,
        waitSeconds: null,
        endedAt: ms(200),
      },
    ]);
  });
});
