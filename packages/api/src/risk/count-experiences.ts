import type { Db } from "@kwartet/db/client";
import { addDays } from "@kwartet/metrics/calendar-day";
import type { LeavingBasis } from "@kwartet/metrics/explain/leaving";
import type { DayRange } from "@kwartet/metrics/period";
import type { FigureContext } from "../kpis/context-queries";
import type { Scope } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import { type BadCause, type FollowedRow, readFollowed, readFollowedOfFile } from "./followed-queries";
import type { TriedRule } from "./input";

/** Longer ago tells little of what customers do now, and much of it is no longer kept. */
const WINDOW_DAYS = 2 * 365;

/** Customers by what they went through and whether they left, and from where that is known. */
export type CountedExperiences = {
  basis: LeavingBasis;
  /** The days that are looked at; null where the file gives numbers without days, and without any data. */
  range: DayRange | null;
  followed: FollowedRow[];
  /** Contacts that count for each reason; null where the file gives the numbers. */
  causes: Record<BadCause, number> | null;
};

/** The last two years of data up to a day, or as much as there is; null where the day lies before them. */
export function riskWindow({ bounds }: FigureContext, to: string | undefined): DayRange | null {
  if (bounds === null) return null;
  const last = to !== undefined && to < bounds.asOfDay ? to : bounds.asOfDay;
  if (last < bounds.firstDay) return null;
  const [, from = last] = [addDays(last, 1 - WINDOW_DAYS), bounds.firstDay].toSorted();
  return { from, to: last };
}

/** By contacts where there are any of customers of the file; else by the number that the file itself gives. */
export async function countExperiences(
  db: Db,
  scope: Scope,
  { context, range, rule }: { context: FigureContext; range: DayRange | null; rule: TriedRule },
): Promise<CountedExperiences> {
  if (range !== null) {
    const { repeatWindowDays } = settingsOn(context.rules, range.to);
    const counted = await readFollowed(db, scope, { range, rule, repeatWindowDays });
    if (counted.hasContacts) {
      return { basis: "contacts", range, followed: counted.followed, causes: counted.causes };
    }
  }
  return {
    basis: "customers-file",
    range: null,
    followed: await readFollowedOfFile(db, scope),
    causes: null,
  };
}
