import type { Count } from "../contact-fact";
import type { Tally } from "../rollup";
import { countAtMost } from "../stats/histogram";
import type { SurvivalCurve } from "../stats/kaplan-meier";
import { quantileOfCurve } from "../stats/kaplan-meier";
import { meanInterval } from "../stats/mean-interval";
import { quantileIntervalOfHistogram } from "../stats/quantile-interval";
import { virtualWait } from "../stats/virtual-wait";
import type { KpiDefinition } from "./definition";
import type { Figure, MeasureId } from "./figure";
import { emptyFigure, shareFigure } from "./share-figure";

export const RESPONSE_SPEED: KpiDefinition = {
  id: "response-speed",
  version: 1,
  name: { nl: "Reactiesnelheid", en: "Response speed" },
  says: {
    nl: "Hoe snel een klant een antwoord van een mens krijgt.",
    en: "How soon a customer gets a human answer.",
  },
  unit: "share",
  direction: "higher-is-better",
  clock: {
    nl: "Telefoon, chat, berichten en balie: gewone kloktijd. E-mail, sociale media en webformulieren: alleen openingstijd.",
    en: "Phone, chat, messaging and in person: calendar time. E-mail, social media and web forms: opening hours only.",
  },
  population: {
    nl: "Alle aangeboden contacten, zonder wie binnen de grens voor kort afhaken ophing en zonder contacten die nog openstaan.",
    en: "All offered contacts, without those abandoned within the short-abandon limit and those that are still open.",
  },
  attribution: "team",
  minimumN: 30,
  explanation: {
    nl: "Elk kanaal heeft een belofte, zoals 30 seconden. We tellen welk deel van de klanten binnen die belofte een mens sprak. Wie afhaakte telt mee als niet gelukt. Een automatisch antwoord of een bot is geen antwoord.",
    en: "Every channel has a promise, such as 30 seconds. We count the share of customers who reached a person within it. Those who gave up count as not reached. A bot or an automatic reply is not an answer.",
  },
  formula: {
    nl: "beantwoord binnen de belofte ÷ (beantwoord + afgehaakt na de grens voor kort afhaken)",
    en: "answered within the promise ÷ (answered + abandoned after the short-abandon limit)",
  },
  limits: {
    nl: "Vooral een zaak van bezetting: een medewerker ziet dit als uitkomst van het team. Mediaan en P90 nemen aan dat geduld en wachttijd los van elkaar staan.",
    en: "Mostly a matter of staffing: an agent sees it as the team's outcome. Median and P90 assume that patience and wait are independent.",
  },
  source: "Wilson (1927) JASA 22:209; Newcombe (1998) Stat Med 17:857; Brown et al. (2005) JASA 100:36",
  leading: { agent: "within-promise", team: "within-promise" },
  measures: [
    {
      id: "within-promise",
      name: { nl: "Binnen de belofte", en: "Within the promise" },
      says: {
        nl: "Deel van de klanten dat binnen de belofte van het kanaal antwoord kreeg.",
        en: "Share of customers answered within the promise of the channel.",
      },
      unit: "share",
      direction: "higher-is-better",
      formula: { nl: "beantwoord ≤ belofte ÷ aangeboden", en: "answered ≤ promise ÷ offered" },
    },
    withinDefinition("within-20", 20),
    withinDefinition("within-30", 30),
    withinDefinition("within-60", 60),
    {
      id: "wait-mean",
      name: { nl: "Gemiddelde wachttijd", en: "Mean wait" },
      says: {
        nl: "Gemiddelde wachttijd van wie antwoord kreeg; een paar lange wachttijden trekken dit omhoog.",
        en: "Mean wait of those who were answered; a few long waits pull it up.",
      },
      unit: "seconds",
      direction: "lower-is-better",
      formula: { nl: "som van de wachttijden ÷ beantwoord", en: "sum of the waits ÷ answered" },
    },
    {
      id: "wait-median",
      name: { nl: "Mediaan van de wachttijd", en: "Median wait" },
      says: {
        nl: "De helft van wie antwoord kreeg wachtte korter.",
        en: "Half of those who were answered waited less.",
      },
      unit: "seconds",
      direction: "lower-is-better",
      formula: { nl: "50e percentiel van beantwoorde contacten", en: "50th percentile of answered contacts" },
    },
    {
      id: "wait-p90",
      name: { nl: "P90 van de wachttijd", en: "P90 of the wait" },
      says: {
        nl: "Negen van de tien die antwoord kregen wachtten korter.",
        en: "Nine in ten of those who were answered waited less.",
      },
      unit: "seconds",
      direction: "lower-is-better",
      formula: { nl: "90e percentiel van beantwoorde contacten", en: "90th percentile of answered contacts" },
    },
    {
      id: "virtual-wait-median",
      name: { nl: "Mediaan, afhakers meegeteld", en: "Median, abandons included" },
      says: {
        nl: "Hoe lang de helft moet wachten als niemand afhaakt.",
        en: "How long half would wait if nobody gave up.",
      },
      unit: "seconds",
      direction: "lower-is-better",
      formula: {
        nl: "Kaplan–Meier; afgehaakte en open contacten gecensureerd. Neemt aan dat wachttijd en geduld los van elkaar staan.",
        en: "Kaplan–Meier; abandoned and open contacts censored. Assumes that wait and patience are independent.",
      },
    },
    {
      id: "virtual-wait-p90",
      name: { nl: "P90, afhakers meegeteld", en: "P90, abandons included" },
      says: {
        nl: "Hoe lang negen van de tien moeten wachten als niemand afhaakt.",
        en: "How long nine in ten would wait if nobody gave up.",
      },
      unit: "seconds",
      direction: "lower-is-better",
      formula: {
        nl: "Kaplan–Meier; afgehaakte en open contacten gecensureerd",
        en: "Kaplan–Meier; abandoned and open contacts censored",
      },
    },
  ],
};

