import type { Locale } from "../format";
import { formatCount, formatValue } from "../format";
import type { GoalBasis, GoalCheck, TargetProof } from "../goal-check";
import type { Localized } from "../kpi/definition";
import { signedPoints } from "./range";

const shareOf = (value: number, locale: Locale) => formatValue(value, "share", locale);

const UNITS: Readonly<Record<GoalBasis, Localized>> = {
  contacts: { nl: "contacten", en: "contacts" },
  ratings: { nl: "oordelen van klanten", en: "answers of customers" },
  days: { nl: "werkdagen", en: "working days" },
};

/** Whether a target is within reach: where it lies among what colleagues with the same kind of contacts get. */
export function explainReach({ reach, target }: GoalCheck, locale: Locale): string {
  if (reach.status !== "ok") {
    return {
      nl: "Er zijn te weinig collega's met genoeg gegevens om te zeggen of dit haalbaar is.",
      en: "There are too few colleagues with enough data to say whether this is within reach.",
    }[locale];
  }
  const [at, low, high, top] = [target, reach.p25, reach.p75, reach.p90].map((value) =>
    shareOf(value, locale),
  );
  switch (reach.place) {
    case "below-middle":
      return {
        nl: `Driekwart van de collega's met dezelfde soort contacten haalt meer dan ${low}.`,
        en: `Three quarters of the colleagues with the same kind of contacts get more than ${low}.`,
      }[locale];
    case "middle":
      return {
        nl: `${at} ligt binnen wat de middelste helft van de collega's met dezelfde soort contacten haalt (${low} tot ${high}).`,
        en: `${at} lies within what the middle half of the colleagues with the same kind of contacts get (${low} to ${high}).`,
      }[locale];
    case "above-middle":
      return {
        nl: `Een kwart van de collega's met dezelfde soort contacten haalt ${high} of meer. ${at} kan dus, maar is hoog.`,
        en: `A quarter of the colleagues with the same kind of contacts get ${high} or more. So ${at} is possible, but high.`,
      }[locale];
    case "beyond":
      return {
        nl: `Nog geen 1 op de 10 collega's met dezelfde soort contacten haalt ${at}; de grens ligt bij ${top}.`,
        en: `Fewer than 1 in 10 colleagues with the same kind of contacts get ${at}; the line is at ${top}.`,
      }[locale];
  }
}

/** Whether reaching it could be told from chance by the review, and what that would take. */
export function explainProof({ proof, basis, weeks, target, base }: GoalCheck, locale: Locale): string {
  if (proof.status === "insufficient" || base === null) {
    return {
      nl: "Er zijn te weinig gegevens om te zeggen of dit aan te tonen is.",
      en: "There are not enough data to say whether this can be shown.",
    }[locale];
  }
  if (proof.status === "no-gain") {
    return {
      nl: `De beste schatting is nu al ${shareOf(base, locale)}: dit is een doel om vast te houden, er is geen stijging aan te tonen.`,
      en: `The best estimate is ${shareOf(base, locale)} already: this is a goal to keep it up, there is no rise to show.`,
    }[locale];
  }
  const gain = signedPoints(target - base, locale);
  return proofSentences(proof, { gain, unit: UNITS[basis][locale], weeks, locale });
}

type Said = { gain: string; unit: string; weeks: number; locale: Locale };

function proofSentences(proof: TargetProof & { status: "ok" }, said: Said): string {
  const { gain, unit, weeks, locale } = said;
  const expected = formatCount(Math.floor(proof.expected), locale);
  const time = formatCount(weeks, locale);
  const available = {
    nl: `In ${time} weken zijn er ongeveer ${expected} te verwachten`,
    en: `In ${time} weeks about ${expected} are to be expected`,
  }[locale];
  if (proof.needed === null) {
    return {
      nl: `Een verschil van ${gain} is hiermee niet aan te tonen.`,
      en: `A difference of ${gain} cannot be shown with this.`,
    }[locale];
  }
  const needed = formatCount(proof.needed, locale);
  const asked = {
    nl: `Voor ${gain} zijn ongeveer ${needed} ${unit} per periode nodig.`,
    en: `${gain} takes about ${needed} ${unit} per period.`,
  }[locale];
  if (proof.isProvable) {
    return `${asked} ${available}${{ nl: ": genoeg.", en: ": enough." }[locale]}`;
  }
  const duration = proof.weeksToProve === null ? null : formatCount(proof.weeksToProve, locale);
  return {
    nl: `${asked} ${available}${duration ? `; het duurt dus ongeveer ${duration} weken` : ""}. Tel daarom liever het gedrag.`,
    en: `${asked} ${available}${duration ? `; so it takes about ${duration} weeks` : ""}. Better count the behaviour.`,
  }[locale];
}

/** What is to be expected without doing anything: somebody who stood low rises, and the other way round. */
export function explainDrift({ drift }: Pick<GoalCheck, "drift">, locale: Locale): string | null {
  if (drift === null) return null;
  const change = signedPoints(drift, locale);
  // What rounds to nothing is nothing to warn of.
  if (!/[1-9]/.test(change)) return null;
  if (drift > 0) {
    return {
      nl: `Het begin lag laag. Ongeveer ${change} is ook zonder coaching te verwachten.`,
      en: `It started from a low point. About ${change} is to be expected without coaching too.`,
    }[locale];
  }
  return {
    nl: `Het begin lag hoog. Ongeveer ${change} is te verwachten als er niets verandert.`,
    en: `It started from a high point. About ${change} is to be expected if nothing changes.`,
  }[locale];
}
