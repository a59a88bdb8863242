import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { calendars, holidays, openingHours } from "@kwartet/db/schema/calendars";
import { organizations } from "@kwartet/db/schema/organizations";
import { channels, definitionVersions, retentionRules, settings, targets } from "@kwartet/db/schema/settings";
import { CHANNELS } from "@kwartet/metrics/contact";
import { KPI_IDS, KPIS } from "@kwartet/metrics/kpi";
import {
  BEGINNING,
  DEFAULT_OPENING_HOURS,
  DEFAULT_PROMISE_SECONDS,
  DEFAULT_REPEAT_WINDOW_DAYS,
  DEFAULT_RETENTION_DAYS,
  DEFAULT_SHORT_ABANDON_SECONDS,
  DEFAULT_TARGETS,
} from "../settings/defaults";
import { publicHolidays } from "../settings/public-holidays";

export type NewOrganization = {
  name: string;
  timeZone: string;
  locale: "nl" | "en";
  isDemo?: boolean;
  /** The local days for which public holidays are filled in. */
  holidayYears?: readonly number[];
};

/** Makes an organisation with the settings that everybody starts with; its admin changes them. */
export async function createOrganization(db: Db, organization: NewOrganization): Promise<string> {
  const organizationId = newId();
  await withOrganization(db, organizationId, async (tx) => {
    const { name, isDemo = false } = organization;
    await tx.insert(organizations).values({ id: organizationId, name, isDemo });
    await insertSettings(tx, organizationId, organization);
    const calendarId = await insertCalendar(tx, organizationId, organization);
    await tx.insert(channels).values(
      CHANNELS.map((channel) => ({
        organizationId,
        channel,
        validFrom: BEGINNING,
        promiseSeconds: DEFAULT_PROMISE_SECONDS[channel],
        calendarId,
      })),
    );
  });
  return organizationId;
}

async function insertSettings(db: Db, organizationId: string, organization: NewOrganization): Promise<void> {
  await db.insert(settings).values({
    organizationId,
    version: 1,
    validFrom: BEGINNING,
    timeZone: organization.timeZone,
    locale: organization.locale,
    currency: "EUR",
    shortAbandonSeconds: DEFAULT_SHORT_ABANDON_SECONDS,
    repeatWindowDays: DEFAULT_REPEAT_WINDOW_DAYS,
  });
  await db
    .insert(targets)
    .values(
      KPI_IDS.map((kpi) => ({ organizationId, kpi, validFrom: BEGINNING, target: DEFAULT_TARGETS[kpi] })),
    );
  await db
    .insert(definitionVersions)
    .values(KPIS.map(({ id, version }) => ({ organizationId, kpi: id, version, validFrom: BEGINNING })));
  await db.insert(retentionRules).values(
    Object.entries(DEFAULT_RETENTION_DAYS).map(([category, keepDays]) => ({
      organizationId,
      category: category as keyof typeof DEFAULT_RETENTION_DAYS,
      validFrom: BEGINNING,
      keepDays,
    })),
  );
}

async function insertCalendar(
  db: Db,
  organizationId: string,
  organization: NewOrganization,
): Promise<string> {
  const calendarId = newId();
  const { timeZone, locale, holidayYears = [] } = organization;
  const name = locale === "nl" ? "Klantenservice" : "Customer service";
  await db.insert(calendars).values({ organizationId, id: calendarId, name, timeZone });
  await db
    .insert(openingHours)
    .values(
      DEFAULT_OPENING_HOURS.map((hours) => ({ organizationId, calendarId, validFrom: BEGINNING, ...hours })),
    );
  const days = holidayYears.flatMap((year) => publicHolidays("NL", year, locale));
  if (days.length > 0) {
    await db
      .insert(holidays)
      .values(days.map(({ day, name: holiday }) => ({ organizationId, calendarId, day, name: holiday })));
  }
  return calendarId;
}
