import { LIVE_DEMO_CHANNELS } from "./case-mix";
import type { DemoContact } from "./contacts";
import type { DemoCustomer } from "./customers";
import { BAD_EXPERIENCE, LEAVE_CHANCES } from "./customers";
import type { Engagement } from "./engagement";
import { ENGAGEMENT } from "./engagement";
import type { DemoPeople } from "./people";
import type { DemoPlan, DemoScale } from "./plan";
import type { Planted, PlantedKind } from "./planted";
import { WAIT_BEND } from "./ratings";
import { REPEAT_WINDOW_DAYS } from "./repeats";

/** Local dates, both inclusive. */
export type Period = { from: string; until: string };

export type PlantedAgent = { externalId: string; name: string; team: string };

/** Agents who differ from what is expected of their contacts by a share, over a period. */
export type PlantedDifference = PlantedAgent & { difference: number; period: Period };

export type DemoCounts = {
  teams: number;
  agents: number;
  customers: number;
  contacts: number;
  answered: number;
  abandoned: number;
  open: number;
  selfService: number;
  handedOver: number;
  ratings: number;
  shifts: number;
  attendance: number;
  engagementResponses: number;
  messages: number;
};

/** What is planted, in the units that the product reports: shares from 0 to 1, seconds, points of a scale. */
export type DemoTruth = {
  seed: number;
  scale: DemoScale;
  period: Period;
  counts: DemoCounts;
  resolution: {
    measure: "no-repeat";
    windowDays: number;
    /** Throughout. */
    low: PlantedDifference[];
    /** Low until coaching begins, as good as others once it has ended. */
    coached: (PlantedDifference & { coaching: Period; effect: number })[];
  };
  friendliness: {
    measure: "top-two";
    low: PlantedDifference[];
    /** Ordinary agents whose coaching changes nothing. */
    idlyCoached: (PlantedAgent & { coaching: Period; effect: 0 })[];
  };
  engagement: {
    outcome: "no-repeat";
    lagMonths: number;
    /** Share per point of a team's mean answer over all items. */
    slopePerPoint: number;
    /** Planted, and as it came out over all teams and months. */
    standardDeviation: number;
    realisedStandardDeviation: number;
    responseShare: number;
  };
  leaving: {
    /** By number of bad experiences; the last row holds for that number and more. */
    chances: { experiences: number; chance: number; customers: number; left: number }[];
    badExperience: typeof BAD_EXPERIENCE;
  };
  bend: {
    measure: "satisfaction";
    channels: readonly string[];
    atSeconds: number;
    slopePerSecondBefore: 0;
    slopePerSecondAfter: number;
  };
};

export type TruthInput = {
  seed: number;
  scale: DemoScale;
  plan: DemoPlan;
  people: DemoPeople;
  planted: Planted;
  engagement: Engagement;
  customers: readonly DemoCustomer[];
  counts: DemoCounts;
};

/** Writes down what a method should find. */
export function tellTruth(input: TruthInput): DemoTruth {
  const { seed, scale, plan, engagement, counts } = input;
  const whole = { from: plan.from, until: plan.until };
  const { coaching, resolutionGap, friendlinessGap } = plan.planted;
  const beforeCoaching = { from: plan.from, until: dayBefore(coaching.from) };
  return {
    seed,
    scale,
    period: whole,
    counts,
    resolution: {
      measure: "no-repeat",
      windowDays: REPEAT_WINDOW_DAYS,
      low: agentsWith(input, "low-resolution", { difference: resolutionGap, period: whole }),
      coached: agentsWith(input, "coached-resolution", {
        difference: resolutionGap,
        period: beforeCoaching,
        coaching,
        effect: -resolutionGap,
      }),
    },
    friendliness: {
      measure: "top-two",
      low: agentsWith(input, "low-friendliness", { difference: friendlinessGap, period: whole }),
      idlyCoached: agentsWith(input, "idly-coached", { coaching, effect: 0 as const }),
    },
    engagement: {
      outcome: "no-repeat",
      lagMonths: ENGAGEMENT.lagMonths,
      slopePerPoint: ENGAGEMENT.resolutionPerPoint,
      standardDeviation: ENGAGEMENT.standardDeviation,
      realisedStandardDeviation: standardDeviationOf(engagement.teamMeans.flat()),
      responseShare: engagement.responseShare,
    },
    leaving: { chances: countLeavers(input.customers), badExperience: BAD_EXPERIENCE },
    bend: {
      measure: "satisfaction",
      channels: LIVE_DEMO_CHANNELS,
      atSeconds: WAIT_BEND.atSeconds,
      slopePerSecondBefore: 0,
      slopePerSecondAfter: WAIT_BEND.pointsPerSecondAfter,
    },
  };
}

/** Contacts by what became of them. */
export function countContacts(
  contacts: readonly DemoContact[],
): Pick<DemoCounts, "contacts" | "answered" | "abandoned" | "open" | "selfService" | "handedOver"> {
  const count = (is: (contact: DemoContact) => boolean) =>
    contacts.reduce((sum, contact) => sum + (is(contact) ? 1 : 0), 0);
  return {
    contacts: contacts.length,
    answered: count((contact) => contact.answeredAt !== null),
    abandoned: count((contact) => contact.abandoned),
    open: count(({ endedAt }) => endedAt === null),
    selfService: count(({ channel }) => channel === "self-service"),
    handedOver: count(({ handedOverTo }) => handedOverTo !== null),
  };
}

function agentsWith<T>({ planted, people }: TruthInput, kind: PlantedKind, facts: T): (PlantedAgent & T)[] {
  return people.agents.flatMap(({ externalId, name, team }, number) =>
    planted.kinds[number] === kind ? [{ externalId, name, team: team.name, ...facts }] : [],
  );
}

function countLeavers(customers: readonly DemoCustomer[]): DemoTruth["leaving"]["chances"] {
  return LEAVE_CHANCES.map((chance, experiences) => {
    const isLast = experiences === LEAVE_CHANCES.length - 1;
    const group = customers.filter((customer) =>
      isLast ? customer.experiences >= experiences : customer.experiences === experiences,
    );
    const left = group.filter((customer) => customer.leftOn !== null).length;
    return { experiences, chance, customers: group.length, left };
  });
}

function standardDeviationOf(values: number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
