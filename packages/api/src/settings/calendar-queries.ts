import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { calendars, holidays, openingHours } from "@kwartet/db/schema/calendars";
import { and, eq } from "drizzle-orm";
import { badRequest, conflict, notFound } from "../errors";
import type { Scope } from "../scope";
import { lockSettings, recordChange, requireCalendar, today } from "./change-queries";
import { BEGINNING, DEFAULT_OPENING_HOURS } from "./defaults";
import { inForceOn, rulesOf } from "./in-force-queries";
import type { ChangedCalendar, HolidayKey, HolidayYear, NewCalendar, NewHoliday, NewHours } from "./input";
import { publicHolidays } from "./public-holidays";
import { recount } from "./recount-queries";
import { settingsToday } from "./today";

/** Begins with the usual hours, which are then changed: a calendar that is never open measures nothing. */
export async function addCalendar(
  db: Db,
  scope: Scope,
  { name, timeZone }: NewCalendar,
): Promise<{ id: string }> {
  const { organizationId } = scope;
  const id = newId();
  const [row] = await db
    .insert(calendars)
    .values({ organizationId, id, name, timeZone })
    .onConflictDoNothing({ target: [calendars.organizationId, calendars.name] })
    .returning({ id: calendars.id });
  if (!row) throw nameTaken();
  await db.insert(openingHours).values(
    DEFAULT_OPENING_HOURS.map((hours) => ({
      organizationId,
      calendarId: id,
      validFrom: BEGINNING,
      ...hours,
    })),
  );
  await recordChange(db, scope, {
    setting: "calendar",
    calendarId: id,
    before: {},
    after: { name, timeZone },
  });
  return { id };
}

export async function changeCalendar(
  db: Db,
  scope: Scope,
  { calendarId, name, timeZone }: ChangedCalendar,
): Promise<void> {
  const { organizationId } = scope;
  await lockSettings(db, scope);
  const current = await requireCalendar(db, scope, calendarId);
  const [namesake] = await db
    .select({ id: calendars.id })
    .from(calendars)
    .where(and(eq(calendars.organizationId, organizationId), eq(calendars.name, name)));
  if (namesake && namesake.id !== calendarId) throw nameTaken();
  await db
    .update(calendars)
    .set({ name, timeZone })
    .where(and(eq(calendars.organizationId, organizationId), eq(calendars.id, calendarId)));
  await recordChange(db, scope, {
    setting: "calendar",
    calendarId,
    before: { name: current.name, timeZone: current.timeZone },
    after: { name, timeZone },
  });
  if (current.timeZone !== timeZone) await recount(db, scope, { days: false, waits: true });
}

/** A whole week of hours from a day on; given again for the same day, that day's hours are replaced. */
export async function setHours(
  db: Db,
  scope: Scope,
  { calendarId, validFrom, hours }: NewHours,
): Promise<void> {
  const { organizationId } = scope;
  await lockSettings(db, scope);
  await requireCalendar(db, scope, calendarId);
  const from = validFrom ?? (await today(db, scope));
  const rules = await rulesOf(db, scope);
  const before = inForceOn(rules.calendars.get(calendarId) ?? [], from)?.calendar.hours ?? [];
  await db
    .delete(openingHours)
    .where(
      and(
        eq(openingHours.organizationId, organizationId),
        eq(openingHours.calendarId, calendarId),
        eq(openingHours.validFrom, from),
      ),
    );
  await db
    .insert(openingHours)
    .values(hours.map((row) => ({ ...row, organizationId, calendarId, validFrom: from })));
  await recordChange(db, scope, {
    setting: "hours",
    calendarId,
    validFrom: from,
    before: {
      hours: before.map(({ weekday, opensAtMinute, closesAtMinute }) => ({
        weekday,
        opensAtMinute,
        closesAtMinute,
      })),
    },
    after: { hours },
  });
  await recount(db, scope, { days: false, waits: true });
}

/** A day that is closed already only gets the new name. */
export async function addHoliday(db: Db, scope: Scope, { calendarId, day, name }: NewHoliday): Promise<void> {
  const { organizationId } = scope;
  await requireCalendar(db, scope, calendarId);
  await db
    .insert(holidays)
    .values({ organizationId, calendarId, day, name })
    .onConflictDoUpdate({
      target: [holidays.organizationId, holidays.calendarId, holidays.day],
      set: { name },
    });
  await recordChange(db, scope, { setting: "holiday", calendarId, before: {}, after: { day, name } });
  await recount(db, scope, { days: false, waits: true });
}

export async function removeHoliday(db: Db, scope: Scope, { calendarId, day }: HolidayKey): Promise<void> {
  const { organizationId } = scope;
  await requireCalendar(db, scope, calendarId);
  const [removed] = await db
    .delete(holidays)
    .where(
      and(
        eq(holidays.organizationId, organizationId),
        eq(holidays.calendarId, calendarId),
        eq(holidays.day, day),
      ),
    )
    .returning({ name: holidays.name });
  if (!removed) throw notFound("Holiday");
  await recordChange(db, scope, {
    setting: "holiday",
    calendarId,
    before: { day, name: removed.name },
    after: {},
  });
  await recount(db, scope, { days: false, waits: true });
}

/** Closes a calendar on a country's public holidays of a year; days that are closed already stay as they are. */
export async function fillHolidays(
  db: Db,
  scope: Scope,
  { calendarId, country, year }: HolidayYear,
): Promise<{ added: number }> {
  const { organizationId } = scope;
  await requireCalendar(db, scope, calendarId);
  const { locale } = settingsToday(await rulesOf(db, scope)).settings;
  const days = publicHolidays(country, year, locale);
  if (days.length === 0) throw badRequest("No public holidays are known of this country.", "unknown-country");
  const added = await db
    .insert(holidays)
    .values(days.map(({ day, name }) => ({ organizationId, calendarId, day, name })))
    .onConflictDoNothing()
    .returning({ day: holidays.day });
  if (added.length === 0) return { added: 0 };
  await recordChange(db, scope, {
    setting: "holidays",
    calendarId,
    before: {},
    after: { country, year, days: added.map(({ day }) => day) },
  });
  await recount(db, scope, { days: false, waits: true });
  return { added: added.length };
}

const nameTaken = () => conflict("A calendar has this name.", "name-taken");
