import type { Fact } from "./fact";

const PWC_2018 = {
  year: 2018,
  kind: "stated-intention",
  source: "PwC (2018), Experience is everything",
  sourceUrl: null,
  checked: "yes",
} as const;
const PWC_US = {
  nl: "het Amerikaanse deel van een enquête onder 15.000 mensen in 12 landen",
  en: "the US part of a survey of 15,000 people in 12 countries",
} as const;
const CEB = {
  population: {
    nl: "ruim 125.000 klanten die contact met een klantenservice hadden",
    en: "more than 125,000 customers who had been in touch with a service desk",
  },
  year: 2013,
  kind: "self-report",
  source: "Dixon, Toman & DeLisi (2013), The Effortless Experience",
  sourceUrl: null,
} as const;

/** What customers say that an experience with service does to them. */
export const EXPERIENCE_FACTS: readonly Fact[] = [
  {
    id: "pwc-one-bad-global",
    statement: {
      nl: "32% zou na één slechte ervaring weggaan bij een merk waar ze van houden.",
      en: "32% would leave a brand that they love after one bad experience.",
    },
    population: { nl: "15.000 mensen in 12 landen", en: "15,000 people in 12 countries" },
    ...PWC_2018,
    shownByDefault: true,
  },
  {
    id: "pwc-one-bad-us",
    statement: {
      nl: "17% zou na één slechte ervaring weggaan.",
      en: "17% would leave after one bad experience.",
    },
    population: PWC_US,
    ...PWC_2018,
    shownByDefault: false,
  },
  {
    id: "pwc-several-bad-us",
    statement: {
      nl: "59% zou na meerdere slechte ervaringen weggaan.",
      en: "59% would leave after several bad experiences.",
    },
    population: PWC_US,
    ...PWC_2018,
    shownByDefault: false,
  },
  {
    id: "pwc-elements",
    statement: {
      nl: "Bijna 80% noemt snelheid, gemak, deskundige hulp en vriendelijkheid het belangrijkst.",
      en: "Nearly 80% name speed, convenience, knowledgeable help and friendly service as most important.",
    },
    population: PWC_US,
    ...PWC_2018,
    shownByDefault: false,
  },
  {
    id: "pwc-2025-stopped",
    statement: {
      nl: "29% zegt ooit te zijn gestopt door slechte service.",
      en: "29% say that they did stop because of poor service.",
    },
    population: { nl: "consumenten in de Verenigde Staten", en: "consumers in the United States" },
    year: 2025,
    kind: "self-report",
    source: "PwC (2025)",
    sourceUrl: null,
    checked: "yes",
    shownByDefault: true,
  },
  {
    id: "ceb-disloyal",
    statement: {
      nl: "Een servicecontact maakt een klant vier keer zo vaak minder trouw als trouwer.",
      en: "A service interaction is four times likelier to leave a customer more disloyal than more loyal.",
    },
    ...CEB,
    checked: "yes",
    shownByDefault: false,
  },
  {
    id: "ceb-wom",
    statement: {
      nl: "Na een slechte service-ervaring spreekt 65% er negatief over, na een goede 25% positief; bij ervaringen met een product 32% en 71%.",
      en: "After a negative service experience 65% speak negatively of it, after a positive one 25% positively; of product experiences 32% and 71%.",
    },
    ...CEB,
    checked: "second-hand",
    shownByDefault: false,
  },
  {
    id: "ceb-reach",
    statement: {
      nl: "45% met een goede ervaring vertelt het aan hoogstens drie mensen, 48% met een slechte aan meer dan tien.",
      en: "45% with a positive experience tell at most three people, 48% with a negative one more than ten.",
    },
    ...CEB,
    checked: "second-hand",
    shownByDefault: false,
  },
];
