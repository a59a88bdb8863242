import type { MethodDefinition } from "./method";
import { inBoth } from "./method";

/** Intervals: how sure a single figure is. */
export const MEASURING: readonly MethodDefinition[] = [
  {
    id: "wilson",
    name: { nl: "Marge van een percentage", en: "Interval of a share" },
    says: {
      nl: "Tussen welke grenzen het echte percentage ligt.",
      en: "Between which bounds the true share lies.",
    },
    formula: inBoth("(p + z²/2n ± z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)"),
    source: "Wilson (1927) JASA 22:209; Newcombe (1998) Stat Med 17:857",
    minimum: { nl: "5 contacten", en: "5 contacts" },
    limits: {
      nl: "Contacten moeten los van elkaar staan.",
      en: "Contacts must be independent of each other.",
    },
  },
  {
    id: "newcombeDifference",
    name: { nl: "Verschil van twee percentages", en: "Difference of two shares" },
    says: { nl: "Hoe groot een verschil echt kan zijn.", en: "How large a difference may really be." },
    formula: inBoth("d − √((p₁−l₁)² + (u₂−p₂)²) … d + √((u₁−p₁)² + (p₂−l₂)²)"),
    source: "Newcombe (1998) Stat Med 17:873",
    minimum: { nl: "5 contacten aan beide kanten", en: "5 contacts on either side" },
    limits: {
      nl: "Of twee marges elkaar overlappen zegt niet of een verschil echt is.",
      en: "Whether two intervals overlap does not tell whether a difference is real.",
    },
  },
  {
    id: "ratingMean",
    name: { nl: "Gemiddeld oordeel", en: "Mean rating" },
    says: {
      nl: "Het gemiddelde met een marge die nooit nul is.",
      en: "The mean with an interval that is never zero.",
    },
    formula: inBoth("p̃ₖ = (nₖ + 1/K) ÷ (n + 1); m ± z√v, v = (Σ sₖ²p̃ₖ − m²) ÷ (n + 2)"),
    source: "Perks (1947) JIA 73:285; after Agresti & Coull (1998) Am Stat 52:119",
    minimum: { nl: "5 oordelen", en: "5 ratings" },
    limits: {
      nl: "Wie niet antwoordt wordt niet geschat.",
      en: "Those who do not answer are not estimated.",
    },
  },
  {
    id: "quantileInterval",
    name: { nl: "Mediaan en P90 van de wachttijd", en: "Median and P90 of the wait" },
    says: {
      nl: "Hoe lang de helft, of negen van de tien, wacht.",
      en: "How long half, or nine in ten, wait.",
    },
    formula: {
      nl: "x₍l₎ … x₍u₎ met l = qbinom(α/2), u = qbinom(1−α/2) + 1",
      en: "x₍l₎ … x₍u₎ with l = qbinom(α/2), u = qbinom(1−α/2) + 1",
    },
    source: "Hahn & Meeker (1991) Statistical Intervals; Hyndman & Fan (1996) Am Stat 50:361",
    minimum: { nl: "6 voor de mediaan, 36 voor P90", en: "6 for the median, 36 for P90" },
    limits: {
      nl: "Boven 256 seconden tot 0,8% nauwkeurig; percentielen worden nooit gemiddeld.",
      en: "Above 256 seconds exact to 0.8 %; percentiles are never averaged.",
    },
  },
  {
    id: "minNForQuantile",
    name: {
      nl: "Vanaf hoeveel contacten een percentiel een marge heeft",
      en: "From how many contacts on a percentile has an interval",
    },
    says: {
      nl: "Hoeveel contacten er nodig zijn voordat beide grenzen te noemen zijn.",
      en: "How many contacts it takes before both bounds can be named.",
    },
    formula: {
      nl: "kleinste n met qbinom(α/2) ≥ 1 en qbinom(1−α/2) + 1 ≤ n",
      en: "least n with qbinom(α/2) ≥ 1 and qbinom(1−α/2) + 1 ≤ n",
    },
    source: "Hahn & Meeker (1991) Statistical Intervals, ch. 5",
    minimum: null,
    limits: {
      nl: 'Bij minder contacten tonen we één grens: "minstens" of "hoogstens".',
      en: 'With fewer contacts one bound is shown: "at least" or "at most".',
    },
  },
  {
    id: "kaplanMeier",
    name: { nl: "Wachttijd met afhakers", en: "Wait with abandons" },
    says: {
      nl: "Hoe lang wachten duurt als afhakers meetellen tot ze ophingen.",
      en: "How long waiting takes when those who gave up count until they did.",
    },
    formula: inBoth("S(t) = Π (1 − d/r)"),
    source: "Kaplan & Meier (1958) JASA 53:457; Brown et al. (2005) JASA 100:36",
    minimum: null,
    limits: {
      nl: "Neemt aan dat wachttijd en geduld los van elkaar staan.",
      en: "Assumes that wait and patience are independent.",
    },
  },
  {
    id: "poissonRate",
    name: { nl: "Zeldzame gebeurtenissen", en: "Rare events" },
    says: { nl: "Hoe vaak iets zeldzaams voorkomt.", en: "How often something rare happens." },
    formula: {
      nl: "(qgamma(α/2, x) … qgamma(1−α/2, x+1)) ÷ aantal eenheden",
      en: "(qgamma(α/2, x) … qgamma(1−α/2, x+1)) ÷ exposure",
    },
    source: "Garwood (1936) Biometrika 28:437",
    minimum: null,
    limits: { nl: "De marge is aan de ruime kant.", en: "The interval errs on the wide side." },
  },
  {
    id: "ratioEstimate",
    name: { nl: "Aanwezigheid en dekking over dagen", en: "Attendance and coverage over days" },
    says: {
      nl: "Welk deel van de minuten, met de dag als eenheid.",
      en: "Which share of minutes, by the day.",
    },
    formula: inBoth("R = Σy ÷ Σx; se = √(n/(n−1) Σ(y−Rx)²) ÷ Σx"),
    source: "Cochran (1977) Sampling Techniques, ch. 6",
    minimum: { nl: "2 dagen voor een marge", en: "2 days for an interval" },
    limits: { nl: "Dagen moeten los van elkaar staan.", en: "Days must be independent of each other." },
  },
];
