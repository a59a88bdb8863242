import type { Db } from "@kwartet/db/client";
import { addDays } from "@kwartet/metrics/calendar-day";
import type { DayRange } from "@kwartet/metrics/period";
import { openHalvesOf } from "@kwartet/metrics/staffing/opening-halves";
import { teamsTogether } from "@kwartet/metrics/staffing/shared-queues";
import { type PresenceBasis, type WeekPattern, weekPatternOf } from "@kwartet/metrics/staffing/week-pattern";
import { insufficient } from "@kwartet/metrics/stats/status";
import { Remembered } from "../comparisons/remembered";
import type { FigureContext } from "../kpis/context-queries";
import type { Scope } from "../scope";
import { DEFAULT_PROMISE_SECONDS, DEFAULT_TARGETS } from "../settings/defaults";
import { calendarOn, channelOn, type Rules, targetOn } from "../settings/in-force-queries";
import { fullWeeksWithin, weeksIn } from "./full-weeks";
import {
  type QueuePart,
  readAttended,
  readOtherWork,
  readPresence,
  readQueueShares,
  readQueueSlots,
} from "./queue-queries";

/** A usual week of the teams that answer together, and what part of their rota they are not there. */
export type ReadPattern = { pattern: WeekPattern; range: DayRange; ownShrinkage: number | null };

/** Reading takes a second over hundreds of thousands of contacts, and is the same for everybody who may see it. */
const patterns = new Remembered<ReadPattern>(200);
const groups = new Remembered<string[][]>(50);

/** Which teams answer together, in the order of their ids. */
export async function readTeamsTogether(
  db: Db,
  scope: Scope,
  { context, range }: { context: FigureContext; range: DayRange },
): Promise<string[][]> {
  const key = JSON.stringify([scope.organizationId, context.dataVersion, range]);
  return groups.of(key, async () => teamsTogether(await readQueueShares(db, scope, range)));
}

/** What the promise and the target are at the end of the range: one rule for a whole answer. */
export function aimOn(rules: Rules, day: string): { promiseSeconds: number; target: number } {
  return {
    promiseSeconds: channelOn(rules, "phone", day)?.promiseSeconds ?? DEFAULT_PROMISE_SECONDS.phone,
    target: targetOn(rules, "response-speed", day) ?? DEFAULT_TARGETS["response-speed"],
  };
}

type Asked = QueuePart & {
  context: FigureContext;
  /** Whether it may be known how many agents were there. */
  showsPresence: boolean;
};

export async function readPattern(db: Db, scope: Scope, asked: Asked): Promise<ReadPattern> {
  return patterns.of(patternKey(scope, asked), () => computePattern(db, scope, asked));
}

export function patternKey(
  { organizationId }: Scope,
  { context, showsPresence, teamIds, range, timeZone }: Asked,
): string {
  const { rules, dataVersion, shortAbandonSeconds } = context;
  return JSON.stringify([
    ...[organizationId, dataVersion, teamIds, range, timeZone, showsPresence, shortAbandonSeconds],
    ...[rules.channels.filter(({ channel }) => channel === "phone"), [...rules.calendars]],
  ]);
}

async function computePattern(db: Db, scope: Scope, asked: Asked): Promise<ReadPattern> {
  const { context, timeZone } = asked;
  const { promiseSeconds } = aimOn(context.rules, asked.range.to);
  const slots = await readQueueSlots(db, scope, {
    ...asked,
    promiseSeconds,
    shortAbandonSeconds: context.shortAbandonSeconds,
  });
  // Teams that began to answer later had no weeks without calls before that.
  const first = slots.reduce<string | null>((day, slot) => (day && day < slot.day ? day : slot.day), null);
  const began = first !== null && first > addDays(asked.range.from, 6) ? first : null;
  const range = fullWeeksWithin(asked.range, began, null);
  if (range === null)
    return { pattern: insufficient("too few weeks"), range: asked.range, ownShrinkage: null };
  const part: QueuePart = { teamIds: asked.teamIds, range, timeZone };
  const { present, basis } = asked.showsPresence
    ? await readWhoWasThere(db, scope, part)
    : { present: [], basis: "unknown" as const };
  const pattern = weekPatternOf({
    slots: slots.filter(({ day }) => day >= range.from),
    open: openHalvesOf(range, (day) => phoneCalendarOn(context.rules, day), timeZone),
    present,
    otherWork: basis === "unknown" ? [] : await readOtherWork(db, scope, part),
    basis,
    weeks: weeksIn(range),
  });
  return { pattern, range, ownShrinkage: asked.showsPresence ? await readShrinkage(db, scope, part) : null };
}

async function readWhoWasThere(db: Db, scope: Scope, part: QueuePart) {
  const kinds: { kind: "attendance" | "shifts"; basis: PresenceBasis }[] = [
    { kind: "attendance", basis: "attendance" },
    { kind: "shifts", basis: "rota" },
  ];
  for (const { kind, basis } of kinds) {
    const present = await readPresence(db, scope, { ...part, kind });
    if (present.length > 0) return { present, basis };
  }
  return { present: [], basis: "unknown" as const };
}

async function readShrinkage(db: Db, scope: Scope, part: QueuePart): Promise<number | null> {
  const { scheduledMinutes, attendedMinutes } = await readAttended(db, scope, part);
  return scheduledMinutes > 0 && attendedMinutes > 0
    ? Math.max(0, 1 - attendedMinutes / scheduledMinutes)
    : null;
}

function phoneCalendarOn(rules: Rules, day: string) {
  const id = channelOn(rules, "phone", day)?.calendarId;
  return id === undefined ? undefined : calendarOn(rules, id, day);
}
