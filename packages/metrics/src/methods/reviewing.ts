import type { MethodDefinition } from "./method";
import { inBoth } from "./method";

/** Whether people who review conversations see the same. */
export const REVIEWING: readonly MethodDefinition[] = [
  {
    id: "krippendorffAlpha",
    name: { nl: "Overeenstemming van beoordelaars", en: "Agreement of reviewers" },
    says: {
      nl: "In hoeverre beoordelaars van dezelfde gesprekken hetzelfde zien.",
      en: "How far reviewers of the same conversations see the same.",
    },
    formula: inBoth("α = 1 − Dₒ ÷ Dₑ, δ² = (Σ n_g − (n_c + n_k)/2)²"),
    source:
      "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Zapf et al. (2016) BMC Med Res Methodol 16:93",
    minimum: { nl: "5 gesprekken door 2 beoordelaars", en: "5 conversations by 2 reviewers" },
    limits: {
      nl: "Zegt niet wie er gelijk heeft. De marge komt van opnieuw trekken van hele gesprekken.",
      en: "Does not say who is right. The range comes from drawing whole conversations again.",
    },
  },
  {
    id: "reviewerLeniency",
    name: { nl: "Mildheid van een beoordelaar", en: "Leniency of a reviewer" },
    says: {
      nl: "Of een beoordelaar hoger of lager scoort dan de anderen bij dezelfde gesprekken.",
      en: "Whether a reviewer scores higher or lower than the others on the same conversations.",
    },
    formula: {
      nl: "gemiddelde van (eigen score − gemiddelde van de anderen), met een t-interval over gesprekken",
      en: "mean of (own score − mean of the others), with a t interval over conversations",
    },
    source: "Student (1908) Biometrika 6:1",
    minimum: { nl: "5 gesprekken", en: "5 conversations" },
    limits: {
      nl: "Alleen gesprekken die ook een ander scoorde. Alleen te zien voor de beoordelaar zelf.",
      en: "Only conversations that another scored too. Seen by the reviewer alone.",
    },
  },
];
