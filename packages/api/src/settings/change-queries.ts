import type { Db } from "@kwartet/db/client";
import { calendars } from "@kwartet/db/schema/calendars";
import { channels, settings, targets } from "@kwartet/db/schema/settings";
import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { found } from "../errors";
import type { Scope } from "../scope";
import { channelOn, rulesOf, settingsOn, targetOn } from "./in-force-queries";
import type { NewChannelPromise, NewSettings, NewTarget } from "./input";
import { recount } from "./recount-queries";
import { settingsToday } from "./today";

/** Changing one of these changes what stored tallies hold; the others are applied when a figure is read. */
const RECOUNTED = ["timeZone", "shortAbandonSeconds", "repeatWindowDays"] as const;

/** Follows the version in force by another; what stays the same makes none. */
export async function setSettings(
  db: Db,
  scope: Scope,
  { validFrom, ...given }: NewSettings,
): Promise<{ version: number }> {
  await lockSettings(db, scope);
  const rules = await rulesOf(db, scope);
  const from = validFrom ?? (await today(db, scope));
  const current = settingsOn(rules, from);
  const changes = differences(current, given);
  if (Object.keys(changes.after).length === 0) return { version: current.version };

  const version = Math.max(...rules.settings.map((row) => row.version)) + 1;
  const { changedAt: _, ...unchanged } = current;
  await db
    .insert(settings)
    .values({ ...unchanged, ...changes.after, version, validFrom: from, changedBy: scope.personId });
  await recordChange(db, scope, { setting: "rules", validFrom: from, ...changes });
  if (RECOUNTED.some((field) => field in changes.after)) {
    await recount(db, scope, { days: "timeZone" in changes.after, waits: false });
  }
  return { version };
}

/** What a channel promises from a day; given again for the same day, the promise of that day is replaced. */
export async function setChannelPromise(
  db: Db,
  scope: Scope,
  { channel, validFrom, promiseSeconds, calendarId }: NewChannelPromise,
): Promise<void> {
  await lockSettings(db, scope);
  await requireCalendar(db, scope, calendarId);
  const from = validFrom ?? (await today(db, scope));
  const current = channelOn(await rulesOf(db, scope), channel, from);
  const changes = differences(current ?? {}, { promiseSeconds, calendarId });
  if (Object.keys(changes.after).length === 0) return;

  const changed = { promiseSeconds, calendarId, changedBy: scope.personId, changedAt: sql`now()` };
  await db
    .insert(channels)
    .values({ organizationId: scope.organizationId, channel, validFrom: from, ...changed })
    .onConflictDoUpdate({
      target: [channels.organizationId, channels.channel, channels.validFrom],
      set: changed,
    });
  await recordChange(db, scope, { setting: "channel", channel, validFrom: from, ...changes });
  await recount(db, scope, { days: false, waits: "calendarId" in changes.after });
}

/** The level aimed at from a day. A target is compared with when a figure is shown: nothing is recounted. */
export async function setTarget(db: Db, scope: Scope, { kpi, validFrom, target }: NewTarget): Promise<void> {
  await lockSettings(db, scope);
  const from = validFrom ?? (await today(db, scope));
  const before = targetOn(await rulesOf(db, scope), kpi, from);
  if (before === target) return;

  const changed = { target, changedBy: scope.personId, changedAt: sql`now()` };
  await db
    .insert(targets)
    .values({ organizationId: scope.organizationId, kpi, validFrom: from, ...changed })
    .onConflictDoUpdate({ target: [targets.organizationId, targets.kpi, targets.validFrom], set: changed });
  await recordChange(db, scope, {
    setting: "target",
    kpi,
    validFrom: from,
    before: { target: before },
    after: { target },
  });
}

export async function requireCalendar(db: Db, { organizationId }: Scope, calendarId: string) {
  const [calendar] = await db
    .select()
    .from(calendars)
    .where(and(eq(calendars.organizationId, organizationId), eq(calendars.id, calendarId)));
  return found(calendar, "Calendar");
}

/** Two that change the rules at once would both follow the same version. */
export async function lockSettings(db: Db, { organizationId }: Scope): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`settings ${organizationId}`}, 0))`);
}

/** The day on which a change holds that names none, in the organisation's own zone. */
export async function today(db: Db, scope: Scope): Promise<string> {
  return settingsToday(await rulesOf(db, scope)).today;
}

type Change = { setting: string; before: object; after: object } & Record<string, unknown>;

export async function recordChange(db: Db, scope: Scope, change: Change): Promise<void> {
  await recordAudit(db, scope, { action: "settings-change", purpose: "administration", details: change });
}

/** The given fields that are another than they were, as they were and as they become. */
function differences<Field extends string>(
  current: Partial<Record<Field, unknown>>,
  given: Partial<Record<Field, unknown>>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const changed = (Object.keys(given) as Field[]).filter(
    (field) => given[field] !== undefined && given[field] !== current[field],
  );
  return {
    before: Object.fromEntries(changed.map((field) => [field, current[field] ?? null])),
    after: Object.fromEntries(changed.map((field) => [field, given[field]])),
  };
}
