import type { Localized } from "../kpi/definition";

/** What customers say and do, beside the four KPIs; never a figure of a person. */
export const CX_MEASURE_IDS = ["csat", "ces", "nps", "retention"] as const;
export type CxMeasureId = (typeof CX_MEASURE_IDS)[number];

export type CxDefinition = {
  id: CxMeasureId;
  /** Raised when a figure would come out differently. */
  version: number;
  name: Localized;
  says: Localized;
  formula: Localized;
  unit: "share" | "net";
};

export const CX_DEFINITIONS: Readonly<Record<CxMeasureId, CxDefinition>> = {
  csat: {
    id: "csat",
    version: 1,
    name: { nl: "Tevredenheid", en: "Satisfaction" },
    says: { nl: "CSAT, 4 of 5", en: "CSAT, 4 or 5" },
    formula: {
      nl: "oordelen 4 en 5 over tevredenheid ÷ alle oordelen over tevredenheid",
      en: "satisfaction ratings of 4 and 5 ÷ all satisfaction ratings",
    },
    unit: "share",
  },
  ces: {
    id: "ces",
    version: 1,
    name: { nl: "Gemak", en: "Ease" },
    says: { nl: "CES, 5 of hoger van 7", en: "CES, 5 or more of 7" },
    formula: {
      nl: "oordelen 5, 6 en 7 over gemak ÷ alle oordelen over gemak",
      en: "effort answers of 5, 6 and 7 ÷ all effort answers",
    },
    unit: "share",
  },
  nps: {
    id: "nps",
    version: 1,
    name: { nl: "Aanbevelen", en: "Would recommend" },
    says: { nl: "NPS, −100 tot 100", en: "NPS, −100 to 100" },
    formula: {
      nl: "deel dat 9 of 10 geeft − deel dat 0 tot en met 6 geeft; marge volgens de aangepaste Wald-methode (Rocks 2016)",
      en: "share that gives 9 or 10 − share that gives 0 to 6; adjusted Wald interval (Rocks 2016)",
    },
    unit: "net",
  },
  retention: {
    id: "retention",
    version: 1,
    name: { nl: "Klanten gebleven", en: "Customers kept" },
    says: { nl: "in deze periode", en: "in this period" },
    formula: {
      nl: "klanten aan het begin van de periode die aan het eind niet zijn vertrokken ÷ klanten aan het begin; wie later klant werd telt niet mee; het doel is per jaar en wordt omgerekend",
      en: "customers at the start of the period who had not left by its end ÷ customers at its start; who became one later does not count; the target is per year, and is converted",
    },
    unit: "share",
  },
};
