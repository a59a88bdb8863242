import type { Assurance } from "../figure-chart";
import type { Localized } from "../kpi/definition";
import type { BoardValueUnit } from "./board-figure";
import type { BoardRow } from "./board-row";
import type { BoardBlockId } from "./board-summary";

/** Whether a figure is different from usual, in a word. */
export function changeWord({ word, signal }: Pick<BoardRow, "word" | "signal">): Localized {
  if (word === "signal" && signal !== null) return SIGNALS[signal];
  return word === "not enough data" ? TOO_FEW : NOISE;
}

const SIGNALS: Readonly<Record<"improvement" | "concern", Localized>> = {
  improvement: { nl: "Verbetering", en: "Improvement" },
  concern: { nl: "Zorgpunt", en: "Concern" },
};
const NOISE: Localized = { nl: "Binnen toeval", en: "Within chance" };
const TOO_FEW: Localized = { nl: "Te weinig gegevens", en: "Not enough data" };

/** Whether the target is met as things are, in a word. */
export function assuranceWord({ assurance, target }: Pick<BoardRow, "assurance" | "target">): Localized {
  if (assurance !== null) return ASSURANCES[assurance];
  return target === null ? NO_TARGET : NOT_ASSESSABLE;
}

const ASSURANCES: Readonly<Record<Assurance, Localized>> = {
  meets: { nl: "Haalt doel", en: "Meets target" },
  varies: { nl: "Wisselend", en: "Varies" },
  "not-yet": { nl: "Nog niet", en: "Not yet" },
};
const NO_TARGET: Localized = { nl: "Geen doel", en: "No target" };
const NOT_ASSESSABLE: Localized = { nl: "Niet te zeggen", en: "Cannot be told" };

/** The titles of what stands beside the table. */
export const BLOCK_TITLES: Readonly<Record<BoardBlockId, Localized>> = {
  risk: { nl: "Klanten die dreigen te vertrekken", en: "Customers at risk" },
  engagement: { nl: "Betrokkenheid", en: "Engagement" },
  coaching: { nl: "Wat coaching deed", en: "What coaching did" },
  quality: { nl: "Kwaliteit van de gegevens", en: "Quality of the data" },
};

/** How a chart that others can edit shows a value: multiplied, and by a format that spreadsheets know. */
export function chartScaleOf(unit: BoardValueUnit): { factor: number; format: string } {
  if (unit === "share") return { factor: 1, format: "0.0%" };
  return unit === "net" ? { factor: 100, format: "0" } : { factor: 1, format: "0.0" };
}

/** The heads of the page of one exception. */
export const EXCEPTION_HEADS = {
  situation: { nl: "Situatie", en: "Situation" },
  complication: { nl: "Wat er speelt", en: "Complication" },
  question: { nl: "Vraag", en: "Question" },
  answer: { nl: "Antwoord", en: "Answer" },
  expected: { nl: "Wanneer een signaal te verwachten is", en: "When a signal may be expected" },
} as const satisfies Record<string, Localized>;

/** What stands at the end of everything that leaves the product as paper or slides. */
export const APPENDIX_WORDS = {
  title: { nl: "Zo is het geteld", en: "How it was counted" },
  definition: { nl: "Definitie", en: "Definition" },
  formula: { nl: "Berekening", en: "Computation" },
  privacy: { nl: "Privacy", en: "Privacy" },
} as const satisfies Record<string, Localized>;

export const PRIVACY_NOTE: Localized = {
  nl: "Dit overzicht gaat over de organisatie en noemt geen medewerkers en geen klanten; alleen wie een kop schrijft, tekent daarvoor met een naam. Wat coaching deed staat er pas vanaf vijf mensen, en de uitkomst van een pulsmeting alleen waar genoeg mensen antwoordden. Klanten zijn geteld onder een nummer waaruit niet blijkt wie zij zijn.",
  en: "This summary is about the organisation and names no employee and no customer; only who writes a headline signs it with a name. What coaching did is told from five people on, and the result of a pulse only where enough people answered. Customers are counted under a number that does not tell who they are.",
};
