import type { MethodDefinition } from "./method";
import { inBoth } from "./method";

/** Staffing: how many people it takes. */
export const STAFFING: readonly MethodDefinition[] = [
  {
    id: "erlangA",
    name: { nl: "Bezetting met afhakers", en: "Staffing with abandons" },
    says: { nl: "Hoeveel klanten op tijd antwoord krijgen.", en: "How many customers are answered in time." },
    formula: {
      nl: "geboorte-sterfteketen met μ·min(j,n) + θ(j−n)₊",
      en: "birth–death chain with μ·min(j,n) + θ(j−n)₊",
    },
    source: "Garnett, Mandelbaum & Reiman (2002) M&SOM 4:208",
    minimum: null,
    limits: {
      nl: "Niet voor chat met meer klanten tegelijk en niet voor e-mail.",
      en: "Not for chat with several customers at once, nor for e-mail.",
    },
  },
  {
    id: "agentsNeededErlangA",
    name: { nl: "Benodigde bezetting met afhakers", en: "Agents needed with abandons" },
    says: {
      nl: "Hoeveel medewerkers er tegelijk bereikbaar moeten zijn.",
      en: "How many agents must be there at the same time.",
    },
    formula: {
      nl: "kleinste n waarbij Erlang A het doel haalt",
      en: "least n at which Erlang A reaches the target",
    },
    source: "Garnett, Mandelbaum & Reiman (2002) M&SOM 4:208",
    minimum: null,
    limits: {
      nl: "Telt wie bereikbaar is: pauze, verlof en ziekte komen erbij.",
      en: "Counts who is available: breaks, leave and illness come on top.",
    },
  },
  {
    id: "erlangC",
    name: { nl: "Bezetting zonder afhakers", en: "Staffing without abandons" },
    says: { nl: "De sombere kant: niemand hangt op.", en: "The pessimistic side: nobody hangs up." },
    formula: inBoth("C = B ÷ (1 − (a/n)(1 − B))"),
    source: "Erlang (1917); Cooper (1981) 3.6",
    minimum: { nl: "Meer mensen dan werk", en: "More people than work" },
    limits: { nl: "Te somber zodra mensen ophangen.", en: "Too pessimistic once people hang up." },
  },
  {
    id: "agentsNeededErlangC",
    name: { nl: "Benodigde bezetting zonder afhakers", en: "Agents needed without abandons" },
    says: {
      nl: "Hetzelfde als niemand ophangt: de sombere kant.",
      en: "The same if nobody hangs up: the pessimistic side.",
    },
    formula: {
      nl: "kleinste n waarbij Erlang C het doel haalt",
      en: "least n at which Erlang C reaches the target",
    },
    source: "Erlang (1917); Cooper (1981) 3.6",
    minimum: null,
    limits: {
      nl: "Vraagt meer mensen dan nodig zodra klanten ophangen.",
      en: "Asks for more people than needed once customers hang up.",
    },
  },
];
