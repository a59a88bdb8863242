import type { Localized } from "../kpi/definition";
import type { Status } from "../stats/status";

/** Why there is no figure, in one sentence for a user. */
const REFUSALS: Readonly<Record<Exclude<Status, "ok">, Localized>> = {
  insufficient: { nl: "Er zijn te weinig gegevens.", en: "There are not enough data." },
  "no-variation": {
    nl: "De waarden verschillen niet, dus er valt niets te vergelijken.",
    en: "The values do not differ, so there is nothing to compare.",
  },
  "no-overdispersion": {
    nl: "Er zijn geen echte verschillen te zien.",
    en: "No real differences can be seen.",
  },
  separated: {
    nl: "De gegevens zijn te eenzijdig om een kans te schatten.",
    en: "The data are too one-sided to estimate a chance.",
  },
  unstable: {
    nl: "Er is meer werk dan mensen: de wachtrij blijft groeien.",
    en: "There is more work than people: the queue keeps growing.",
  },
  "rank-deficient": {
    nl: "De oorzaken lopen zo gelijk op dat ze niet te scheiden zijn.",
    en: "The causes move together so closely that they cannot be told apart.",
  },
  "no-within-variation": {
    nl: "De score verandert binnen de teams niet, dus een samenhang is niet te zien.",
    en: "The score does not change within teams, so a link cannot be seen.",
  },
  "no-evidence": { nl: "Er is geen knik te zien.", en: "No bend can be seen." },
  "use-single-case": {
    nl: "Er is één medewerker gecoacht: vergelijk die apart met collega's.",
    en: "One agent was coached: compare that agent with colleagues separately.",
  },
  "point-only": {
    nl: "Er is maar één dag; de marge is nog niet bekend.",
    en: "There is only one day; the margin is not known yet.",
  },
  "not-detectable": {
    nl: "Zo'n verschil is met dit aantal contacten niet aan te tonen.",
    en: "Such a difference cannot be shown with this number of contacts.",
  },
  error: { nl: "De gegevens spreken zichzelf tegen.", en: "The data contradict themselves." },
};

/** The sentence for a result without numbers. */
export function explainRefusal(status: Exclude<Status, "ok">, locale: "nl" | "en"): string {
  return REFUSALS[status][locale];
}
