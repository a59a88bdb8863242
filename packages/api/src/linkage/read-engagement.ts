import type { Db } from "@kwartet/db/client";
import { engagementScore, isNearlyUnanimous, onFivePoints } from "@kwartet/metrics/linkage/engagement-score";
import { periodNumberOf } from "@kwartet/metrics/linkage/panel-grain";
import { OUTSIDE_SCALE_POINTS } from "@kwartet/metrics/pulse/item";
import { groupBy } from "@kwartet/metrics/stats/group-by";
import type { Scope } from "../scope";
import { constructOf, engagementItems } from "./construct";
import type { ChosenSeries } from "./series";
import { type MayShow, readShownPlaces } from "./shown-places";
import { type ItemSum, type LinkedWave, readItemSums } from "./wave-queries";

/** A team's engagement in a period, with whether it may be a point of a chart. */
export type TeamEngagement = { teamId: string; period: number; score: number; mayShow: boolean };

export type Engagement = {
  scores: TeamEngagement[];
  /** Teams in waves that gave too few answers, or not to every item. */
  leftOut: number;
  /** The largest minimum of the waves; null where the figures were public already. */
  minimum: number | null;
};

/** The engagement of every team in every wave of a series that has enough answers. */
export async function readEngagement(db: Db, scope: Scope, chosen: ChosenSeries): Promise<Engagement> {
  const { waves, grain, series } = chosen;
  const scale = scaleOfSeries(chosen);
  const sums = groupBy(await readItemSums(db, scope, waves), ({ waveId }) => waveId);
  const mayShow = await readShownPlaces(db, scope, waves);
  const places = waves.flatMap((wave) =>
    scoresOf(wave, { sums: sums.get(wave.id) ?? [], mayShow, scale }).map((place) => ({
      ...place,
      period: periodNumberOf(wave.periodStartsOn, grain),
    })),
  );
  const scored = places.flatMap(({ score, ...place }) => (score === null ? [] : [{ ...place, score }]));
  return {
    scores: [...groupBy(scored, ({ teamId, period }) => `${teamId} ${period}`).values()].map(mergeWaves),
    leftOut: places.length - scored.length,
    minimum:
      series.source === "published"
        ? null
        : Math.max(...waves.map(({ minimumRespondents }) => minimumRespondents)),
  };
}

type WaveScore = { teamId: string; score: number | null; mayShow: boolean };

type Answered = { sums: readonly ItemSum[]; mayShow: MayShow; scale: ReturnType<typeof scaleOfSeries> };

function scoresOf(wave: LinkedWave, { sums, mayShow, scale }: Answered): WaveScore[] {
  const points = pointsOf(wave, sums);
  const isPublished = wave.source === "published";
  return [...groupBy(sums, ({ teamId }) => teamId)].map(([teamId, ofTeam]) => {
    const found = engagementScore({
      means: ofTeam.flatMap(({ item, total, parts, respondents }) => {
        const scale = points.get(item);
        if (scale === undefined) return [];
        return [{ item, mean: scale(total / parts), respondents }];
      }),
      items: [...points.keys()],
      minimum: wave.minimumRespondents,
      isPublished,
    });
    if (found === null) return { teamId, score: null, mayShow: false };
    // Who recognises such a point would know what everybody in it answered.
    const isTelling = scale !== null && isNearlyUnanimous(found.score, scale);
    return { teamId, score: found.score, mayShow: !isTelling && mayShow(wave.id, teamId) };
  });
}

type Rescale = (mean: number) => number;

/** The items of the construct, each with how it gets onto the common scale; all of them for an outside survey. */
function pointsOf(wave: LinkedWave, sums: readonly ItemSum[]): Map<string, Rescale> {
  const found = [...new Set(sums.map(({ item }) => item))];
  const scales = new Map(engagementItems(wave.items ?? []).map(({ key, points }) => [key, points]));
  return new Map(
    constructOf(wave, found).map((item) => {
      const points = scales.get(item);
      return [item, (mean: number) => (points === undefined ? mean : onFivePoints(mean, points))];
    }),
  );
}

/** Two waves in one period are two readings of the same. */
function mergeWaves(scores: readonly TeamEngagement[]): TeamEngagement {
  const [first] = scores as [TeamEngagement, ...TeamEngagement[]];
  return {
    ...first,
    score: scores.reduce((sum, { score }) => sum + score, 0) / scores.length,
    mayShow: scores.every(({ mayShow }) => mayShow),
  };
}

/** From where to where a score can lie, for who reads an axis; null for a survey that has a scale of its own. */
export function scaleOfSeries({ series }: ChosenSeries): { from: 1; to: typeof OUTSIDE_SCALE_POINTS } | null {
  const hasOwnScale = series.source === "aggregates" || series.source === "published";
  return hasOwnScale ? null : { from: 1, to: OUTSIDE_SCALE_POINTS };
}
