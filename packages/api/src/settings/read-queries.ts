import type { Db } from "@kwartet/db/client";
import { calendars, holidays } from "@kwartet/db/schema/calendars";
import { definitionVersions } from "@kwartet/db/schema/settings";
import { CHANNELS } from "@kwartet/metrics/contact";
import { KPI_IDS } from "@kwartet/metrics/kpi";
import { asc, desc, eq } from "drizzle-orm";
import type { Scope } from "../scope";
import { channelOn, inForceOn, type Rules, rulesOf, type Settings, targetOn } from "./in-force-queries";
import { settingsToday } from "./today";

/** Every rule of the organisation as it holds today, with all its versions, newest first. */
export async function readSettings(db: Db, scope: Scope) {
  const rules = await rulesOf(db, scope);
  const { settings, today } = settingsToday(rules);
  return {
    today,
    inForce: versionOf(settings),
    versions: rules.settings.map(versionOf),
    channels: CHANNELS.map((channel) => channelRule(rules, channel, today)),
    calendars: await calendarRules(db, scope, { rules, today }),
    targets: KPI_IDS.map((kpi) => ({
      kpi,
      target: targetOn(rules, kpi, today),
      versions: rules.targets
        .filter((version) => version.kpi === kpi)
        .map(({ validFrom, target, changedAt }) => ({ validFrom, target, changedAt })),
    })),
    definitions: await readDefinitions(db, scope),
  };
}

/** Who changed it is in the audit; here it is not needed to understand a figure. */
function versionOf({ organizationId: _, changedBy: __, ...version }: Settings) {
  return version;
}

function channelRule(rules: Rules, channel: (typeof CHANNELS)[number], today: string) {
  const inForce = channelOn(rules, channel, today);
  return {
    channel,
    promiseSeconds: inForce?.promiseSeconds ?? null,
    calendarId: inForce?.calendarId ?? null,
    versions: rules.channels
      .filter((version) => version.channel === channel)
      .map(({ validFrom, promiseSeconds, calendarId, changedAt }) => ({
        validFrom,
        promiseSeconds,
        calendarId,
        changedAt,
      })),
  };
}

type Today = { rules: Rules; today: string };

async function calendarRules(db: Db, { organizationId }: Scope, { rules, today }: Today) {
  const rows = await db
    .select()
    .from(calendars)
    .where(eq(calendars.organizationId, organizationId))
    .orderBy(asc(calendars.name));
  const days = await db
    .select()
    .from(holidays)
    .where(eq(holidays.organizationId, organizationId))
    .orderBy(asc(holidays.day));
  return rows.map(({ id, name, timeZone }) => {
    const versions = (rules.calendars.get(id) ?? []).map(({ validFrom, calendar }) => ({
      validFrom,
      hours: calendar.hours.map(({ weekday, opensAtMinute, closesAtMinute }) => ({
        weekday,
        opensAtMinute,
        closesAtMinute,
      })),
    }));
    return {
      id,
      name,
      timeZone,
      hours: inForceOn(versions, today)?.hours ?? [],
      versions,
      holidays: days
        .filter(({ calendarId }) => calendarId === id)
        .map(({ day, name: holiday }) => ({ day, name: holiday })),
    };
  });
}

async function readDefinitions(db: Db, { organizationId }: Scope) {
  return db
    .select({
      kpi: definitionVersions.kpi,
      version: definitionVersions.version,
      validFrom: definitionVersions.validFrom,
    })
    .from(definitionVersions)
    .where(eq(definitionVersions.organizationId, organizationId))
    .orderBy(asc(definitionVersions.kpi), desc(definitionVersions.version));
}
