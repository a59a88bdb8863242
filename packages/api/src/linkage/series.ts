import { grainOfKey, grainOfWaves, type PanelGrain } from "@kwartet/metrics/linkage/panel-grain";
import { notFound } from "../errors";
import type { LinkedWave } from "./wave-queries";

/** Waves that ask the same: of one survey, or of an outside one by how its figures came. */
export type WaveSeries = {
  /** The survey's id, or the source of an outside one. */
  key: string;
  source: LinkedWave["source"];
  /** Null for an outside survey, which has no name here. */
  name: string | null;
  waves: number;
};

export function listSeries(waves: readonly LinkedWave[]): WaveSeries[] {
  const series = new Map<string, WaveSeries>();
  for (const wave of waves) {
    const key = keyOf(wave);
    const { source, surveyName } = wave;
    series.set(key, { key, source, name: surveyName, waves: (series.get(key)?.waves ?? 0) + 1 });
  }
  return [...series.values()];
}

const keyOf = ({ surveyId, source }: LinkedWave): string => surveyId ?? source;

export type ChosenSeries = { series: WaveSeries; waves: LinkedWave[]; grain: PanelGrain };

/** The one that is asked for, else that with the most waves, of equals the latest; null without any. */
export function chooseSeries(waves: readonly LinkedWave[], asked: string | undefined): ChosenSeries | null {
  const all = listSeries(waves);
  const lastOf = ({ key }: WaveSeries) => waves.findLastIndex((wave) => keyOf(wave) === key);
  const [most] = all.toSorted((a, b) => b.waves - a.waves || lastOf(b) - lastOf(a));
  const series = asked === undefined ? most : all.find(({ key }) => key === asked);
  if (!series && asked !== undefined) throw notFound("Survey");
  if (!series) return null;
  const chosen = waves.filter((wave) => keyOf(wave) === series.key);
  const [first] = chosen;
  const grain = grainOfWaves(
    chosen.map(({ periodStartsOn }) => periodStartsOn),
    (first && grainOfKey(first.name)) ?? "month",
  );
  return { series, waves: chosen, grain };
}
