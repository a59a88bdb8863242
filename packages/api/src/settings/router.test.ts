import type { Db } from "@kwartet/db/client";
import { makeAttendance, makeContact } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { NONE } from "@kwartet/db/schema/columns";
import { contacts } from "@kwartet/db/schema/contacts";
import { rollups } from "@kwartet/db/schema/rollups";
import { presenceDays } from "@kwartet/db/schema/shifts";
import { freshDb } from "@kwartet/db/testing";
import { and, desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { setupOrganization, type TestOrganization } from "../testing";
import type { NewSettings } from "./input";

const db: Db = await freshDb();
let a: TestOrganization;
let number = 0;

beforeEach(async () => {
  a = await setupOrganization(db, `S${++number}`);
});

const admin = () => a.as("admin").settings;
const inside = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, a.organizationId, work);

async function calendarId() {
  return (await admin().get()).calendars[0]!.id;
}

/** An e-mail of Friday 2 January 2026 at 17:00, answered after 24 hours. */
const mail = () =>
  makeContact(db, a.organizationId, {
    teamId: a.teams[0].id,
    agentId: a.people.agent.id,
    channel: "email",
    offeredAt: new Date("2026-01-02T16:00:00Z"),
    offeredOn: "2026-01-02",
    offeredHour: 17,
    waitSeconds: 24 * 3600,
    waitBusinessSeconds: 0,
  });

async function contactRow(id: string) {
  const [row] = await inside((tx) => tx.select().from(contacts).where(eq(contacts.id, id)));
  return row!;
}

async function teamTally(channel: "email" | "phone", startsOn: string) {
  const [row] = await inside((tx) =>
    tx
      .select()
      .from(rollups)
      .where(
        and(
          eq(rollups.subject, "team"),
          eq(rollups.grain, "day"),
          eq(rollups.teamId, a.teams[0].id),
          eq(rollups.channel, channel),
          eq(rollups.startsOn, startsOn),
        ),
      ),
  );
  return row;
}

