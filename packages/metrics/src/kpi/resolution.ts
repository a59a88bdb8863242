import type { CommonTally } from "../rollup";
import type { KpiDefinition } from "./definition";
import type { Figure } from "./figure";
import { shareFigure } from "./share-figure";

/** The measures of resolution, in the order in which one leads when no setting does. */
export const RESOLUTION_MEASURES = ["no-repeat", "said-solved", "reported-resolved", "reopened"] as const;
export type ResolutionMeasure = (typeof RESOLUTION_MEASURES)[number];

export const RESOLUTION: KpiDefinition = {
  id: "resolution",
  version: 1,
  name: { nl: "Effectiviteit", en: "Resolution" },
  says: { nl: "Of het probleem in één keer is opgelost.", en: "Whether the problem is solved at once." },
  unit: "share",
  direction: "higher-is-better",
  clock: {
    nl: "Gewone kloktijd: de termijn voor een herhaald contact telt elke dag mee.",
    en: "Calendar time: every day counts towards the repeat window.",
  },
  population: {
    nl: "Beantwoorde contacten van bekende klanten, zonder contacten die aan een ander zijn overgedragen. Zolang de termijn loopt telt een contact nog niet mee.",
    en: "Answered contacts of known customers, without those handed over to somebody else. A contact whose window is still running does not count yet.",
  },
  attribution: "agent",
  minimumN: 30,
  explanation: {
    nl: "Komt dezelfde klant binnen de termijn (meestal 7 dagen) niet terug over hetzelfde onderwerp, dan was het probleem opgelost. Wie een contact overneemt krijgt het vervolg niet als fout aangerekend.",
    en: "If the same customer does not come back on the same topic within the window (usually 7 days), the problem was solved. What follows a hand-over is not held against the agent.",
  },
  formula: {
    nl: "contacten zonder herhaling binnen de termijn ÷ contacten waarvan de termijn voorbij is",
    en: "contacts without a repeat within the window ÷ contacts whose window has elapsed",
  },
  limits: {
    nl: "Een klant die elders heen gaat komt ook niet terug en telt als opgelost. Zonder bekende klant is een herhaling niet te zien; contacten zonder onderwerp gelden als één onderwerp.",
    en: "A customer who goes elsewhere does not come back either and counts as solved. Without a known customer a repeat cannot be seen; contacts without a topic count as one topic.",
  },
  source: "Wilson (1927) JASA 22:209; Newcombe (1998) Stat Med 17:857",
  leading: { agent: "no-repeat", team: "no-repeat" },
  measures: [
    {
      id: "no-repeat",
      name: { nl: "Geen herhaald contact", en: "No repeat contact" },
      says: {
        nl: "Deel van de contacten waarna de klant niet terugkwam over hetzelfde.",
        en: "Share of contacts after which the customer did not come back on the same topic.",
      },
      unit: "share",
      direction: "higher-is-better",
      formula: { nl: "zonder herhaling ÷ termijn voorbij", en: "without a repeat ÷ window elapsed" },
    },
    {
      id: "said-solved",
      name: { nl: "Opgelost volgens de klant", en: "Solved, says the customer" },
      says: {
        nl: "Deel van de antwoorden waarin de klant zegt dat het is opgelost.",
        en: "Share of answers in which the customer says it is solved.",
      },
      unit: "share",
      direction: "higher-is-better",
      formula: { nl: "antwoord ja ÷ antwoorden", en: "answered yes ÷ answers" },
    },
    {
      id: "reported-resolved",
      name: { nl: "Opgelost volgens de registratie", en: "Reported resolved" },
      says: {
        nl: "Deel van de beantwoorde contacten dat als opgelost is geregistreerd.",
        en: "Share of answered contacts recorded as resolved.",
      },
      unit: "share",
      direction: "higher-is-better",
      formula: { nl: "geregistreerd als opgelost ÷ beantwoord", en: "recorded as resolved ÷ answered" },
    },
    {
      id: "reopened",
      name: { nl: "Heropend", en: "Reopened" },
      says: {
        nl: "Deel van de beantwoorde contacten dat later is heropend.",
        en: "Share of answered contacts that were reopened later.",
      },
      unit: "share",
      direction: "lower-is-better",
      formula: { nl: "minstens één keer heropend ÷ beantwoord", en: "reopened at least once ÷ answered" },
    },
  ],
};

/** Which measure stands for resolution: the setting, else the first that has data, else the first. */
export function leadingResolution(
  tally: CommonTally,
  setting: ResolutionMeasure | null = null,
): ResolutionMeasure {
  return setting ?? RESOLUTION_MEASURES.find((measure) => countOf(tally, measure).n > 0) ?? "no-repeat";
}

/** The four shares of resolution. */
export function resolutionFigures(tally: CommonTally, setting: ResolutionMeasure | null = null): Figure[] {
  return RESOLUTION_MEASURES.map((measure) => resolutionFigure(measure, tally, setting));
}

/** One of the four. */
export function resolutionFigure(
  measure: ResolutionMeasure,
  tally: CommonTally,
  setting: ResolutionMeasure | null = null,
): Figure {
  const leading = measure === leadingResolution(tally, setting);
  return shareFigure({ kpi: "resolution", measure, leading }, countOf(tally, measure));
}

function countOf(tally: CommonTally, measure: ResolutionMeasure) {
  switch (measure) {
    case "no-repeat":
      return tally.noRepeat;
    case "said-solved":
      return tally.saidSolved;
    case "reported-resolved":
      return tally.reportedResolved;
    case "reopened":
      return tally.reopened;
  }
}
