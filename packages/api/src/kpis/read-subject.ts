import type { Db } from "@kwartet/db/client";
import type { DayRange } from "@kwartet/metrics/period";
import { periodEndOf, periodStartOf } from "@kwartet/metrics/period";
import type { Scope } from "../scope";
import type { FigureContext } from "./context-queries";
import { emptyGroup, Groups } from "./group";
import { periodKeys } from "./grouping-key";
import { type Part, readPartGroups } from "./read-groups";
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
  /** False where no measure needs the histograms of waits. */
  withWaits?: boolean;
  /** False where no measure is made of minutes. */
  withMinutes?: boolean;
  /** Where the range is shown by channel too. */
  withChannels?: boolean;
};

/** What was read of a subject. By channel, where that was asked for: it is made of the same stored figures. */
export type ReadSubject = Readable & { channels: Groups<string> };

/** Reads a subject's range, the range it is compared with, and its series. */
export async function readSubject(db: Db, scope: Scope, toRead: SubjectToRead): Promise<ReadSubject> {
  const { selection, context, range, comparedRange, series } = toRead;
  const parts = [
    totalPart(selection, range),
    comparedRange ? totalPart(selection, comparedRange) : NO_PART,
    seriesPart(selection, series),
    toRead.withChannels ? channelPart(selection, range) : NO_PART,
  ];
  const [total, compared, ofSeries, channels] = await readParts(db, scope, { ...toRead, parts });
  return {
    selection,
    context,
    range,
    total: total?.byKey.get("total") ?? emptyGroup(),
    compared: comparedRange && {
      range: comparedRange,
      total: compared?.byKey.get("total") ?? emptyGroup(),
    },
    series: { keys: series.keys, shown: series.shown, groups: ofSeries ?? new Groups<string>() },
    channels: channels ?? new Groups<string>(),
  };
}

/** The series of a subject alone, such as that of the year before. */
export async function readSeries(
  db: Db,
  scope: Scope,
  toRead: Omit<SubjectToRead, "range" | "comparedRange">,
): Promise<Groups<string>> {
  const parts = [seriesPart(toRead.selection, toRead.series)];
  const [groups] = await readParts(db, scope, { ...toRead, parts });
  return groups ?? new Groups<string>();
}

const NO_PART: Part<string> = { slices: [], coarsest: "month", keyOf: () => "none" };

const totalPart = ({ slices }: Selection, range: DayRange): Part<string> => ({
  slices: narrowSlices(slices, range),
  coarsest: "month",
  keyOf: () => "total",
});

const channelPart = ({ slices }: Selection, range: DayRange): Part<string> => ({
  slices: narrowSlices(slices, range),
  coarsest: "month",
  keyOf: ({ channel }) => channel ?? "none",
  isWithoutMinutes: true,
});

function seriesPart({ slices }: Selection, { grain, keys }: SeriesKeys): Part<string> {
  const keyOfDay = periodKeys(grain);
  return {
    slices: narrowSlices(slices, spanOf(keys)),
    coarsest: grain,
    keyOf: ({ day }) => keyOfDay(day),
  };
}

type PartsOfSubject = Pick<
  SubjectToRead,
  "selection" | "context" | "withOpen" | "withWaits" | "withMinutes"
> & {
  parts: readonly Part<string>[];
};

function readParts(
  db: Db,
  scope: Scope,
  { selection, context, withOpen = false, withWaits = true, withMinutes = true, parts }: PartsOfSubject,
): Promise<Groups<string>[]> {
  const { subject, channel } = selection;
  return readPartGroups(db, scope, {
    subject,
    channel,
    context,
    withMinutes,
    withOpen,
    withWaits,
    parts,
  });
}

/** From the first day of the first period to the last of the last. */
export function spanOf(keys: readonly string[]): DayRange {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("spanOf: expected at least one period");
  return { from: periodStartOf(first), to: periodEndOf(last) };
}
