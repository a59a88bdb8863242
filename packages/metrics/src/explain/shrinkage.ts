import type { Locale } from "../format";
import { formatValue } from "../format";
import { canCarryConsequences } from "../policy";
import type { EbBetaBinomial } from "../stats/eb-beta-binomial";
import type { EbNormal } from "../stats/eb-normal";
import { rangeIn } from "./range";
import { explainRefusal } from "./refusal";

/** One agent's shrunken share; without a reliability of 0.7 also what it may not be used for. */
export function explainEbBetaBinomial(
  result: EbBetaBinomial,
  locale: Locale,
  { index }: { index: number },
): string {
  if (result.status !== "ok" && result.status !== "no-overdispersion")
    return explainRefusal(result.status, locale);
  const mean = result.posteriorMean[index] ?? null;
  if (mean === null) return explainRefusal("insufficient", locale);
  const share = formatValue(mean, "share", locale);
  if (result.status === "no-overdispersion") {
    const shared = {
      nl: `Voor iedereen is ${share} de beste schatting.`,
      en: `${share} is the best estimate for all.`,
    };
    return `${explainRefusal(result.status, locale)} ${shared[locale]}`;
  }
  const [lower = null, upper = null] = [result.lower[index], result.upper[index]];
  const use = canCarryConsequences(result.reliability[index] ?? 0) ? "" : NOT_FOR_PAY[locale];
  return about(share, rangeIn("share", { lower, upper }, locale), locale) + use;
}

const NOT_FOR_PAY = {
  nl: " Gebruik dit niet voor beslissingen over beloning.",
  en: " Do not use this for pay decisions.",
} as const;

/** One unit's shrunken value, on the scale of a score. */
export function explainEbNormal(result: EbNormal, locale: Locale, { index }: { index: number }): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const value = result.shrunk[index] ?? null;
  if (value === null) return explainRefusal("insufficient", locale);
  if (result.tau2 === 0) return explainRefusal("no-overdispersion", locale);
  const [lower = null, upper = null] = [result.lower[index], result.upper[index]];
  return about(formatValue(value, "score", locale), rangeIn("score", { lower, upper }, locale), locale);
}

function about(value: string, range: string, locale: Locale): string {
  return { nl: `Ongeveer ${value}, ${range}.`, en: `About ${value}, ${range}.` }[locale];
}