function withinDefinition(id: MeasureId, seconds: number): KpiDefinition["measures"][number] {
  return {
    id,
    name: { nl: `Binnen ${seconds} seconden`, en: `Within ${seconds} seconds` },
    says: {
      nl: `Deel van de klanten dat binnen ${seconds} seconden antwoord kreeg.`,
      en: `Share of customers answered within ${seconds} seconds.`,
    },
    unit: "share",
    direction: "higher-is-better",
    formula: { nl: `beantwoord ≤ ${seconds} s ÷ aangeboden`, en: `answered ≤ ${seconds} s ÷ offered` },
  };
}

/** How many were answered within each limit, and of how many offered. */
export type WithinCounts = {
  n: number;
  withinPromise: number;
  within20: number;
  within30: number;
  within60: number;
};

const WITHIN = {
  "within-promise": "withinPromise",
  "within-20": "within20",
  "within-30": "within30",
  "within-60": "within60",
} as const;
type WithinMeasure = keyof typeof WITHIN;

/** The shares answered in time. */
export function withinFigures(counts: WithinCounts): Figure[] {
  return (Object.keys(WITHIN) as WithinMeasure[]).map((measure) => withinFigure(measure, counts));
}

/** One of the four. */
export function withinFigure(measure: WithinMeasure, counts: WithinCounts): Figure {
  const place = { kpi: "response-speed", measure, leading: measure === "within-promise" } as const;
  return shareFigure(place, { x: counts[WITHIN[measure]], n: counts.n });
}

/** The counts of a tally, from its histogram; whole seconds are bucket edges, so they are exact. */
export function withinCountsOf(tally: Tally, { n }: Count): WithinCounts {
  return {
    n,
    withinPromise: tally.withinPromise,
    within20: countAtMost(tally.answeredWaits, 20),
    within30: countAtMost(tally.answeredWaits, 30),
    within60: countAtMost(tally.answeredWaits, 60),
  };
}

/** Mean wait of answered contacts with a known wait. */
export function waitMeanFigure(waits: { n: number; total: number; totalSquares: number }): Figure {
  const place = { kpi: "response-speed", measure: "wait-mean", leading: false } as const;
  const interval = meanInterval(waits);
  if (interval.status === "insufficient") return emptyFigure(place, "seconds");
  if (interval.status === "error") throw new RangeError(`wait-mean: ${interval.reason}`);
  const { mean, lower, upper } = interval;
  return {
    ...place,
    value: mean,
    // A wait cannot be negative, whatever the t interval of a skewed sample says.
    lower: lower === null ? null : Math.max(0, lower),
    upper,
    x: null,
    n: waits.n,
    unit: "seconds",
    word: null,
  };
}

/** Median and P90 of the wait: of answered contacts, and with abandoned and open ones as censored. */
export function waitQuantileFigures(tally: Tally, openWaits: readonly number[]): Figure[] {
  const curve = virtualWait(tally, openWaits);
  return [
    answeredQuantileFigure(tally, "wait-median"),
    answeredQuantileFigure(tally, "wait-p90"),
    virtualQuantileFigure(curve, "virtual-wait-median"),
    virtualQuantileFigure(curve, "virtual-wait-p90"),
  ];
}

/** A quantile of the wait of answered contacts. */
export function answeredQuantileFigure(tally: Tally, measure: "wait-median" | "wait-p90"): Figure {
  const place = { kpi: "response-speed", measure, leading: false } as const;
  const interval = quantileIntervalOfHistogram(tally.answeredWaits, measure === "wait-p90" ? 0.9 : 0.5);
  if (interval.status !== "ok") return emptyFigure(place, "seconds");
  const { kpi, leading } = place;
  const { estimate, lower, upper, n } = interval;
  return { kpi, measure, leading, value: estimate, lower, upper, x: null, n, unit: "seconds", word: null };
}

/** A quantile of the wait in which abandoned and open contacts count as far as they were seen. */
export function virtualQuantileFigure(
  curve: SurvivalCurve | null,
  measure: "virtual-wait-median" | "virtual-wait-p90",
): Figure {
  const place = { kpi: "response-speed", measure, leading: false } as const;
  if (!curve) return emptyFigure(place, "seconds");
  const { value, lower, upper } = quantileOfCurve(curve, measure === "virtual-wait-p90" ? 0.9 : 0.5);
  return { ...place, value, lower, upper, x: null, n: curve.n, unit: "seconds", word: null };
}
