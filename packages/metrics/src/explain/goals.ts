import type { Locale } from "../format";
import { formatCount, formatValue } from "../format";
import type { designEffect, mdeProportion, nForMeans, nForProportions } from "../stats/power";
import type { SuggestedTarget } from "../stats/suggest-target";
import { signedPoints } from "./range";
import { explainRefusal } from "./refusal";

/** How many contacts a proof takes. */
export function explainNForProportions(result: ReturnType<typeof nForProportions>, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const n = formatCount(result.nRounded, locale);
  return {
    nl: `Om dit verschil aan te tonen zijn ${n} contacten per periode nodig.`,
    en: `To show this difference takes ${n} contacts per period.`,
  }[locale];
}

/** The same for ratings. */
export function explainNForMeans(result: ReturnType<typeof nForMeans>, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const n = formatCount(result.nRounded, locale);
  return {
    nl: `Om dit verschil aan te tonen zijn ${n} oordelen per periode nodig.`,
    en: `To show this difference takes ${n} ratings per period.`,
  }[locale];
}

/** The smallest rise that could be shown. */
export function explainMdeProportion(result: ReturnType<typeof mdeProportion>, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const rise = signedPoints(result.mde, locale);
  return {
    nl: `Met dit aantal contacten is een stijging aan te tonen vanaf ${rise}.`,
    en: `With this number of contacts a rise can be shown from ${rise} on.`,
  }[locale];
}

/** How much more is needed because contacts of one agent resemble each other. */
export function explainDesignEffect(result: ReturnType<typeof designEffect>, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const n = formatCount(result.nNeeded, locale);
  return {
    nl: `Contacten van één medewerker lijken op elkaar; daarom zijn er ${n} nodig.`,
    en: `Contacts of one agent resemble each other; hence ${n} are needed.`,
  }[locale];
}

/** What to aim for, whether it is within reach, and whether it can be proved. */
export function explainSuggestedTarget(
  result: SuggestedTarget,
  locale: Locale,
  { weeks }: { weeks: number },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const base = formatValue(result.base, "share", locale);
  if (result.advice === "maintain") {
    return {
      nl: `Met ongeveer ${base} al bij het beste kwart van de collega's: vasthouden.`,
      en: `At about ${base} already among the best quarter of colleagues: keep it up.`,
    }[locale];
  }
  const target = formatValue(result.target, "share", locale);
  const reach = result.realistic ? "" : BEYOND[locale];
  return {
    nl: `Van ongeveer ${base} naar ${target}.${reach} ${proofSentence(result, locale, weeks)}`,
    en: `From about ${base} to ${target}.${reach} ${proofSentence(result, locale, weeks)}`,
  }[locale];
}

const BEYOND = {
  nl: " Dat haalt bijna geen collega.",
  en: " Hardly any colleague reaches that.",
} as const;

function proofSentence(result: SuggestedTarget & { status: "ok" }, locale: Locale, weeks: number): string {
  const given = formatCount(weeks, locale);
  if (result.measurable) {
    return {
      nl: `Dat is binnen ${given} weken aan te tonen.`,
      en: `That can be shown within ${given} weeks.`,
    }[locale];
  }
  const needed = result.weeksToProve === null ? null : formatCount(result.weeksToProve, locale);
  return {
    nl: `Dat is niet binnen ${given} weken aan te tonen${needed ? `; het kost ongeveer ${needed} weken` : ""}. Kies liever een doel op gedrag.`,
    en: `That cannot be shown within ${given} weeks${needed ? `; it needs about ${needed} weeks` : ""}. A goal on behaviour fits better.`,
  }[locale];
}
