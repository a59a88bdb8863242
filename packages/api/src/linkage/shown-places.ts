import type { Db } from "@kwartet/db/client";
import { publishCells, type Verdicts } from "@kwartet/metrics/pulse/publish-cells";
import { asPublished, readWaves, type SeriesWave } from "../pulse-results/series";
import { readSeries } from "../pulse-results/wave-queries";
import type { Scope } from "../scope";
import { constructOf } from "./construct";
import type { LinkedWave } from "./wave-queries";

/** Says of a team in a wave whether it may be a point of a chart. */
export type MayShow = (waveId: string, teamId: string) => boolean;

/**
 * A team's engagement is a point only where the results of that wave show the team for every item of which it is made: what
 * is hidden there, or told to five points only, could be read off here.
 */
export async function readShownPlaces(db: Db, scope: Scope, waves: readonly LinkedWave[]): Promise<MayShow> {
  const last = waves.at(-1);
  if (!last) return () => false;
  const series = await readWaves(db, scope, await readSeries(db, scope, last.id));
  const [hidden, shown] = [new Set<string>(), new Set<string>()];
  const decided = new Map<string, Verdicts>();
  for (const item of new Set(series.flatMap(({ wave, ...of }) => constructOf(wave, itemsIn(of))))) {
    const asked = series.filter(({ tallies, averages }) => tallies.has(item) || averages.has(item));
    const verdicts = verdictsOf(asked, item, decided);
    for (const { wave, cuts, averages } of asked) {
      for (const { id, teamId } of cuts) {
        if (teamId === null) continue;
        const verdict = verdicts.get(wave.id)?.get(id);
        const isPublic = wave.source === "published" && averages.get(item)?.get(teamId)?.respondents === null;
        const isShown = isPublic || (verdict?.shown === true && !verdict.isBlurred);
        (isShown ? shown : hidden).add(`${wave.id} ${teamId}`);
      }
    }
  }
  return (waveId, teamId) => shown.has(`${waveId} ${teamId}`) && !hidden.has(`${waveId} ${teamId}`);
}

/** Items that the same numbers of people answered are decided alike, which is most of them. */
function verdictsOf(asked: readonly SeriesWave[], item: string, decided: Map<string, Verdicts>): Verdicts {
  const waves = asked.map((wave) => asPublished(wave, item));
  const key = JSON.stringify(waves.map(({ id, answered }) => [id, [...answered].sort()]));
  const verdicts = decided.get(key) ?? publishCells(waves);
  decided.set(key, verdicts);
  return verdicts;
}

const itemsIn = ({ tallies, averages }: Pick<SeriesWave, "tallies" | "averages">) => [
  ...new Set([...tallies.keys(), ...averages.keys()]),
];
