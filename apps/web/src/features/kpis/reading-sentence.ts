import type { Reading } from "@kwartet/api/kpis/reading";
import { canShowInterval } from "@kwartet/metrics/policy";
import type { Spoken } from "./figure-count";
import { figureSentence } from "./figure-sentence";

/**
 * The finding of a reading in words: the fair comparison where there is one, a pattern that asks for a look, and
 * otherwise how high the figure is and how sure.
 */
export function readingSentence(reading: Reading, spoken: Spoken): string {
  const { figure, chart, fair, subject } = reading;
  const { locale } = spoken;
  const pattern = chart?.word === "signal" ? chart.says[locale] : null;
  const hasFigure = figure.value !== null && canShowInterval(figure.n);
  if (subject === "agent" && fair && fair.word !== "not enough data") {
    return [fair.says[locale], fair.word === "noise" ? pattern : null]
      .filter((part) => part !== null)
      .join(" ");
  }
  return hasFigure && pattern !== null ? pattern : figureSentence(reading, spoken);
}
