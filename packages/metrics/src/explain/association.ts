import type { Locale } from "../format";
import { formatNumber } from "../format";
import type { Correlation } from "../stats/correlation";
import { tQuantile } from "../stats/distributions";
import type { Ols } from "../stats/least-squares";
import type { OlsClusterCr1 } from "../stats/ols-cluster-cr1";
import { CONFIDENCE } from "../stats/status";
import { includesNothing, rangeOfNumbers } from "./range";
import { explainRefusal } from "./refusal";

const DECIMALS = 2;

/** What moves with what, and the place of the driver among the coefficients. */
export type Line = { driver: string; outcome: string; index: number };

/** Two series side by side, on team means or changes. */
export function explainCorrelation(result: Correlation, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const { r, p } = result.pearson;
  const size = formatNumber(r, locale, DECIMALS);
  const isChance = p >= 0.05;
  return {
    nl: `De twee bewegen samen met ${size} op een schaal van −1 tot 1; dat ${isChance ? "kan toeval zijn" : "is meer dan toeval"}. Dit is een samenhang, geen bewijs van oorzaak.`,
    en: `The two move together by ${size} on a scale from −1 to 1; that ${isChance ? "may be chance" : "is more than chance"}. This is an association.`,
  }[locale];
}

/** "1 point more engagement goes with 0.30 more resolution (between 0.10 and 0.50). This is an association." */
export function explainOls(result: Ols, locale: Locale, line: Line): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const [coef, se] = [result.coef[line.index], result.se[line.index]];
  return lineSentence({ coef, se, df: result.dfResidual }, locale, line);
}

/** The same with teams as the unit. */
export function explainOlsClusterCr1(result: OlsClusterCr1, locale: Locale, line: Line): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const { index } = line;
  const [coef, se, df] = [result.coef[index], result.seCR2[index], result.dfSatterthwaite[index]];
  return lineSentence({ coef, se, df }, locale, line);
}

type Slope = { coef: number | undefined; se: number | null | undefined; df: number | undefined };

function lineSentence({ coef, se, df }: Slope, locale: Locale, { driver, outcome }: Line): string {
  const hasRange = typeof se === "number" && df !== undefined && df > 0;
  if (coef === undefined || !hasRange) return explainRefusal("insufficient", locale);
  const margin = tQuantile(1 - (1 - CONFIDENCE) / 2, df) * se;
  const bounds = { lower: coef - margin, upper: coef + margin };
  const size = formatNumber(Math.abs(coef), locale, DECIMALS);
  const range = rangeOfNumbers(bounds.lower, bounds.upper, DECIMALS, locale);
  const isChance = includesNothing(bounds);
  return {
    nl: `1 punt meer ${driver} hoort bij ${size} ${coef < 0 ? "minder" : "meer"} ${outcome} (${range}); dat ${isChance ? "kan toeval zijn" : "is meer dan toeval"}. Dit is een samenhang, geen bewijs van oorzaak.`,
    en: `1 point more ${driver} goes with ${size} ${coef < 0 ? "less" : "more"} ${outcome} (${range}); that ${isChance ? "may be chance" : "is more than chance"}. This is an association.`,
  }[locale];
}
