import { type Coarsest, type Cover, coverOf } from "./covering";
import type { OpenRange, Slice } from "./slices";

/** Slices whose stored rollups are read in periods of at most the given length. */
export type RollupPart = { slices: readonly Slice[]; coarsest: Coarsest };

type Whose = { teamId: string; agentId: string | null };

/** Whether a stored rollup is one of those that add up to a part, by the same conditions as `inRollupSlices`. */
export function rollupMatcher({
  slices,
  coarsest,
}: RollupPart): (row: Whose & { grain: Cover["grain"]; startsOn: string }) => boolean {
  const covered = slices.map((slice) => ({ slice, covers: coverOf(slice, coarsest) }));
  return (row) =>
    covered.some(
      ({ slice, covers }) =>
        isOfSubject(row, slice) &&
        covers.some((cover) => cover.grain === row.grain && isInRange(row.startsOn, cover)),
    );
}

/** Whether a row of a day lies in one of the slices, by the same conditions as `inSlices`. */
export function dayMatcher(slices: readonly Slice[]): (row: Whose & { day: string }) => boolean {
  return (row) => slices.some((slice) => isOfSubject(row, slice) && isInRange(row.day, slice));
}

function isOfSubject({ teamId, agentId }: Whose, slice: Slice): boolean {
  return (
    (slice.teamId === null || slice.teamId === teamId) &&
    (slice.agentId === null || slice.agentId === agentId) &&
    (slice.exceptAgentId === undefined || slice.exceptAgentId !== agentId)
  );
}

const isInRange = (day: string, { from, to }: OpenRange): boolean =>
  (from === null || day >= from) && (to === null || day <= to);
