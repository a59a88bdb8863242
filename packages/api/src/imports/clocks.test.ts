import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { calendars, openingHours } from "@kwartet/db/schema/calendars";
import { contacts } from "@kwartet/db/schema/contacts";
import { freshDb } from "@kwartet/db/testing";
import { instantOfLocal } from "@kwartet/metrics/zone-offset";
import { beforeAll, describe, expect, it } from "vitest";
import { createOrganization } from "../organizations/create-queries";
import { systemScope } from "../scope";
import { runImport } from "./run-import";

let db: Db;

beforeAll(async () => {
  db = await freshDb();
});

const DAY_MS = 86_400_000;
const HOUR = 3600;
const HEADER = "external_id,channel,customer,team,agent,offered_at,answered_at,ended_at";

async function companyIn(timeZone: string, holidayYears: number[] = []) {
  const organizationId = await createOrganization(db, {
    name: timeZone,
    timeZone,
    locale: "en",
    holidayYears,
  });
  return {
    organizationId,
    take: (...rows: string[]) => {
      const text = [HEADER, ...rows].join("\n");
      async function* bytes() {
        yield new TextEncoder().encode(text);
      }
      return runImport(db, systemScope(organizationId, "import:write"), {
        source: "neutral",
        fileName: "contacts.csv",
        fileBytes: text.length,
        bytes: bytes(),
        customerKey: "k".repeat(32),
      });
    },
    /** What was stored of a contact. */
    stored: () => withOrganization(db, organizationId, (tx) => tx.select().from(contacts)),
  };
}

/** An instant of wall-clock time, as an export writes it. */
const at = (day: string, hour: number, timeZone: string) =>
  new Date(instantOfLocal(Date.parse(day) / DAY_MS, hour * 60, timeZone)).toISOString();

/** The Saturday before the change, and by how many hours the time until Monday is longer than usual. */
const CHANGES = [
  ["Europe/Amsterdam", "2026-03-28", "2026-03-30", -1],
  ["Europe/Amsterdam", "2026-10-24", "2026-10-26", 1],
  ["Pacific/Auckland", "2026-04-04", "2026-04-06", 1],
  ["Pacific/Auckland", "2026-09-26", "2026-09-28", -1],
  ["Australia/Lord_Howe", "2026-04-04", "2026-04-06", 0.5],
  ["Australia/Lord_Howe", "2026-10-03", "2026-10-05", -0.5],
  ["America/Santiago", "2026-04-04", "2026-04-06", 1],
  ["America/Santiago", "2026-09-05", "2026-09-07", -1],
] as const;

describe.each(CHANGES)("in %s from Saturday %s to Monday %s", (...given) => {
  const [timeZone, saturday, monday, change] = given;

  it("keeps both clocks of the wait and of the solution, without a minute lost or doubled", async () => {
    const { organizationId, take, stored } = await companyIn(timeZone);
    // Every day from midnight to midnight, so that opening time is all there is and no holiday hides a minute.
    await withOrganization(db, organizationId, async (tx) => {
      const [calendar] = await tx.select().from(calendars);
      await tx.delete(openingHours);
      await tx.insert(openingHours).values(
        [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          organizationId,
          id: newId(),
          calendarId: calendar?.id ?? "",
          validFrom: "1970-01-01",
          weekday,
          opensAtMinute: 0,
          closesAtMinute: 1440,
        })),
      );
    });
    const moments = [at(saturday, 16, timeZone), at(monday, 9, timeZone), at(monday, 11, timeZone)];
    expect(await take(`a,email,K1,Noord,Ans,${moments.join(",")}`)).toMatchObject({ created: 1, skipped: 0 });
    const [contact] = await stored();
    const waited = (41 + change) * HOUR;
    expect(contact).toMatchObject({
      offeredOn: saturday,
      offeredHour: 16,
      waitSeconds: waited,
      waitBusinessSeconds: waited,
      resolutionSeconds: waited + 2 * HOUR,
      resolutionBusinessSeconds: waited + 2 * HOUR,
    });
  });
});

describe("the clock of a channel", () => {
  const ZONE = "Europe/Amsterdam";

  it("counts opening hours only for e-mail, and every minute for a call", async () => {
    const { take, stored } = await companyIn(ZONE);
    // Saturday 9–17, Monday 8–20; the night between had an hour less.
    const moments = [at("2026-03-28", 16, ZONE), at("2026-03-30", 9, ZONE), at("2026-03-30", 11, ZONE)].join(
      ",",
    );
    await take(`a,email,K1,Noord,Ans,${moments}`, `b,phone,K2,Noord,Ans,${moments}`);
    const [email, call] = (await stored()).toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
    expect(email).toMatchObject({
      waitSeconds: 40 * HOUR,
      waitBusinessSeconds: 2 * HOUR,
      resolutionSeconds: 42 * HOUR,
      resolutionBusinessSeconds: 4 * HOUR,
    });
    expect(call).toMatchObject({
      waitSeconds: 40 * HOUR,
      waitBusinessSeconds: null,
      resolutionSeconds: 42 * HOUR,
      resolutionBusinessSeconds: null,
    });
  });

  it("leaves out a holiday", async () => {
    const { take, stored } = await companyIn(ZONE, [2026]);
    // Good Friday is a working day in the Netherlands, Easter Monday 6 April is not: Saturday one hour, Tuesday one.
    await take(`a,email,K1,Noord,Ans,${at("2026-04-04", 16, ZONE)},${at("2026-04-07", 9, ZONE)},`);
    expect((await stored())[0]).toMatchObject({ waitBusinessSeconds: 2 * HOUR, resolutionSeconds: null });
  });

  it("is applied again when a correction moves the contact", async () => {
    const { take, stored } = await companyIn(ZONE);
    await take(`a,email,K1,Noord,Ans,${at("2026-03-28", 16, ZONE)},${at("2026-03-30", 9, ZONE)},`);
    await take(
      `a,email,K1,Noord,Ans,${at("2026-03-30", 8, ZONE)},${at("2026-03-30", 9, ZONE)},${at("2026-03-31", 9, ZONE)}`,
    );
    expect((await stored())[0]).toMatchObject({
      waitSeconds: HOUR,
      waitBusinessSeconds: HOUR,
      resolutionSeconds: 25 * HOUR,
      resolutionBusinessSeconds: 13 * HOUR,
    });
  });
});
