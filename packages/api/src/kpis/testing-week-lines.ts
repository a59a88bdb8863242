import type { Channel } from "@kwartet/metrics/contact";

type Agent = "ann" | "bob" | "dee" | null;
type Rating = { friendliness?: number; solved?: boolean };
export type Line = {
  agent: Agent;
  channel?: Channel;
  /** Local time in Amsterdam, which is one hour ahead of UTC in these weeks. */
  at: string;
  topic: "bill" | "move" | null;
  customer?: string;
  /** Seconds until the answer, on the clock of the channel; null is not recorded. */
  wait?: number | null;
  ends?: "answered" | "abandoned" | "open";
  handedOver?: boolean;
  reopened?: number;
  resolved?: boolean;
  ratings?: Rating[];
};

/**
 * Three weeks of 26 contacts, few enough to count by hand: team North is Ann and Bob, team South is
 * Dee. The data end on Thursday 12 February at 12:00, so repeat windows of contacts up to Thursday
 * 5 February at 12:00 have elapsed. The numbers are those that the tests name.
 */
export const WEEK_LINES: Record<number, Line> = {
  1: {
    agent: "ann",
    at: "2026-01-26T10:00",
    topic: "bill",
    customer: "c1",
    wait: 10,
    ratings: [{ friendliness: 5, solved: true }],
  },
  2: {
    agent: "ann",
    at: "2026-01-27T10:00",
    topic: "bill",
    customer: "c2",
    wait: 20,
    reopened: 1,
    ratings: [{ friendliness: 4 }],
  },
  3: { agent: "ann", at: "2026-01-28T10:00", topic: "move", customer: "c3", wait: 45, reopened: 0 },
  4: {
    agent: "ann",
    at: "2026-01-29T10:00",
    topic: "bill",
    customer: "c1",
    wait: 30,
    ratings: [{ friendliness: 2, solved: false }],
  },
  5: {
    agent: "ann",
    at: "2026-02-01T10:00",
    topic: "move",
    customer: "c4",
    wait: 90,
    ratings: [{ friendliness: 3 }],
  },
  6: { agent: "ann", at: "2026-02-02T10:00", topic: "bill", customer: "c5", wait: 100, channel: "chat" },
  7: {
    agent: "ann",
    at: "2026-02-03T10:00",
    topic: "move",
    customer: "c3",
    wait: 130,
    channel: "chat",
    ratings: [{ friendliness: 5 }],
  },
  8: { agent: "ann", at: "2026-02-06T10:00", topic: "bill", customer: "c6", wait: 15 },
  9: {
    agent: "ann",
    at: "2026-02-09T10:00",
    topic: "bill",
    customer: "c2",
    wait: 60,
    ratings: [{ friendliness: 4 }],
  },
  10: { agent: "ann", at: "2026-02-04T10:00", topic: "bill", wait: 25 },
  11: { agent: "ann", at: "2026-02-05T10:00", topic: "move", customer: "c7", wait: 20, handedOver: true },
  12: { agent: "ann", at: "2026-01-30T10:00", topic: "bill", customer: "c8", wait: 3, ends: "abandoned" },
  13: { agent: "ann", at: "2026-01-30T11:00", topic: "bill", customer: "c9", wait: 40, ends: "abandoned" },
  14: {
    agent: "bob",
    at: "2026-01-26T11:00",
    topic: "bill",
    customer: "c10",
    wait: 5,
    resolved: true,
    ratings: [{ friendliness: 1 }],
  },
  15: {
    agent: "bob",
    at: "2026-01-27T11:00",
    topic: "bill",
    customer: "c11",
    wait: 65,
    resolved: false,
    ratings: [{ friendliness: 5 }],
  },
  16: { agent: "bob", at: "2026-02-02T09:00", topic: "move", customer: "c12", wait: 3600, channel: "email" },
  17: {
    agent: "bob",
    at: "2026-02-10T09:00",
    topic: "move",
    customer: "c13",
    channel: "email",
    ends: "open",
  },
  18: {
    agent: "bob",
    at: "2026-02-03T11:00",
    topic: "move",
    customer: "c10",
    wait: 20,
    ratings: [{ friendliness: 4 }],
  },
  19: { agent: "bob", at: "2026-02-12T11:30", topic: "bill", customer: "c14", wait: 10 },
  20: { agent: null, at: "2026-02-02T12:00", topic: "bill", wait: 4, ends: "abandoned" },
  21: { agent: null, at: "2026-02-02T13:00", topic: "bill", wait: null, ends: "abandoned" },
  22: { agent: null, at: "2026-02-03T12:00", topic: null, wait: 30, ends: "abandoned" },
  23: {
    agent: "dee",
    at: "2026-01-28T09:00",
    topic: "bill",
    customer: "c15",
    wait: 30,
    ratings: [{ friendliness: 5 }, { friendliness: 3 }],
  },
  24: { agent: "dee", at: "2026-02-04T09:00", topic: "bill", customer: "c15", wait: 30 },
  25: { agent: "dee", at: "2026-02-05T12:00", topic: "bill", customer: "c16", wait: 0 },
  26: { agent: "dee", at: "2026-02-08T10:00", topic: "bill", wait: 70, ends: "abandoned" },
};
