import type { MethodDefinition } from "./method";
import { inBoth } from "./method";

/** Whether the answers to a questionnaire can carry a team score, and who may see it. */
export const SURVEYING: readonly MethodDefinition[] = [
  {
    id: "cronbachAlpha",
    name: { nl: "Samenhang van vragen", en: "Consistency of items" },
    says: { nl: "Of de vragen hetzelfde meten.", en: "Whether the items measure one thing." },
    formula: inBoth("k/(k−1)·(1 − Σs²ⱼ/s²_T)"),
    source: "Cronbach (1951) Psychometrika 16:297; Feldt (1965) 30:357",
    minimum: { nl: "2 vragen", en: "2 items" },
    limits: { nl: "Meet geen juistheid.", en: "Does not measure validity." },
  },
  {
    id: "icc",
    name: { nl: "Verschil tussen teams", en: "Difference between teams" },
    says: {
      nl: "Welk deel van de verschillen tussen teams ligt.",
      en: "Which part of the differences lies between teams.",
    },
    formula: inBoth("(B − W) ÷ (B + (n₀−1)W)"),
    source: "Shrout & Fleiss (1979) Psychol Bull 86:420; Bliese (2000)",
    minimum: { nl: "2 teams", en: "2 teams" },
    limits: { nl: "Onder 0,50 geen volgorde van teams.", en: "Below 0.50 teams are not put in order." },
  },
  {
    id: "rwg",
    name: { nl: "Eensgezindheid", en: "Agreement" },
    says: { nl: "Of een team het onderling eens is.", en: "Whether a team agrees with itself." },
    formula: inBoth("1 − s² ÷ ((A²−1)/12)"),
    source: "James, Demaree & Wolf (1984) J Appl Psychol 69:85",
    minimum: { nl: "Mediaan van 0,70", en: "A median of 0.70" },
    limits: { nl: "Vergelijkt met willekeurig antwoorden.", en: "Compares with answering at random." },
  },
  {
    id: "rwgJ",
    name: { nl: "Eensgezindheid over meer vragen", en: "Agreement over several items" },
    says: {
      nl: "Of een team het eens is over alle vragen samen.",
      en: "Whether a team agrees on all items together.",
    },
    formula: {
      nl: "J(1 − s̄²/σ²) ÷ (J(1 − s̄²/σ²) + s̄²/σ²), σ² = (A²−1)/12",
      en: "J(1 − s̄²/σ²) ÷ (J(1 − s̄²/σ²) + s̄²/σ²), σ² = (A²−1)/12",
    },
    source: "James, Demaree & Wolf (1984) J Appl Psychol 69:85",
    minimum: { nl: "Mediaan van 0,70", en: "A median of 0.70" },
    limits: {
      nl: "Meer vragen geven vanzelf een hogere waarde.",
      en: "More items give a higher value by themselves.",
    },
  },
  {
    id: "enps",
    name: { nl: "Zou aanbevelen", en: "Would recommend" },
    says: { nl: "Voorstanders min tegenstanders.", en: "Promoters minus detractors." },
    formula: {
      nl: "aangepaste Wald: tel ¾, 1½ en ¾ op bij de drie groepen; een verschil uit de grenzen van beide (MOVER)",
      en: "adjusted Wald: add ¾, 1½ and ¾ to the three groups; a difference from the limits of both (MOVER)",
    },
    source: "Rocks (2016) Am Stat 70:365; Zou & Donner (2008) Stat Med 27:1693",
    minimum: { nl: "5 antwoorden", en: "5 answers" },
    limits: { nl: "Bij 15 antwoorden ongeveer ±37 punten.", en: "With 15 answers about ±37 points." },
  },
  {
    id: "suppress",
    name: { nl: "Verbergen van kleine groepen", en: "Hiding small groups" },
    says: { nl: "Zodat niemand te herkennen is.", en: "So that nobody can be recognised." },
    formula: {
      nl: "n < 5, en zoveel meer als het totaal zou verraden",
      en: "n < 5, and as many more as the total would reveal",
    },
    source: "Hundepool et al. (2012) Statistical Disclosure Control",
    minimum: { nl: "5 antwoorden", en: "5 answers" },
    limits: { nl: "Per combinatie van filters.", en: "Per combination of filters." },
  },
];
