import { COMPARISONS, localDay } from "@kwartet/api/kpis/input";
import { type DayRange, RANGE_PRESETS, type RangePreset, resolveRange } from "@kwartet/metrics/period";
import { createLoader, createParser, parseAsStringLiteral } from "nuqs/server";

export type ComparisonChoice = (typeof COMPARISONS)[number];

const parseAsDay = createParser({
  parse: (value) => localDay.safeParse(value).data ?? null,
  serialize: (day: string) => day,
});

const loadRange = createLoader({
  range: parseAsStringLiteral(RANGE_PRESETS),
  from: parseAsDay,
  to: parseAsDay,
  compare: parseAsStringLiteral(COMPARISONS),
  custom: parseAsStringLiteral(["yes"]),
});

/** The range of a page when its address names none. */
export const USUAL_PRESET: RangePreset = "last-4-full-weeks";
export const USUAL_COMPARISON: ComparisonChoice = "previous-period";

/** What an address says about the period: a preset, or two days of one's own choice. */
export type RangeParams = {
  preset: RangePreset;
  days: { from: string; to: string } | null;
  compare: ComparisonChoice;
  /** Whether the form for days of one's own choice is open. */
  isChoosing: boolean;
};

export type Search = Record<string, string | string[] | undefined>;

/** Only what is on the lists is taken; anything else in an address means the usual, never an error. */
export function readRangeParams(search: Search): RangeParams {
  const { range, from, to, compare, custom } = loadRange(search);
  const isWhole = from !== null && to !== null && from <= to;
  return {
    preset: range ?? USUAL_PRESET,
    days: isWhole ? { from, to } : null,
    compare: compare ?? USUAL_COMPARISON,
    isChoosing: custom !== null,
  };
}

/** The same as the procedures take it. */
export function rangeRequest({ preset, days, compare }: RangeParams) {
  return { ...(days ?? { preset }), compare };
}

/** The same as an address says it again, with the usual left out. */
export function rangeSearch({ preset, days, compare }: RangeParams): Record<string, string | null> {
  return {
    range: days || preset === USUAL_PRESET ? null : preset,
    from: days?.from ?? null,
    to: days?.to ?? null,
    compare: compare === USUAL_COMPARISON ? null : compare,
  };
}

/** The days that an address means, as the procedures resolve them; null without data. */
export function rangeShown(
  { preset, days }: RangeParams,
  data: { asOfDay: string; firstDay: string } | null,
): DayRange | null {
  if (days) return days;
  return data && resolveRange(preset, data.asOfDay, data.firstDay);
}
