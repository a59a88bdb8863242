import { boardPeriodOf } from "../board/board-period";
import type { Effort } from "./effort";
import { type EffortCell, type EffortTally, emptyEffortTally } from "./effort-tally";
import type { EffortValue } from "./effort-value";
import { groupEffort, type TeamGroup } from "./group-effort";
import { channelEffort, type NeedlessPeriod, needlessRows } from "./needless";
import { needlessCosts } from "./needless-costs";
import { type TopicCell, topicEffort } from "./topic-effort";

/** 120 contacts, all but 20 of them answered, of which a quarter came back. */
export function testingTally(given: Partial<EffortTally> = {}): EffortTally {
  return {
    ...emptyEffortTally(),
    ...{ offered: 120, answered: 100, abandoned: 20, shortAbandoned: 0, withinPromise: 80 },
    ...{ handled: 100, handleSum: 50_000, handedOver: 6 },
    ...{ noRepeat: { n: 80, x: 60 }, repeatPending: 10, resolved: { n: 80, x: 60 } },
    ...{ friendly: { n: 20, x: 16 }, easy: { n: 20, x: 14 }, effort: [1, 1, 1, 3, 4, 5, 5] },
    ...given,
  };
}

export const topicCell = (topic: string, given: Partial<EffortTally>): TopicCell => ({
  ...{ channel: "phone", topic, hour: "morning", tally: testingTally(given) },
});

const share = (x: number, n: number): EffortValue => ({
  ...{ value: x / n, lower: x / n / 2, upper: Math.min(1, (2 * x) / n), x, n, unit: "share" },
});

/** A period with 20 continued contacts of 300 seconds, and 4 of 40 who asked people after self-service. */
export function testingPeriod(given: Partial<EffortTally> = {}): NeedlessPeriod {
  return {
    tally: testingTally(given),
    returns: { n: 40, x: 4, pending: 2 },
    days: [
      { contacts: 12, handleSeconds: 3600, allHandleSeconds: 30_000 },
      { contacts: 8, handleSeconds: 2400, allHandleSeconds: 20_000 },
    ],
    handedOver: share(6, 120),
    selfService: share(40, 160),
    contactsEach: { value: 1.5, lower: 1.4, upper: 1.6, x: null, n: 80, unit: "per-customer" },
  };
}

type EasyAndHard = { easy: number; hard: number };

/** Three weeks of a team in which so many of its easy and hard contacts are solved. */
function testingTeam(teamId: string, mix: EasyAndHard, chance: EasyAndHard): EffortCell[] {
  return [0, 1, 2].flatMap((number) =>
    (["easy", "hard"] as const).map((topic): EffortCell => {
      const count = { n: mix[topic], x: Math.round(mix[topic] * chance[topic]) + (number - 1) };
      const week = `2026-01-${String(5 + 7 * number).padStart(2, "0")}`;
      return { ...topicCell(topic, { noRepeat: count, resolved: count }), teamId, week };
    }),
  );
}

/** The partner gets what is easy, and does worse at both. */
export const PARTNER_WORLD: readonly EffortCell[] = [
  ...testingTeam("a", { easy: 300, hard: 700 }, { easy: 0.9, hard: 0.6 }),
  ...testingTeam("b", { easy: 300, hard: 700 }, { easy: 0.9, hard: 0.6 }),
  ...testingTeam("p", { easy: 800, hard: 200 }, { easy: 0.8, hard: 0.5 }),
];
export const PARTNER_GROUPS: readonly TeamGroup[] = [
  { kind: "own", partner: null, teamIds: ["a", "b"] },
  { kind: "partner", partner: "Heidehoorn", teamIds: ["p"] },
];

/** A whole page. */
export function testingEffort(given: Partial<Effort> = {}): Effort {
  const assumption = { source: "hour", hourLower: 3600, hourUpper: 5040 } as const;
  const now = [topicCell("Bill", {})];
  const { topics, topicSpread } = topicEffort({ now, before: now, assumption });
  return {
    ...{ organization: "Zilverduin", currency: "EUR", windowDays: 7 },
    period: { ...boardPeriodOf("2026-Q2"), isPartial: false },
    compared: boardPeriodOf("2026-Q1"),
    ...{ asOf: "2026-06-30T20:00:00.000Z", asOfDay: "2026-06-30" },
    rows: needlessRows(testingPeriod(), testingPeriod()),
    leftOut: { pending: 10, unknown: 10 },
    channels: channelEffort(now, ["phone", "self-service"]),
    ...{ topics, topicSpread, assumption, scenarioName: null },
    ...needlessCosts(testingPeriod(), { assumption, topics }),
    groups: groupEffort({ cells: PARTNER_WORLD, groups: PARTNER_GROUPS, resolution: "no-repeat" }),
    noGroups: null,
    ...given,
  };
}
