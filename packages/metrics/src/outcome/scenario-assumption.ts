import type { Localized } from "../kpi/definition";

export const SCENARIO_KINDS = ["revenue-at-risk", "return-on-service"] as const;
export type ScenarioKind = (typeof SCENARIO_KINDS)[number];

/** Money is in minor units; a share lies in [0, 1], points are a difference of shares in [−1, 1]. */
export type AssumptionUnit = "count" | "number" | "money" | "share" | "points" | "hours" | "years";

/** Something that somebody assumes about the worth of service: what may be filled in, and what to begin with. */
export type Assumption = {
  id: string;
  unit: AssumptionUnit;
  /** What may be filled in. */
  least: number;
  most: number;
  /** Where the slider begins and ends; the rest can be typed. */
  sliderLeast: number;
  sliderMost: number;
  step: number;
  /** Where own data say nothing. */
  initial: number;
  name: Localized;
  explanation: Localized;
};

const VALUE_PER_YEAR: Assumption = {
  id: "valuePerYear",
  unit: "money",
  least: 0,
  sliderLeast: 0,
  most: 100_000_000,
  sliderMost: 500_000,
  step: 1000,
  initial: 100_000,
  name: { nl: "Waarde van een klant per jaar", en: "Value of a customer per year" },
  explanation: {
    nl: "Omzet van één klant in een jaar. Voor deze waarde geldt een marge van 20% naar beide kanten.",
    en: "Revenue of one customer in a year. A spread of 20% either way is added to it.",
  },
};

const share = (given: Pick<Assumption, "id" | "name" | "explanation" | "initial"> & Partial<Assumption>) =>
  ({
    unit: "share",
    least: 0,
    most: 1,
    sliderLeast: 0,
    sliderMost: 1,
    step: 0.01,
    ...given,
  }) satisfies Assumption;

const REVENUE_AT_RISK: readonly Assumption[] = [
  {
    id: "customersWithExperience",
    unit: "count",
    least: 0,
    sliderLeast: 0,
    most: 100_000_000,
    sliderMost: 100_000,
    step: 100,
    initial: 1000,
    name: { nl: "Klanten met een slechte ervaring", en: "Customers with a bad experience" },
    explanation: {
      nl: "Klanten die er nog zijn en minstens één slechte ervaring hadden.",
      en: "Customers who are still there and have had at least one bad experience.",
    },
  },
  VALUE_PER_YEAR,
  share({
    id: "excessLower",
    initial: 0.02,
    name: { nl: "Extra kans op vertrek, minstens", en: "Extra chance of leaving, at least" },
    explanation: {
      nl: "Hoeveel vaker deze klanten vertrekken dan klanten zonder slechte ervaring: de ondergrens.",
      en: "How much more often these customers leave than customers without a bad experience: the lower end.",
    },
  }),
  share({
    id: "excessUpper",
    initial: 0.12,
    name: { nl: "Extra kans op vertrek, hoogstens", en: "Extra chance of leaving, at most" },
    explanation: {
      nl: "Dezelfde extra kans: de bovengrens.",
      en: "The same extra chance: the upper end.",
    },
  }),
];

const points = (given: Pick<Assumption, "id" | "name" | "explanation" | "initial">) =>
  ({
    unit: "points",
    least: -1,
    most: 1,
    sliderLeast: -0.1,
    sliderMost: 0.3,
    step: 0.005,
    ...given,
  }) satisfies Assumption;

