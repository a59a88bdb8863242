import type { MethodDefinition } from "./method";
import { inBoth } from "./method";

const POWER = {
  nl: "Bij 80% kans om een verschil te zien dat er is.",
  en: "At an 80 % chance of seeing a difference that is there.",
};

/** Goals: what can be proved, and what is within reach. */
export const GOALS: readonly MethodDefinition[] = [
  {
    id: "nForProportions",
    name: { nl: "Hoeveel contacten een bewijs kost", en: "How many contacts a proof takes" },
    says: {
      nl: "Van 70 naar 75% kost 1.251 contacten per periode.",
      en: "From 70 to 75 % takes 1,251 contacts per period.",
    },
    formula: inBoth("[z_a√(2p̄q̄) + z_b√(p₁q₁ + p₂q₂)]² ÷ (p₁ − p₂)²"),
    source: "Fleiss, Levin & Paik (2003)",
    minimum: null,
    limits: POWER,
  },
  {
    id: "mdeProportion",
    name: { nl: "Kleinste stijging die te zien is", en: "Smallest rise that can be seen" },
    says: {
      nl: "Vanaf welke stijging dit aantal contacten iets kan aantonen.",
      en: "From which rise on this number of contacts can show anything.",
    },
    formula: { nl: "kleinste p₂ > p₁ waarvoor n genoeg is", en: "least p₂ > p₁ for which n is enough" },
    source: "Fleiss, Levin & Paik (2003)",
    minimum: null,
    limits: {
      nl: "Met weinig contacten is geen enkele stijging groot genoeg.",
      en: "With few contacts no rise at all is large enough.",
    },
  },
  {
    id: "nForMeans",
    name: { nl: "Hoeveel oordelen een bewijs kost", en: "How many ratings a proof takes" },
    says: { nl: "Hetzelfde voor een gemiddelde.", en: "The same for a mean." },
    formula: inBoth("2(z_a + z_b)² ÷ d² + z_a² ÷ 4"),
    source: "Guenther (1981) Am Stat 35:243",
    minimum: null,
    limits: POWER,
  },
  {
    id: "designEffect",
    name: { nl: "Contacten die op elkaar lijken", en: "Contacts that resemble each other" },
    says: {
      nl: "Hoeveel meer contacten er nodig zijn omdat die van één medewerker op elkaar lijken.",
      en: "How many more contacts it takes because those of one agent are alike.",
    },
    formula: inBoth("1 + (m − 1)ρ"),
    source: "Kish (1965) Survey Sampling",
    minimum: null,
    limits: { nl: "Neemt even grote groepen aan.", en: "Assumes groups of equal size." },
  },
  {
    id: "suggestTarget",
    name: { nl: "Voorstel voor een doel", en: "Suggested target" },
    says: {
      nl: "Wat haalbaar is, en of het te bewijzen is.",
      en: "What is within reach, and whether it can be proved.",
    },
    formula: {
      nl: "basis + ½·max(0, P75 van collega's − basis), op 1 punt afgerond",
      en: "base + ½·max(0, P75 of colleagues − base), rounded to 1 point",
    },
    source: "Fleiss, Levin & Paik (2003); Hyndman & Fan (1996) Am Stat 50:361",
    minimum: { nl: "Een voorzichtige score van collega's", en: "Cautious scores of colleagues" },
    limits: {
      nl: "Een voorstel: coach en medewerker beslissen.",
      en: "A proposal: coach and agent decide.",
    },
  },
];
