import { MINIMUMS } from "../policy";
import type { OperationDefinition } from "./definition";

const NO_CLOCK = {
  nl: "Geen klok: een contact telt op de dag waarop het binnenkwam.",
  en: "No clock: a contact counts on the day on which it came in.",
};
const CHANNEL_CLOCK = {
  nl: "De klok van het kanaal: e-mail, sociale media en webformulieren alleen openingstijd, de andere gewone kloktijd.",
  en: "The clock of the channel: e-mail, social media and web forms opening hours only, the others calendar time.",
};
const WILSON = "Wilson (1927) JASA 22:209; Newcombe (1998) Stat Med 17:857";
const ORDER_STATISTICS = "Hahn & Meeker (1991) Statistical Intervals, 5.2";

/** What became of the contacts. */
export const OUTCOME_OPERATIONS: readonly OperationDefinition[] = [
  {
    id: "transfers",
    version: 1,
    name: { nl: "Overdrachten", en: "Transfers" },
    says: {
      nl: "Welk deel van de contacten aan een ander werd overgedragen.",
      en: "Which share of the contacts was handed over to somebody else.",
    },
    direction: "neutral",
    clock: NO_CLOCK,
    population: {
      nl: "Alle contacten behalve selfservice. Ook een contact zonder antwoord kan zijn overgedragen.",
      en: "All contacts except self-service. A contact without an answer can have been handed over too.",
    },
    limits: {
      nl: "Minder is niet beter: overdragen aan wie het weet is soms het beste voor de klant. Een bron die overdrachten niet vastlegt geeft hier 0.",
      en: "Fewer is not better: handing over to somebody who knows can be best for the customer. A source that does not record hand-overs gives 0 here.",
    },
    minimumN: MINIMUMS.interval,
    source: WILSON,
    measures: [
      {
        id: "handed-over",
        name: { nl: "Overgedragen", en: "Handed over" },
        unit: "share",
        formula: {
          nl: "overgedragen ÷ contacten zonder selfservice",
          en: "handed over ÷ contacts without self-service",
        },
      },
    ],
  },
  {
    id: "reopen-rate",
    version: 1,
    name: { nl: "Heropend", en: "Reopen rate" },
    says: {
      nl: "Welk deel van de beantwoorde contacten later weer openging.",
      en: "Which share of the answered contacts was opened again later.",
    },
    direction: "neutral",
    clock: NO_CLOCK,
    population: {
      nl: "Beantwoorde contacten waarvan de bron zegt of ze zijn heropend.",
      en: "Answered contacts of which the source says whether they were reopened.",
    },
    limits: {
      nl: "Hetzelfde cijfer als de maat “Heropend” van Effectiviteit. Recente contacten kunnen nog heropend worden.",
      en: "The same figure as the measure “Reopened” of Resolution. Recent contacts can still be reopened.",
    },
    minimumN: MINIMUMS.interval,
    source: WILSON,
    measures: [
      {
        id: "reopened-of-answered",
        name: { nl: "Heropend", en: "Reopened" },
        unit: "share",
        formula: { nl: "minstens één keer heropend ÷ beantwoord", en: "reopened at least once ÷ answered" },
      },
    ],
  },
  {
    id: "backlog",
    version: 1,
    name: { nl: "Openstaand", en: "Backlog" },
    says: {
      nl: "Hoeveel contacten op een eerste antwoord wachten, en hoe lang al.",
      en: "How many contacts wait for a first answer, and for how long already.",
    },
    direction: "neutral",
    clock: CHANNEL_CLOCK,
    population: {
      nl: "Contacten zonder antwoord en zonder afhaken, behalve selfservice, op het laatste moment van de gegevens. De gekozen periode speelt geen rol.",
      en: "Contacts neither answered nor abandoned, except self-service, at the last moment of the data. The chosen period plays no part.",
    },
    limits: {
      nl: "Is wel geantwoord maar nog niet opgelost, dan telt het hier niet mee: veel bronnen zeggen niet wanneer een contact klaar is. Hoe groot de stapel vroeger was wordt niet bewaard.",
      en: "What was answered but not solved yet does not count here: many sources do not say when a contact is done. How large the pile was earlier is not kept.",
    },
    minimumN: MINIMUMS.interval,
    source: ORDER_STATISTICS,
    measures: [
      {
        id: "open-count",
        name: { nl: "Openstaande contacten", en: "Open contacts" },
        unit: "count",
        formula: { nl: "aantal zonder antwoord", en: "number without an answer" },
      },
      {
        id: "open-age-median",
        name: { nl: "Mediaan van de leeftijd", en: "Median age" },
        unit: "seconds",
        formula: { nl: "50e percentiel van de leeftijd", en: "50th percentile of the age" },
      },
      {
        id: "open-age-p90",
        name: { nl: "P90 van de leeftijd", en: "P90 of the age" },
        unit: "seconds",
        formula: { nl: "90e percentiel van de leeftijd", en: "90th percentile of the age" },
      },
    ],
  },
  {
    id: "time-to-solution",
    version: 1,
    name: { nl: "Tijd tot de oplossing", en: "Time to a solution" },
    says: {
      nl: "Hoe lang het duurde van de vraag tot het einde van het contact.",
      en: "How long it took from the question to the end of the contact.",
    },
    direction: "neutral",
    clock: CHANNEL_CLOCK,
    population: {
      nl: "Contacten met een einde die niet zijn afgehaakt, per kanaal.",
      en: "Contacts with an end that were not abandoned, per channel.",
    },
    limits: {
      nl: "Per kanaal, want een mediaan over twee klokken is van geen van beide. Wat nog openstaat is er niet bij, dus na een drukke week lijkt het korter. Van heel veel contacten tegelijk wordt het niet berekend.",
      en: "Per channel, because a median over two clocks is of neither. What is still open is not in it, so it seems shorter after a busy week. Of very many contacts at once it is not computed.",
    },
    minimumN: MINIMUMS.interval,
    source: ORDER_STATISTICS,
    measures: [
      {
        id: "solution-median",
        name: { nl: "Mediaan", en: "Median" },
        unit: "seconds",
        formula: { nl: "50e percentiel van vraag tot einde", en: "50th percentile from question to end" },
      },
      {
        id: "solution-p90",
        name: { nl: "P90", en: "P90" },
        unit: "seconds",
        formula: { nl: "90e percentiel van vraag tot einde", en: "90th percentile from question to end" },
      },
    ],
  },
];
