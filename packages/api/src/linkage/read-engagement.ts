import type { Db } from "@kwartet/db/client";
import { engagementScore, onFivePoints } from "@kwartet/metrics/linkage/engagement-score";
import { periodNumberOf } from "@kwartet/metrics/linkage/panel-grain";
import { OUTSIDE_SCALE_POINTS } from "@kwartet/metrics/pulse/item";
import { groupBy } from "@kwartet/metrics/stats/group-by";
import type { Scope } from "../scope";
import { mayShowPoint } from "./may-show-point";
import type { ChosenSeries } from "./series";
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
export async function readEngagement(
  db: Db,
  scope: Scope,
  { waves, grain, series }: ChosenSeries,
): Promise<Engagement> {
  const sums = groupBy(await readItemSums(db, scope, waves), ({ waveId }) => waveId);
  const places = waves.flatMap((wave) =>
    scoresOf(wave, sums.get(wave.id) ?? []).map((place) => ({
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

function scoresOf(wave: LinkedWave, sums: readonly ItemSum[]): WaveScore[] {
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
    const basis = { waveId: wave.id, teamId, minimumRespondents: wave.minimumRespondents, isPublished };
    return {
      teamId,
      score: found?.score ?? null,
      mayShow: found !== null && mayShowPoint({ ...basis, respondents: found.respondents }),
    };
  });
}

type Rescale = (mean: number) => number;

/** The items of the construct, each with how it gets onto the common scale; all of them for an outside survey. */
function pointsOf(wave: LinkedWave, sums: readonly ItemSum[]): Map<string, Rescale> {
  if (wave.items === null) return new Map(sums.map(({ item }) => [item, (mean: number) => mean]));
  return new Map(
    wave.items.flatMap((item): [string, Rescale][] =>
      item.kind === "scale" && item.construct === "engagement"
        ? [[item.key, (mean) => onFivePoints(mean, item.points)]]
        : [],
    ),
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
