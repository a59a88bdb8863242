import type { Locale } from "../format";
import { formatCount, formatDuration, formatValue } from "../format";
import type { KaplanMeier, SurvivalCurve } from "../stats/kaplan-meier";
import { quantileOfCurve } from "../stats/kaplan-meier";
import type { minNForQuantile, QuantileInterval } from "../stats/quantile-interval";
import type { Range } from "./range";
import { rangeIn } from "./range";
import { explainRefusal } from "./refusal";

/** "50% waited less than 0:27, probably between 0:19 and 0:42." */
export function explainQuantileInterval(
  result: QuantileInterval,
  locale: Locale,
  { p }: { p: number },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return waitSentence({ ...result, value: result.estimate, p }, locale);
}

/** From how many contacts on both bounds of a wait can be named; `p` are the quantiles that were asked for. */
export function explainMinNForQuantile(
  result: ReturnType<typeof minNForQuantile>,
  locale: Locale,
  { p }: { p: readonly number[] },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const parts = result.n.map((n, index) => {
    const share = formatValue(p[index] ?? null, "share", locale);
    const count = formatCount(n, locale);
    return {
      nl: `vanaf ${count} contacten voor ${share} van de klanten`,
      en: `from ${count} contacts on for ${share} of customers`,
    }[locale];
  });
  return {
    nl: `De wachttijd krijgt een marge ${parts.join(", en ")}.`,
    en: `The wait gets an interval ${parts.join(", and ")}.`,
  }[locale];
}

/**
 * The same for waits in which those who gave up, or are still waiting, count as far as they were seen. Takes the result
 * of the method or the curve that a tally gives; null is a tally without waits.
 */
export function explainKaplanMeier(
  result: KaplanMeier | SurvivalCurve | null,
  locale: Locale,
  { p }: { p: number },
): string {
  if (result === null) return explainRefusal("insufficient", locale);
  if ("status" in result && result.status !== "ok") return explainRefusal(result.status, locale);
  if (result.n === 0) return explainRefusal("insufficient", locale);
  const quantile = quantileOfCurve(result, p);
  if (quantile.value === null) {
    return {
      nl: "Zoveel klanten kregen nog geen antwoord dat dit niet te zeggen is.",
      en: "So many customers got no answer that this cannot be said.",
    }[locale];
  }
  const assumption = {
    nl: "Wie ophing telt mee tot dat moment; we nemen aan dat geduld en wachttijd los van elkaar staan.",
    en: "Those who hung up count until then; we assume that patience and wait are independent.",
  }[locale];
  return `${waitSentence({ ...quantile, value: quantile.value, p }, locale)} ${assumption}`;
}

function waitSentence(wait: Range & { value: number; p: number }, locale: Locale): string {
  const value = formatDuration(wait.value, locale);
  const share = formatValue(wait.p, "share", locale);
  const isKnown = wait.lower !== null || wait.upper !== null;
  const range = rangeIn("seconds", wait, locale);
  return {
    nl: `${share} wachtte korter dan ${value}; ${isKnown ? `waarschijnlijk ${range}` : range}.`,
    en: `${share} waited less than ${value}; ${isKnown ? `probably ${range}` : range}.`,
  }[locale];
}
