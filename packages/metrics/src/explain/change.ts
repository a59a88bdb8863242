import type { Locale } from "../format";
import { formatCount, formatValue } from "../format";
import type { Unit, Word } from "../kpi/figure";
import type { Shift } from "../stats/control-rules";
import type { LaneyP } from "../stats/laney-p";
import type { Maybe } from "../stats/missing";
import { mean, sum } from "../stats/sum";
import type { Xmr } from "../stats/xmr";
import { explainRefusal } from "./refusal";

/** What a chart of single values says of its last point, or of a shift that lasts. `values` are those of the chart. */
export function explainXmr(
  result: Xmr,
  locale: Locale,
  { word, unit, values }: { word: Word; unit: Unit; values: readonly Maybe[] },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const since = result.shift ? values.slice(result.shift.from).filter((value) => value !== null) : [];
  return chartSentence({ ...result, since, level: mean(since) }, locale, { word, unit });
}

/** The same for a chart of shares; `x` and `n` are those of the chart. */
export function explainLaneyP(
  result: LaneyP,
  locale: Locale,
  { word, x, n }: { word: Word; x: readonly Maybe[]; n: readonly Maybe[] },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const kept = result.shift ? result.kept.slice(result.shift.from) : [];
  const [successes, trials] = [x, n].map((counts) => kept.map((index) => counts[index] ?? 0)) as [
    number[],
    number[],
  ];
  const since = successes.map((count, index) => count / (trials[index] as number));
  const level = since.length === 0 ? null : sum(successes) / sum(trials);
  return chartSentence({ ...result, since, level }, locale, { word, unit: "share" });
}

type Chart = { centre: number; shift: Shift | null; since: readonly number[]; level: number | null };

function chartSentence(chart: Chart, locale: Locale, { word, unit }: { word: Word; unit: Unit }): string {
  const average = formatValue(chart.centre, unit, locale);
  if (word === "not enough data") {
    return {
      nl: "Er zijn nog te weinig punten om gewoon van bijzonder te onderscheiden.",
      en: "There are too few points yet to tell the usual from the special.",
    }[locale];
  }
  if (word === "noise") {
    return {
      nl: `Gewone schommeling rond ${average}.`,
      en: `Ordinary variation around ${average}.`,
    }[locale];
  }
  return (
    shiftSentence(chart, locale, unit) ??
    {
      nl: `Het bekijken waard: het laatste punt is ongewoon bij een gemiddelde van ${average}.`,
      en: `Worth a look: the last point is unusual for an average of ${average}.`,
    }[locale]
  );
}

/** Only of a shift that still stands: every point since lies on its side of the old average. */
function shiftSentence({ centre, shift, since, level }: Chart, locale: Locale, unit: Unit): string | null {
  if (!shift || level === null) return null;
  const isAbove = shift.side === "above";
  if (!since.every((value) => (isAbove ? value > centre : value < centre))) return null;
  const count = formatCount(since.length, locale);
  const [old, now] = [formatValue(centre, unit, locale), formatValue(level, unit, locale)];
  return {
    nl: `De laatste ${count} punten liggen allemaal ${isAbove ? "boven" : "onder"} het oude gemiddelde: een echte verschuiving, van ongeveer ${old} naar ongeveer ${now}.`,
    en: `The last ${count} points all lie ${isAbove ? "above" : "below"} the old average: a real shift, from about ${old} to about ${now}.`,
  }[locale];
}
