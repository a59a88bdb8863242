import { shareOf } from "../board/cx-value";
import type { Channel } from "../contact";
import type { Localized } from "../kpi/definition";
import { poissonRate } from "../stats/poisson-rate";
import { ratingMean } from "../stats/rating-mean";
import { ratioEstimate } from "../stats/ratio-estimate";
import { sum } from "../stats/sum";
import { COMPARED_DEFINITIONS, COMPARED_NAMES, countOf, effortShare } from "./effort-measure";
import { addEffort, type EffortTally } from "./effort-tally";
import type { EffortValue } from "./effort-value";
import { changeOf, type ShareChange } from "./share-change";

/** What is told of the whole, in the order of the page. */
export const NEEDLESS_IDS = [
  "repeat",
  "repeat-count",
  "handed-over",
  "continued",
  "continued-work",
  "self-service",
  "self-service-back",
  "contacts-each",
  "ces",
  "ces-mean",
] as const;
export type NeedlessId = (typeof NEEDLESS_IDS)[number];

/** One of them in a period. */
export type NeedlessRow = {
  id: NeedlessId;
  name: Localized;
  definition: string;
  figure: EffortValue;
  compared: EffortValue | null;
  /** Of shares only. */
  change: ShareChange | null;
};

/** Contacts of self-service of known customers whose window has elapsed, and after how many people were asked. */
export type SelfServiceReturns = { n: number; x: number; pending: number };

/** Contacts that continue a hand-over, and all work, of one day. */
export type ContinuedDay = { contacts: number; handleSeconds: number; allHandleSeconds: number };

export type NeedlessPeriod = {
  tally: EffortTally;
  returns: SelfServiceReturns;
  days: readonly ContinuedDay[];
  /** Of the operational figures, which are told elsewhere as well. */
  handedOver: EffortValue;
  selfService: EffortValue;
  contactsEach: EffortValue;
};

const NAMES: Readonly<Record<NeedlessId, Localized>> = {
  repeat: COMPARED_NAMES.repeat,
  "repeat-count": { nl: "Herhaalde contacten", en: "Repeat contacts" },
  "handed-over": COMPARED_NAMES["handed-over"],
  continued: { nl: "Vervolgcontacten na overdracht", en: "Contacts that continue a hand-over" },
  "continued-work": { nl: "Werktijd in die vervolgcontacten", en: "Work in those continued contacts" },
  "self-service": { nl: "Aandeel selfservice", en: "Self-service share" },
  "self-service-back": {
    nl: "Toch nog iemand gesproken na selfservice",
    en: "Asked people after self-service",
  },
  "contacts-each": { nl: "Contacten per klant", en: "Contacts per customer" },
  ces: { nl: "Gemakkelijk volgens de klant (CES)", en: "Easy, says the customer (CES)" },
  "ces-mean": { nl: "Gemiddelde van moeite, op 7", en: "Mean of effort, out of 7" },
};

const DEFINITIONS: Readonly<Record<NeedlessId, string>> = {
  repeat: COMPARED_DEFINITIONS.repeat,
  "repeat-count": COMPARED_DEFINITIONS.repeat,
  "handed-over": COMPARED_DEFINITIONS["handed-over"],
  continued: "continued@1",
  "continued-work": "continued@1",
  "self-service": "self-service@1",
  "self-service-back": "self-service-back@1",
  "contacts-each": "contacts-each@1",
  ces: COMPARED_DEFINITIONS.ces,
  "ces-mean": COMPARED_DEFINITIONS.ces,
};

/** What need not have been, in a period beside another one. */
export function needlessRows(now: NeedlessPeriod, before: NeedlessPeriod | null): NeedlessRow[] {
  return NEEDLESS_IDS.map((id) => {
    const figure = needlessValue(id, now);
    const compared = before && needlessValue(id, before);
    return {
      ...{ id, name: NAMES[id], definition: DEFINITIONS[id], figure, compared },
      change: compared && figure.unit === "share" ? changeOf(figure, compared) : null,
    };
  });
}

function needlessValue(id: NeedlessId, period: NeedlessPeriod): EffortValue {
  const { tally, returns, days } = period;
  switch (id) {
    case "repeat":
    case "ces":
      return effortShare(id, tally);
    case "repeat-count": {
      const { x, n } = countOf("repeat", tally);
      return happened(x, n);
    }
    case "handed-over":
      return period.handedOver;
    case "continued":
      return happened(sum(days.map(({ contacts }) => contacts)), tally.offered);
    case "continued-work":
      return workOf(days);
    case "self-service":
      return period.selfService;
    case "self-service-back":
      return shareOf(returns.x, returns.n);
    case "contacts-each":
      return period.contactsEach;
    case "ces-mean":
      return effortMean(tally);
  }
}

/** How many there were of n, and between what that would lie by chance; no contacts at all is no data. */
export function happened(count: number, n: number): EffortValue {
  const rate = n === 0 ? null : poissonRate(count, 1);
  if (rate === null || rate.status !== "ok")
    return { value: null, lower: null, upper: null, x: null, n: 0, unit: "count" };
  return { value: count, lower: rate.lower, upper: rate.upper, x: null, n, unit: "count" };
}

/** Over days, since what happens on one day hangs together. */
function workOf(days: readonly ContinuedDay[]): EffortValue {
  const ratio = ratioEstimate(
    days.map(({ handleSeconds }) => handleSeconds),
    days.map(({ allHandleSeconds }) => allHandleSeconds),
  );
  if (ratio.status !== "ok") return { value: null, lower: null, upper: null, x: null, n: 0, unit: "share" };
  const { lower, upper } = ratio;
  return { value: ratio.ratio, lower: Math.max(0, lower), upper, x: null, n: ratio.n, unit: "share" };
}

/** The mean answer as counted, with the interval of methods 1.2. */
export function effortMean({ effort }: Pick<EffortTally, "effort">): EffortValue {
  const mean = ratingMean(effort);
  if (mean.status !== "ok") return { value: null, lower: null, upper: null, x: null, n: 0, unit: "score" };
  return { value: mean.rawMean, lower: mean.lower, upper: mean.upper, x: null, n: mean.n, unit: "score" };
}

/** Of one channel: how often customers come back, are handed over, and found it easy. */
export type ChannelEffort = {
  channel: Channel;
  repeat: EffortValue;
  handedOver: EffortValue;
  ces: EffortValue;
};

/** Channels with people, in the order in which they are given. */
export function channelEffort(
  tallies: readonly { channel: Channel; tally: EffortTally }[],
  channels: readonly Channel[],
): ChannelEffort[] {
  return channels.flatMap((channel) => {
    const own = tallies.filter((each) => each.channel === channel);
    if (channel === "self-service" || own.length === 0) return [];
    const tally = addEffort(own.map((each) => each.tally));
    return [
      {
        channel,
        repeat: effortShare("repeat", tally),
        handedOver: effortShare("handed-over", tally),
        ces: effortShare("ces", tally),
      },
    ];
  });
}
