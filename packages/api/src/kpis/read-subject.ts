import type { Db } from "@kwartet/db/client";
import type { DayRange } from "@kwartet/metrics/period";
import { periodEndOf, periodKeyOf, periodStartOf } from "@kwartet/metrics/period";
import type { Scope } from "../scope";
import type { FigureContext } from "./figure-context";
import { emptyGroup, type Group, type Groups } from "./group";
import { readGroups } from "./read-groups";
import type { Readable } from "./reading";
import type { SeriesKeys } from "./series-keys";
import { narrowSlices } from "./slices";
import type { Selection } from "./tally-queries";

export type SubjectToRead = {
  /** With slices over all that is visible; they are cut to each range here. */
  selection: Selection;
  context: FigureContext;
  range: DayRange;
  comparedRange: DayRange | null;
  series: SeriesKeys;
  /** Where the waits "abandons included" are asked for. */
  withOpen?: boolean;
};

/** Reads a subject's range, the range it is compared with, and its series. */
export async function readSubject(db: Db, scope: Scope, toRead: SubjectToRead): Promise<Readable> {
  const { selection, context, range, comparedRange, series } = toRead;
  return {
    selection,
    context,
    range,
    total: await readTotal(db, scope, { ...toRead, range }),
    compared: comparedRange && {
      range: comparedRange,
      total: await readTotal(db, scope, { ...toRead, range: comparedRange }),
    },
    series: { keys: series.keys, groups: await readSeries(db, scope, toRead) },
  };
}

async function readTotal(db: Db, scope: Scope, toRead: SubjectToRead): Promise<Group> {
  const { selection, context, range, withOpen = false } = toRead;
  const groups = await readGroups(db, scope, {
    selection: { ...selection, slices: narrowSlices(selection.slices, range) },
    coarsest: "month",
    context,
    keyOf: () => "total",
    withMinutes: true,
    withOpen,
  });
  return groups.byKey.get("total") ?? emptyGroup();
}

/** The series of a subject alone, such as that of the year before. */
export async function readSeries(
  db: Db,
  scope: Scope,
  { selection, context, series, withOpen = false }: Omit<SubjectToRead, "range" | "comparedRange">,
): Promise<Groups<string>> {
  const { grain, keys } = series;
  const slices = narrowSlices(selection.slices, spanOf(keys));
  return readGroups(db, scope, {
    selection: { ...selection, slices },
    coarsest: grain,
    context,
    keyOf: ({ day }) => periodKeyOf(day, grain),
    withMinutes: true,
    withOpen,
  });
}

/** From the first day of the first period to the last of the last. */
export function spanOf(keys: readonly string[]): DayRange {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("spanOf: expected at least one period");
  return { from: periodStartOf(first), to: periodEndOf(last) };
}