const RETURN_ON_SERVICE: readonly Assumption[] = [
  {
    id: "contactsPerYear",
    unit: "count",
    least: 0,
    sliderLeast: 0,
    most: 100_000_000,
    sliderMost: 500_000,
    step: 500,
    initial: 50_000,
    name: { nl: "Contacten per jaar", en: "Contacts per year" },
    explanation: {
      nl: "Contacten van de medewerkers die worden gecoacht.",
      en: "Contacts of the agents who are coached.",
    },
  },
  points({
    id: "effectLower",
    initial: 0,
    name: { nl: "Effect van coaching, minstens", en: "Effect of coaching, at least" },
    explanation: {
      nl: "Hoeveel meer vragen er in één keer worden opgelost: de ondergrens van de marge.",
      en: "How many more questions are solved at once: the lower end of the range.",
    },
  }),
  points({
    id: "effectUpper",
    initial: 0.06,
    name: { nl: "Effect van coaching, hoogstens", en: "Effect of coaching, at most" },
    explanation: { nl: "Hetzelfde effect: de bovengrens.", en: "The same effect: the upper end." },
  }),
  share({
    id: "excessLeave",
    initial: 0.02,
    sliderMost: 0.5,
    step: 0.005,
    name: {
      nl: "Extra kans op vertrek bij een onopgeloste vraag",
      en: "Extra chance of leaving with an unsolved question",
    },
    explanation: {
      nl: "Hoeveel vaker een klant vertrekt als de vraag niet in één keer is opgelost.",
      en: "How much more often a customer leaves whose question was not solved at once.",
    },
  }),
  VALUE_PER_YEAR,
  share({
    id: "margin",
    initial: 0.3,
    name: { nl: "Marge op de omzet", en: "Margin on revenue" },
    explanation: { nl: "Welk deel van de omzet overblijft.", en: "Which part of the revenue is left." },
  }),
  {
    id: "costPerContact",
    unit: "money",
    least: 0,
    sliderLeast: 0,
    most: 1_000_000,
    sliderMost: 5000,
    step: 50,
    initial: 600,
    name: { nl: "Kosten van een contact", en: "Cost of a contact" },
    explanation: {
      nl: "Wat een contact kost dat niet meer nodig is.",
      en: "What a contact costs that is no longer needed.",
    },
  },
  {
    id: "coachingHours",
    unit: "hours",
    least: 0,
    sliderLeast: 0,
    most: 1_000_000,
    sliderMost: 5000,
    step: 10,
    initial: 400,
    name: { nl: "Uren coaching per jaar", en: "Hours of coaching per year" },
    explanation: {
      nl: "Van coach en medewerker samen, voorbereiding inbegrepen.",
      en: "Of coach and agent together, with preparation.",
    },
  },
  {
    id: "hourlyCost",
    unit: "money",
    least: 0,
    sliderLeast: 0,
    most: 1_000_000,
    sliderMost: 15_000,
    step: 100,
    initial: 4500,
    name: { nl: "Kosten van een uur", en: "Cost of an hour" },
    explanation: { nl: "Wat een uur werk kost.", en: "What an hour of work costs." },
  },
  share({
    id: "annualRetention",
    initial: 0.85,
    name: { nl: "Klanten die een jaar later nog klant zijn", en: "Customers who stay another year" },
    explanation: {
      nl: "Het deel van de klanten dat een jaar langer blijft.",
      en: "The share of customers that stays for another year.",
    },
  }),
  {
    id: "years",
    unit: "years",
    least: 1,
    sliderLeast: 1,
    most: 20,
    sliderMost: 10,
    step: 1,
    initial: 3,
    name: { nl: "Jaren vooruit", en: "Years ahead" },
    explanation: {
      nl: "Over hoeveel jaar de waarde van een behouden klant telt.",
      en: "Over how many years the value of a kept customer counts.",
    },
  },
  share({
    id: "discountRate",
    initial: 0.08,
    sliderMost: 0.3,
    step: 0.005,
    name: { nl: "Rente", en: "Discount rate" },
    explanation: {
      nl: "Hoeveel minder geld van volgend jaar waard is dan geld van nu.",
      en: "How much less money of next year is worth than money of now.",
    },
  }),
];

/** What each kind of scenario assumes, in the order in which it is asked. */
export const ASSUMPTIONS: Readonly<Record<ScenarioKind, readonly Assumption[]>> = {
  "revenue-at-risk": REVENUE_AT_RISK,
  "return-on-service": RETURN_ON_SERVICE,
};

/** The assumptions of a kind with what to begin with, or with what own data say. */
export function initialAssumptions(
  kind: ScenarioKind,
  known: Readonly<Record<string, number>> = {},
): Record<string, number> {
  return Object.fromEntries(
    ASSUMPTIONS[kind].map(({ id, initial, least, most }) => [
      id,
      Math.min(most, Math.max(least, known[id] ?? initial)),
    ]),
  );
}

/** The ids that are missing, unknown, out of range, or of which a lower end lies above its upper end; empty is right. */
export function wrongAssumptions(kind: ScenarioKind, given: Readonly<Record<string, number>>): string[] {
  const asked = ASSUMPTIONS[kind];
  const unknown = Object.keys(given).filter((id) => !asked.some((assumption) => assumption.id === id));
  const outside = asked.filter(({ id, least, most, unit }) => {
    const value = given[id];
    if (value === undefined || !(value >= least && value <= most)) return true;
    return unit === "years" && !Number.isInteger(value);
  });
  const turned = asked.filter(({ id }) => {
    const upper = id.endsWith("Lower") ? given[id.replace(/Lower$/, "Upper")] : undefined;
    return upper !== undefined && (given[id] ?? 0) > upper;
  });
  return [...new Set([...unknown, ...outside.map(({ id }) => id), ...turned.map(({ id }) => id)])];
}