describe("the rules", () => {
  it("are shown as they hold, with every version", async () => {
    const settings = await a.as("privacy-officer").settings.get();
    expect(settings.inForce).toMatchObject({
      version: 1,
      timeZone: "Europe/Amsterdam",
      shortAbandonSeconds: 5,
    });
    expect(settings.channels.find(({ channel }) => channel === "phone")).toMatchObject({
      promiseSeconds: 60,
    });
    expect(settings.targets).toContainEqual(expect.objectContaining({ kpi: "friendliness", target: 0.85 }));
    expect(settings.calendars[0]!.hours).toContainEqual({
      weekday: 6,
      opensAtMinute: 540,
      closesAtMinute: 1020,
    });
    expect(settings.definitions.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(settings)).not.toContain(a.organizationId);
  });

  it("are followed by a new version from its day, and audited from what to what", async () => {
    expect(await admin().set({ validFrom: "2026-01-01", repeatWindowDays: 14 })).toEqual({ version: 2 });
    expect(await admin().set({ validFrom: "2026-03-01", shortAbandonSeconds: 0 })).toEqual({ version: 3 });
    const { inForce, versions } = await admin().get();
    expect(inForce).toMatchObject({ version: 3, repeatWindowDays: 14, shortAbandonSeconds: 0 });
    expect(versions.map(({ version, validFrom }) => [version, validFrom])).toEqual([
      [3, "2026-03-01"],
      [2, "2026-01-01"],
      [1, "1970-01-01"],
    ]);
    const [entry] = await inside((tx) =>
      tx
        .select()
        .from(auditEntries)
        .where(eq(auditEntries.action, "settings-change"))
        .orderBy(desc(auditEntries.id)),
    );
    expect(entry).toMatchObject({
      actorPersonId: a.people.admin.id,
      details: {
        before: { shortAbandonSeconds: 5 },
        after: { shortAbandonSeconds: 0 },
        validFrom: "2026-03-01",
      },
    });
  });

  it("make no version when nothing changes", async () => {
    expect(await admin().set({ repeatWindowDays: 7, resolutionMeasure: null })).toEqual({ version: 1 });
    expect((await admin().get()).versions).toHaveLength(1);
  });

  it("cut the days of stored contacts anew when the zone changes, and count them there", async () => {
    const [contact] = a.teams[0].contacts;
    await admin().set({ timeZone: "Pacific/Auckland" });
    expect(await contactRow(contact!.id)).toMatchObject({ offeredOn: "2026-01-05", offeredHour: 22 });
    await admin().set({ timeZone: "Pacific/Kiritimati" });
    expect(await contactRow(contact!.id)).toMatchObject({ offeredOn: "2026-01-05", offeredHour: 23 });
    expect((await teamTally("phone", "2026-01-05"))!.answered).toBe(3);
    await admin().set({ timeZone: "Pacific/Honolulu" });
    expect(await contactRow(contact!.id)).toMatchObject({ offeredOn: "2026-01-04", offeredHour: 23 });
    expect(await teamTally("phone", "2026-01-05")).toBeUndefined();
    expect((await teamTally("phone", "2026-01-04"))!.answered).toBe(3);
  });

  it.each([
    ["a limit above a minute", { shortAbandonSeconds: 61 }],
    ["a window of no day", { repeatWindowDays: 0 }],
    ["a window above a month", { repeatWindowDays: 31 }],
    ["half a day", { repeatWindowDays: 1.5 }],
    ["an unknown measure", { resolutionMeasure: "guessed" as "no-repeat" }],
    ["a day that does not exist", { validFrom: "2026-02-30" }],
    ["a version of its own choice", { version: 9 }],
  ] as [string, NewSettings][])("refuse %s", async (_, wrong) => {
    await expect(admin().set(wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("are changed by an admin alone", async () => {
    for (const role of ["agent", "coach", "executive", "privacy-officer"] as const) {
      const attempt = a.as(role).settings.set({ repeatWindowDays: 14 });
      await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(a.as("agent").settings.get()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a promise", () => {
  it("counts from its day, and what was answered is counted anew", async () => {
    const promise = { channel: "phone", calendarId: await calendarId() } as const;
    await admin().setChannel({ ...promise, promiseSeconds: 10, validFrom: "2026-01-06" });
    expect((await teamTally("phone", "2026-01-05"))!.withinPromise).toBe(3);
    await admin().setChannel({ ...promise, promiseSeconds: 10, validFrom: "2026-01-05" });
    expect((await teamTally("phone", "2026-01-05"))!.withinPromise).toBe(0);
    // The same day again replaces the promise of that day.
    await admin().setChannel({ ...promise, promiseSeconds: 20, validFrom: "2026-01-05" });
    expect((await teamTally("phone", "2026-01-05"))!.withinPromise).toBe(3);
    const phone = (await admin().get()).channels.find(({ channel }) => channel === "phone");
    expect(phone!.versions.map(({ validFrom, promiseSeconds }) => [validFrom, promiseSeconds])).toEqual([
      ["2026-01-06", 10],
      ["2026-01-05", 20],
      ["1970-01-01", 60],
    ]);
  });

  it("needs a calendar of the own organisation and a time", async () => {
    const other = await setupOrganization(db, `T${number}`);
    const theirs = (await other.as("admin").settings.get()).calendars[0]!.id;
    for (const id of [theirs, newId()]) {
      const attempt = admin().setChannel({ channel: "phone", promiseSeconds: 10, calendarId: id });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND", message: "Calendar not found." });
    }
    const none = admin().setChannel({ channel: "phone", promiseSeconds: 0, calendarId: await calendarId() });
    await expect(none).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const byCoach = a
      .as("coach")
      .settings.setChannel({ channel: "phone", promiseSeconds: 9, calendarId: newId() });
    await expect(byCoach).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a target", () => {
  it("holds from its day", async () => {
    await admin().setTarget({ kpi: "resolution", target: 0.8, validFrom: "2026-01-01" });
    const target = (await admin().get()).targets.find(({ kpi }) => kpi === "resolution");
    expect(target).toMatchObject({ target: 0.8 });
    expect(target!.versions.map((version) => version.target)).toEqual([0.8, 0.75]);
    const percent = admin().setTarget({ kpi: "resolution", target: 80 });
    await expect(percent).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const byExecutive = a.as("executive").settings.setTarget({ kpi: "resolution", target: 0.5 });
    await expect(byExecutive).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("opening hours", () => {
  it("hold from their day, and waits on them are measured anew", async () => {
    const { id } = await mail();
    const calendar = await calendarId();
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAtMinute: 540, closesAtMinute: 1080 }));
    await admin().setHours({ calendarId: calendar, validFrom: "2026-01-01", hours: week });
    // Friday 17:00 to 18:00; Saturday is closed now.
    expect(await contactRow(id)).toMatchObject({ waitBusinessSeconds: 3600 });
    const saturday = { weekday: 6, opensAtMinute: 600, closesAtMinute: 720 };
    await admin().setHours({ calendarId: calendar, validFrom: "2026-01-01", hours: [...week, saturday] });
    expect(await contactRow(id)).toMatchObject({ waitBusinessSeconds: 3 * 3600 });
    await admin().setHours({ calendarId: calendar, validFrom: "2026-01-03", hours: week });
    // The hours of the contact's own day hold for it.
    expect(await contactRow(id)).toMatchObject({ waitBusinessSeconds: 3 * 3600 });
    expect((await teamTally("email", "2026-01-02"))!.withinPromise).toBe(1);
  });

  it("measure the time to a solution anew, also where nobody knows the wait", async () => {
    const { id } = await makeContact(db, a.organizationId, {
      teamId: a.teams[0].id,
      channel: "email",
      offeredAt: new Date("2026-01-02T16:00:00Z"),
      offeredOn: "2026-01-02",
      offeredHour: 17,
      waitSeconds: null,
      resolutionSeconds: 24 * 3600,
      resolutionBusinessSeconds: 0,
    });
    const week = [5, 6].map((weekday) => ({ weekday, opensAtMinute: 600, closesAtMinute: 1080 }));
    await admin().setHours({ calendarId: await calendarId(), validFrom: "2026-01-01", hours: week });
    // Friday 17:00 to 18:00 and Saturday 10:00 to 17:00.
    expect(await contactRow(id)).toMatchObject({
      waitBusinessSeconds: null,
      resolutionBusinessSeconds: 8 * 3600,
    });
  });

  it.each([
    [
      "that overlap",
      [
        [1, 480, 720],
        [1, 719, 900],
      ],
    ],
    ["that close before they open", [[1, 720, 480]]],
    ["on an eighth day", [[8, 480, 720]]],
    ["after midnight", [[1, 480, 1441]]],
    ["that are none at all", []],
  ])("are refused %s", async (_, intervals) => {
    const hours = intervals.map(([weekday, opensAtMinute, closesAtMinute]) => ({
      weekday: weekday!,
      opensAtMinute: opensAtMinute!,
      closesAtMinute: closesAtMinute!,
    }));
    const attempt = admin().setHours({ calendarId: await calendarId(), hours });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

it("counts a team's coverage anew when the hours of its telephone change", async () => {
  const [team] = a.teams;
  const opened = async () => {
    const [row] = await inside((tx) =>
      tx
        .select()
        .from(presenceDays)
        .where(and(eq(presenceDays.teamId, team.id), eq(presenceDays.agentId, NONE))),
    );
    return [row!.openMinutes, row!.coveredMinutes];
  };
  await makeAttendance(db, a.organizationId, {
    agentId: a.people.agent.id,
    startsAt: new Date("2026-01-05T09:00:00Z"),
    endsAt: new Date("2026-01-05T13:00:00Z"),
  });
  const hours = [{ weekday: 1, opensAtMinute: 600, closesAtMinute: 660 }];
  await admin().setHours({ calendarId: await calendarId(), validFrom: "2026-01-01", hours });
  expect(await opened()).toEqual([60, 60]);
  const later = [{ weekday: 1, opensAtMinute: 780, closesAtMinute: 900 }];
  await admin().setHours({ calendarId: await calendarId(), validFrom: "2026-01-01", hours: later });
  // In Amsterdam the agent was there from 10:00 to 14:00.
  expect(await opened()).toEqual([120, 60]);
});

describe("a calendar", () => {
  it("is added with the usual hours, renamed and moved to another zone", async () => {
    const { id } = await admin().addCalendar({ name: "Avond", timeZone: "Europe/Amsterdam" });
    await admin().changeCalendar({ calendarId: id, name: "Nacht", timeZone: "Europe/London" });
    const calendar = (await admin().get()).calendars.find((candidate) => candidate.id === id);
    expect(calendar).toMatchObject({ name: "Nacht", timeZone: "Europe/London", holidays: [] });
    expect(calendar!.hours).toHaveLength(6);
    const again = admin().addCalendar({ name: "Nacht", timeZone: "Europe/Amsterdam" });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "name-taken" } });
  });

  it("is closed on a holiday, until that is removed", async () => {
    const { id } = await mail();
    const calendar = await calendarId();
    await admin().addHoliday({ calendarId: calendar, day: "2026-01-02", name: "Snow" });
    await admin().addHoliday({ calendarId: calendar, day: "2026-01-02", name: "Ice" });
    // Saturday 9:00 to 17:00 is all that is left.
    expect(await contactRow(id)).toMatchObject({ waitBusinessSeconds: 8 * 3600 });
    expect((await admin().get()).calendars[0]!.holidays).toEqual([{ day: "2026-01-02", name: "Ice" }]);
    await admin().removeHoliday({ calendarId: calendar, day: "2026-01-02" });
    expect(await contactRow(id)).toMatchObject({ waitBusinessSeconds: 11 * 3600 });
    const gone = admin().removeHoliday({ calendarId: calendar, day: "2026-01-02" });
    await expect(gone).rejects.toMatchObject({ code: "NOT_FOUND", message: "Holiday not found." });
  });

  it("takes the public holidays of a country, once", async () => {
    const year = { calendarId: await calendarId(), country: "NL", year: 2026 };
    const { added } = await admin().fillHolidays(year);
    expect(added).toBeGreaterThanOrEqual(8);
    expect((await admin().get()).calendars[0]!.holidays.map(({ day }) => day)).toContain("2026-04-27");
    expect(await admin().fillHolidays(year)).toEqual({ added: 0 });
    const unknown = admin().fillHolidays({ ...year, country: "XX" });
    await expect(unknown).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { reason: "unknown-country" },
    });
  });

  it("of another organisation is as one that does not exist", async () => {
    const other = await setupOrganization(db, `U${number}`);
    const theirs = (await other.as("admin").settings.get()).calendars[0]!.id;
    const gone = { code: "NOT_FOUND", message: "Calendar not found." };
    const hours = [{ weekday: 1, opensAtMinute: 0, closesAtMinute: 1440 }];
    for (const id of [theirs, newId()]) {
      const key = { calendarId: id, day: "2026-01-02" };
      await expect(admin().setHours({ calendarId: id, hours })).rejects.toMatchObject(gone);
      await expect(admin().addHoliday({ ...key, name: "X" })).rejects.toMatchObject(gone);
      await expect(admin().removeHoliday(key)).rejects.toMatchObject(gone);
      await expect(admin().fillHolidays({ calendarId: id, country: "NL", year: 2026 })).rejects.toMatchObject(
        gone,
      );
      const changed = { calendarId: id, name: "X", timeZone: "Europe/Paris" };
      await expect(admin().changeCalendar(changed)).rejects.toMatchObject(gone);
    }
  });
});
