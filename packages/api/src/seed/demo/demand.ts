import type { DemoDay } from "./calendar";
import { createDayFinder, localHourOf } from "./calendar";
import type { DemoChannel } from "./case-mix";
import { LIVE_DEMO_CHANNELS } from "./case-mix";
import type { Random } from "./random";
import { itemAt } from "./random";

/** How much is asked in each hour of an open weekday (from 8) and Saturday (from 9), relative to each other. */
const LIVE_WEEKDAY = [0.8, 1.15, 1.25, 1.15, 0.95, 1.05, 1.1, 1, 0.68, 0.6, 0.5, 0.36];
const LIVE_SATURDAY = [0.8, 0.9, 0.95, 0.85, 0.75, 0.7, 0.6, 0.5];
/** By hour of the day, from midnight, where asking is possible at any time. */
const ANY_HOUR = [2, 1, 1, 1, 1, 2, 5, 9, 13, 15, 15, 14, 12, 13, 14, 14, 13, 12, 12, 14, 15, 13, 9, 5];
const LIVE_BY_WEEKDAY = [1.18, 1.04, 1, 1, 0.95, 0.5, 0];
const ANY_BY_WEEKDAY = [1.15, 1.05, 1, 1, 0.95, 0.6, 0.55];
/** By calendar month: bills and cold make the winter busier. */
const BY_MONTH = [1.07, 1.04, 1.01, 0.99, 0.98, 0.97, 0.95, 0.94, 0.99, 1, 1.02, 1.04];
const FIRST_HOUR_WEEKDAY = 8;
const FIRST_HOUR_SATURDAY = 9;

/** How much is asked in the hour that begins at `instant` on that day; 0 while a live channel is closed. */
export function hourWeight(channel: DemoChannel, day: DemoDay, instant: number): number {
  const hour = localHourOf(instant);
  if (!LIVE_DEMO_CHANNELS.includes(channel)) return itemAt(ANY_HOUR, hour);
  if (day.opensAt === null || day.closesAt === null) return 0;
  if (instant < day.opensAt || instant >= day.closesAt) return 0;
  return day.weekday === 6
    ? itemAt(LIVE_SATURDAY, hour - FIRST_HOUR_SATURDAY)
    : itemAt(LIVE_WEEKDAY, hour - FIRST_HOUR_WEEKDAY);
}

/** The part of an average week's questions that a day gets. */
export function dayShare(channel: DemoChannel, day: DemoDay): number {
  const isLive = LIVE_DEMO_CHANNELS.includes(channel);
  const weights = isLive ? LIVE_BY_WEEKDAY : ANY_BY_WEEKDAY;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const calendarMonth = Number(day.date.slice(5, 7)) - 1;
  return (itemAt(weights, day.weekday - 1) / total) * itemAt(BY_MONTH, calendarMonth);
}

export type Span = { channel: DemoChannel; from: number; until: number };

/**
 * Draws a moment at which a customer could ask again over a channel, sooner rather than later and at the hours at which
 * people do; null when the channel is closed throughout.
 */
export function createMoments(days: readonly DemoDay[]): (random: Random, span: Span) => number | null {
  const dayOf = createDayFinder(days);
  return (random, { channel, from, until }) => {
    const highest = LIVE_DEMO_CHANNELS.includes(channel) ? Math.max(...LIVE_WEEKDAY) : Math.max(...ANY_HOUR);
    for (let attempt = 0; attempt < 60; attempt++) {
      const moment = Math.round(from + random.exponential((until - from) / 3));
      if (moment > until) continue;
      const day = dayOf(moment);
      // Beyond the last day there is no calendar, and nothing that is asked there is seen.
      if (day === undefined) return moment;
      if (random.next() * highest < hourWeight(channel, day, moment)) return moment;
    }
    return null;
  };
}
