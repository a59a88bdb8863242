import { groupBy } from "../stats/group-by";
import { mean } from "../stats/sum";
import type { DriverRows } from "./driver";

/** Fewer rows than this are no group to be compared with; then the channel is, and then everybody. */
const SMALLEST_CELL = 20;

/** Rows of a kind, by their places, and those whose mean they are compared with. */
type Kind = { members: readonly number[]; reference: readonly number[] };

/**
 * Takes out of a column what comes with the kind of contact: the mean of the same channel and topic, of the channel where
 * those are few, or of all. Otherwise a channel that people like less would pass for slowness.
 *
 * @returns a function for the columns of these rows
 */
export function centreByKind(
  mix: DriverRows["mix"],
  rows: readonly number[],
): (values: readonly number[]) => number[] {
  const everybody = [...rows.keys()];
  const kinds = mix ? kindsOf(mix, rows) : [{ members: everybody, reference: everybody }];
  return (values) => {
    const centred = new Array<number>(values.length);
    const centres = new Map<Kind["reference"], number>();
    for (const { members, reference } of kinds) {
      const centre = centres.get(reference) ?? mean(reference.map((place) => values[place] as number)) ?? 0;
      centres.set(reference, centre);
      for (const place of members) centred[place] = (values[place] as number) - centre;
    }
    return centred;
  };
}

function kindsOf({ channel, cell }: NonNullable<DriverRows["mix"]>, rows: readonly number[]): Kind[] {
  const places = [...rows.keys()];
  const byChannel = groupBy(places, (place) => channel[rows[place] as number]);
  return [...groupBy(places, (place) => cell[rows[place] as number]).values()].map((members) => {
    if (members.length >= SMALLEST_CELL) return { members, reference: members };
    const alike = byChannel.get(channel[rows[members[0] as number] as number]) ?? [];
    return { members, reference: alike.length >= SMALLEST_CELL ? alike : places };
  });
}
