import { dayNumberOf } from "@kwartet/metrics/calendar-day";
import type { Channel } from "@kwartet/metrics/contact";
import { type ContactFact, repeatOutcomeOf } from "@kwartet/metrics/contact-fact";
import type { MeasureId } from "@kwartet/metrics/kpi";
import { localDayOf } from "@kwartet/metrics/period";
import { zoneOffsetAt } from "@kwartet/metrics/zone-offset";
import type { FigureContext } from "../kpis/context-queries";
import { channelOn, settingsOn } from "../settings/in-force-queries";
import type { BehindRow } from "./behind-queries";

/** What a customer answered; would-recommend is left out, which is nothing about a person. */
export type ShownRating = {
  friendliness: number | null;
  satisfaction: number | null;
  effort: number | null;
  solved: boolean | null;
};

/** What happened after a contact: whether the same customer came back about the same topic. */
export type Aftermath = {
  /** `not-counted`: not answered, handed over, or the customer is not known. */
  outcome: "solved" | "came-back" | "pending" | "not-counted";
  /** Days until the customer came back within the window, where they did. */
  afterDays: number | null;
};

/** A contact as a list shows it; nothing in it says which customer it was. */
export type ContactRow = {
  id: string;
  /** Set where the list counts ratings: a contact with two is in it twice. */
  ratingId: string | null;
  agent: { id: string; name: string } | null;
  /** Day and time in the team's zone. */
  day: string;
  time: string;
  channel: Channel;
  topic: string | null;
  state: "answered" | "abandoned" | "open";
  /** On the clock of the channel. */
  waitSeconds: number | null;
  handleSeconds: number | null;
  reportedResolved: boolean | null;
  isReopened: boolean | null;
  ratings: ShownRating[];
  after: Aftermath;
  /** Whether it is in the x of a share; null for a mean or a percentile. */
  counts: boolean | null;
};

/** The time of day, `10:42`, of an instant in a zone. */
export function localTimeOf(instant: Date, timeZone: string): string {
  const ms = instant.getTime();
  return new Date(ms + zoneOffsetAt(ms, timeZone)).toISOString().slice(11, 16);
}

type Shown = { measure: MeasureId; context: FigureContext; ratings: readonly ShownRating[] };

export function contactRowOf(row: BehindRow, { measure, context, ratings }: Shown): ContactRow {
  const timeZone = row.timeZone ?? settingsOn(context.rules, row.offeredOn).timeZone;
  const fact = factOf(row, context);
  const after = aftermathOf(row.offeredOn, fact, { context, timeZone });
  return {
    id: row.id,
    ratingId: row.ratingId,
    agent: row.agentId === null || row.agentName === null ? null : { id: row.agentId, name: row.agentName },
    day: row.offeredOn,
    time: localTimeOf(row.offeredAt, timeZone),
    channel: row.channel,
    topic: row.topic,
    state: row.isAnswered ? "answered" : row.abandoned ? "abandoned" : "open",
    waitSeconds: row.waitSeconds,
    handleSeconds: row.handleSeconds,
    reportedResolved: row.reportedResolved,
    isReopened: row.reopenCount === null ? null : row.reopenCount > 0,
    ratings: [...ratings],
    after,
    counts: countsIn(measure, { fact, after, ratings }),
  };
}

function factOf(row: BehindRow, { rules }: FigureContext): ContactFact {
  return {
    channel: row.channel,
    offeredAt: row.offeredAt.getTime(),
    answered: row.isAnswered,
    abandoned: row.abandoned,
    waitSeconds: row.waitSeconds,
    promiseSeconds: channelOn(rules, row.channel, row.offeredOn)?.promiseSeconds ?? null,
    handleSeconds: row.handleSeconds,
    wrapSeconds: row.wrapSeconds,
    reportedResolved: row.reportedResolved,
    reopenCount: row.reopenCount,
    handedOver: row.isHandedOver,
    customerKnown: row.isCustomerKnown,
    nextContactAt: row.nextContactAt?.getTime() ?? null,
    ratings: [],
  };
}

/** Whether the customer came back, by the rules of the figure. */
export function aftermathOf(
  offeredOn: string,
  fact: ContactFact,
  { context, timeZone }: { context: FigureContext; timeZone: string },
): Aftermath {
  const { repeatWindowDays } = settingsOn(context.rules, offeredOn);
  const asOf = context.bounds?.asOf.getTime() ?? 0;
  const outcome = repeatOutcomeOf(fact, { repeatWindowDays, asOf });
  if (outcome === null) return { outcome: "not-counted", afterDays: null };
  // Asked again as if the data went on: a repeat that was seen is told while the window still runs.
  const seen = repeatOutcomeOf(fact, { repeatWindowDays, asOf: Number.POSITIVE_INFINITY });
  const afterDays =
    seen === "repeat" && fact.nextContactAt !== null
      ? dayNumberOf(localDayOf(fact.nextContactAt, timeZone)) - dayNumberOf(offeredOn)
      : null;
  const said = { "no-repeat": "solved", repeat: "came-back", pending: "pending" } as const;
  return { outcome: said[outcome], afterDays };
}

type Counted = { fact: ContactFact; after: Aftermath; ratings: readonly ShownRating[] };

function countsIn(measure: MeasureId, { fact, after, ratings }: Counted): boolean | null {
  const within = (seconds: number | null) =>
    fact.answered && fact.waitSeconds !== null && seconds !== null && fact.waitSeconds <= seconds;
  const [rating] = ratings;
  switch (measure) {
    case "within-promise":
      return within(fact.promiseSeconds);
    case "within-20":
      return within(20);
    case "within-30":
      return within(30);
    case "within-60":
      return within(60);
    case "answered-of-offered":
      return fact.answered;
    case "no-repeat":
      return after.outcome === "solved";
    case "said-solved":
      return rating?.solved ?? null;
    case "reported-resolved":
      return fact.reportedResolved;
    case "reopened":
      return (fact.reopenCount ?? 0) > 0;
    case "top-two":
      return (rating?.friendliness ?? 0) >= 4;
    default:
      return null;
  }
}
