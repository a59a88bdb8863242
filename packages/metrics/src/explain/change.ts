import type { Locale } from "../format";
import { formatValue } from "../format";
import type { Unit, Word } from "../kpi/figure";
import type { Shift } from "../stats/control-rules";
import type { LaneyP } from "../stats/laney-p";
import type { Xmr } from "../stats/xmr";
import { explainRefusal } from "./refusal";

/** What a chart of single values says of its last point, or of a lasting shift. */
export function explainXmr(result: Xmr, locale: Locale, context: { word: Word; unit: Unit }): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return chartSentence(result, locale, context);
}

/** The same for a chart of shares. */
export function explainLaneyP(result: LaneyP, locale: Locale, context: { word: Word }): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return chartSentence(result, locale, { ...context, unit: "share" });
}

function chartSentence(
  chart: { centre: number; shift: Shift | null },
  locale: Locale,
  { word, unit }: { word: Word; unit: Unit },
): string {
  const average = formatValue(chart.centre, unit, locale);
  if (word === "not enough data") {
    return locale === "nl"
      ? "Nog te weinig punten om gewoon van bijzonder te onderscheiden."
      : "Too few points yet to tell the usual from the special.";
  }
  if (word === "noise") {
    return locale === "nl" ? `Gewone schommeling rond ${average}.` : `Ordinary variation around ${average}.`;
  }
  if (!chart.shift) {
    return locale === "nl"
      ? `Het bekijken waard: het laatste punt is ongewoon bij een gemiddelde van ${average}.`
      : `Worth a look: the last point is unusual for an average of ${average}.`;
  }
  const isAbove = chart.shift.side === "above";
  if (locale === "nl") {
    return `De laatste punten liggen ${isAbove ? "boven" : "onder"} het oude gemiddelde van ${average}: een echte verschuiving.`;
  }
  return `The last points lie ${isAbove ? "above" : "below"} the old average of ${average}: a real shift.`;
}
