import type { MethodDefinition } from "./method";

const LINKAGE = {
  nl: "8 teams, 4 perioden, 40 rijen, 4 vrijheidsgraden",
  en: "8 teams, 4 periods, 40 rows, 4 degrees of freedom",
};

/** Engagement against outcomes. */
export const LINKING: readonly MethodDefinition[] = [
  {
    id: "panelFE",
    name: { nl: "Betrokkenheid en resultaat", en: "Engagement and outcome" },
    says: {
      nl: "Of een team beter scoort als de betrokkenheid hoger is.",
      en: "Whether a team does better when engagement is higher.",
    },
    formula: {
      nl: "y = βx + team + periode; CR2, vrijheidsgraden van Satterthwaite",
      en: "y = βx + team + period; CR2, Satterthwaite df",
    },
    source: "Bell & McCaffrey (2002); Pustejovsky & Tipton (2018) JBES 36:672",
    minimum: LINKAGE,
    limits: { nl: "Een samenhang, geen oorzaak.", en: "An association, not a cause." },
  },
  {
    id: "panelLags",
    name: { nl: "Wat er eerst komt", en: "What comes first" },
    says: {
      nl: "Of betrokkenheid vooruitloopt op het resultaat, of andersom.",
      en: "Whether engagement runs ahead of the outcome, or the other way round.",
    },
    formula: {
      nl: "y = βx(t−L) + γx(t+1) + team + periode; CR2",
      en: "y = βx(t−L) + γx(t+1) + team + period; CR2",
    },
    source: "Bell & McCaffrey (2002); Angrist & Pischke (2009) Mostly Harmless Econometrics, 5.2",
    minimum: LINKAGE,
    limits: {
      nl: "Zegt de latere score evenveel, dan kan het resultaat de oorzaak zijn.",
      en: "If the later score says as much, the outcome may be the cause.",
    },
  },
  {
    id: "teamSlopes",
    name: { nl: "Verschil in samenhang tussen teams", en: "Spread of the link between teams" },
    says: {
      nl: "Hoe sterk de samenhang van team tot team verschilt.",
      en: "How much the link differs from team to team.",
    },
    formula: { nl: "helling per team, daarna ebNormal", en: "slope per team, then ebNormal" },
    source: "DerSimonian & Laird (1986) Control Clin Trials 7:177",
    minimum: { nl: "3 perioden per team", en: "3 periods per team" },
    limits: {
      nl: "Alleen de spreiding; nooit het effect van één team.",
      en: "The spread only; never the effect of one team.",
    },
  },
  {
    id: "wildClusterBootstrap",
    name: { nl: "Controle bij weinig teams", en: "Check with few teams" },
    says: { nl: "Hoe vaak toeval zo'n uitkomst geeft.", en: "How often chance gives such a result." },
    formula: { nl: "deel met |t*| ≥ |t| over alle 2^G tekens", en: "share of |t*| ≥ |t| over all 2^G signs" },
    source: "Cameron, Gelbach & Miller (2008) REStat 90:414",
    minimum: { nl: "6 teams", en: "6 teams" },
    limits: { nl: "Nooit kleiner dan 2 ÷ 2^G.", en: "Never below 2 ÷ 2^G." },
  },
  {
    id: "correlation",
    name: { nl: "Correlatie", en: "Correlation" },
    says: { nl: "Of twee reeksen samen bewegen.", en: "Whether two series move together." },
    formula: {
      nl: "z van Fisher; Spearman met gemiddelde rangen",
      en: "Fisher z; Spearman with average ranks",
    },
    source: "Fisher (1921) Metron 1:3; Bonett & Wright (2000) Psychometrika 65:23",
    minimum: { nl: "4 paren", en: "4 pairs" },
    limits: { nl: "Alleen op teamgemiddelden of veranderingen.", en: "Only on team means or changes." },
  },
  {
    id: "ols",
    name: { nl: "Rechte lijn door de punten", en: "Straight line through the points" },
    says: { nl: "Hoeveel de uitkomst per punt meebeweegt.", en: "By how much the outcome moves per point." },
    formula: { nl: "y = Xβ, kleinste kwadraten (QR)", en: "y = Xβ, least squares (QR)" },
    source: "Golub & Van Loan (2013) Matrix Computations, 5.3",
    minimum: { nl: "Meer rijen dan oorzaken", en: "More rows than drivers" },
    limits: {
      nl: "Alleen waar rijen los van elkaar staan. Een samenhang, geen oorzaak.",
      en: "Only where rows are independent. An association, not a cause.",
    },
  },
  {
    id: "olsClusterCR1",
    name: { nl: "Rechte lijn met teams als eenheid", en: "Straight line with teams as the unit" },
    says: {
      nl: "Hetzelfde, met een marge die rekent met teams in plaats van rijen.",
      en: "The same, with an interval that counts teams instead of rows.",
    },
    formula: { nl: "y = Xβ; som per team, × G ÷ (G − 1)", en: "y = Xβ; sums per team, × G ÷ (G − 1)" },
    source: "Liang & Zeger (1986) Biometrika 73:13; Cameron & Miller (2015) JHR 50:317",
    minimum: { nl: "2 teams; te krap onder ongeveer 40", en: "2 teams; too narrow below about 40" },
    limits: {
      nl: "Bij weinig teams gelden CR2 en de controle bij weinig teams.",
      en: "With few teams CR2 and the check with few teams hold.",
    },
  },
];
