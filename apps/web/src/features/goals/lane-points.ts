import {
  formatInterval,
  formatNumber,
  formatOutOf,
  formatPeriod,
  formatValue,
  type Locale,
  shownValue,
} from "@kwartet/metrics/format";
import { canShowInterval } from "@kwartet/metrics/policy";
import type { TimePoint } from "@/ui/chart/time-points";
import type { GoalPage } from "./goal-page";
import type { GoalText } from "./goal-title";

export type Spoken = { locale: Locale; t: GoalText };

const MINUTES_PER_HOUR = 60;

function namesOf(key: string, { locale, t }: Spoken) {
  return { key, label: formatPeriod(key, locale), title: t("lanes.week", { week: Number(key.slice(-2)) }) };
}

/** The behaviour by week. Few conversations are looked at, so that every share is drawn with its interval. */
export function behaviourPoints(page: GoalPage, spoken: Spoken): TimePoint[] {
  const { locale, t } = spoken;
  return (page.behaviour?.weeks ?? []).map(({ key, seen, looked, share }) => {
    const figure = share && { ...share, unit: "share" as const, x: seen, n: looked };
    return {
      ...namesOf(key, spoken),
      value: share?.value ?? null,
      valueText: figure ? shownValue(figure, locale) : "",
      countText: figure ? t("lanes.looked", { outOf: formatOutOf(seen, looked, locale) }) : "",
      lower: share?.lower ?? null,
      upper: share?.upper ?? null,
      ...(figure ? { intervalText: formatInterval(figure, locale) } : {}),
    };
  });
}

/** The KPI by week, with what is ordinary for the agent where there are weeks enough to tell. */
export function resultPoints({ goal, result }: GoalPage, spoken: Spoken): TimePoint[] {
  const { locale, t } = spoken;
  return result.points.map((point, index) => {
    const isSure = canShowInterval(point.n) && point.lower !== null;
    const figure = { ...point, unit: "share" as const };
    const limits = result.chart?.limits[index] ?? null;
    return {
      ...namesOf(point.key, spoken),
      value: canShowInterval(point.n) ? point.value : null,
      valueText: shownValue(figure, locale),
      ...(point.n > 0 && !canShowInterval(point.n) ? { fewText: t("lanes.few") } : {}),
      countText: countText(goal.kpi, point, spoken),
      lower: isSure ? point.lower : null,
      upper: isSure ? point.upper : null,
      ...(isSure ? { intervalText: formatInterval(figure, locale) } : {}),
      limits: limits && { ...limits, centre: result.chart?.centre ?? 0 },
      ...(limits ? { limitsText: formatInterval({ ...limits, unit: "share" }, locale) } : {}),
      incomplete: !point.isComplete,
    };
  });
}

/** "68 of 88 contacts", "31 of 32 hours". */
export function countText(
  kpi: GoalPage["goal"]["kpi"],
  { x, n }: { x: number | null; n: number },
  { locale, t }: Spoken,
): string {
  if (n === 0) return "";
  if (kpi === "availability") {
    const hours = (minutes: number) => formatNumber(minutes / MINUTES_PER_HOUR, locale);
    return t("lanes.hours", { x: hours(x ?? 0), n: hours(n) });
  }
  const outOf = formatOutOf(x ?? 0, n, locale);
  return t(kpi === "friendliness" ? "lanes.ratings" : "lanes.contacts", { outOf });
}

const STEPS = [0.05, 0.1, 0.25];
const FEWEST_TICKS = 3;
const MOST_TICKS = 6;

/** A scale of shares that holds everything that is drawn, in round steps. */
export function shareScale(values: readonly (number | null | undefined)[], locale: Locale) {
  const known = values.filter((value) => value != null);
  const low = Math.max(0, Math.floor(Math.min(0.5, ...known) * 10) / 10);
  const step = STEPS.find((each) => (1 - low) / each < MOST_TICKS) ?? 0.25;
  const count = Math.max(FEWEST_TICKS - 1, Math.floor((1 - low) / step + 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, index) => 1 - (count - index) * step)
    .filter((value) => value >= low - 1e-9)
    .map((value) => ({ value, label: formatNumber(value * 100, locale) }));
  return { domain: [low, 1] as const, ticks };
}

/** "target 70%". */
export const targetLabel = (target: number, { locale, t }: Spoken): string =>
  t("lanes.target", { target: formatValue(target, "share", locale) });
