import type { Db } from "@kwartet/db/client";
import {
  makeImport,
  makeMembership,
  makePerson,
  makeRoleGrant,
  makeTeam,
  makeUser,
} from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { attendance, presenceDays } from "@kwartet/db/schema/shifts";
import { addDays } from "@kwartet/metrics/calendar-day";
import { createOrganization } from "../organizations/create-queries";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import { actorOf, callerOf, testServices } from "../testing";

/** Five full weeks over the change to summer time; the data end on the Sunday after them. */
export const QUEUE_WEEKS = { from: "2026-03-09", to: "2026-04-12" };
const MONDAYS = [0, 1, 2, 3, 4].map((week) => addDays(QUEUE_WEEKS.from, 7 * week));
const TODAY = "2026-04-13";

/** Local time in Amsterdam. */
const at = (day: string, time: string): Date =>
  new Date(`${day}T${time}${day < "2026-03-29" ? "+01:00" : "+02:00"}`);

/** North and East answer one queue with six agents each; South shares another with two of West. */
const SIZES = { north: 6, east: 6, south: 5, west: 2 } as const;
type TeamName = keyof typeof SIZES;

/**
 * Each Monday at 10:05 North gets three calls answered within the promise and one after it, East the same, and each of the
 * two somebody who gives up after ten minutes; one more hangs up at once. Six agents are there from nine to twelve, of whom
 * one writes a mail from 10:00 to 10:15.
 */
export async function setupQueues(db: Db) {
  const organizationId = await createOrganization(db, {
    name: "Queues",
    timeZone: "Europe/Amsterdam",
    locale: "en",
  });
  const teams = {
    north: await setupTeam(db, organizationId, "north"),
    east: await setupTeam(db, organizationId, "east"),
    south: await setupTeam(db, organizationId, "south"),
    west: await setupTeam(db, organizationId, "west"),
  };
  const executive = await setupUser(db, organizationId, "Eve");
  await makeRoleGrant(db, organizationId, { personId: executive.id, role: "executive" });
  const { id: importId } = await makeImport(db, organizationId);
  await withOrganization(db, organizationId, async (tx) => {
    const rows = MONDAYS.flatMap((day, week) => [
      ...callsOf(teams.north, day, week),
      ...callsOf(teams.east, day, week),
      ...quietCallsOf(teams.south, day),
      ...quietCallsOf(teams.west, day),
      mailOf(teams.north, day),
    ]);
    const last = { ...mailOf(teams.north, QUEUE_WEEKS.to), offeredAt: at(QUEUE_WEEKS.to, "18:00:00") };
    await insertRows(
      tx,
      contacts,
      [...rows, last].map((row) => ({
        ...BARE,
        ...row,
        organizationId,
        importId,
        createdImportId: importId,
      })),
    );
    await insertRows(tx, attendance, attendanceOf(organizationId, teams.north, teams.east));
    await insertRows(
      tx,
      presenceDays,
      MONDAYS.map((day) => ({
        ...{ organizationId, teamId: teams.north.id, agentId: teams.north.agentIds[0] ?? "", day },
        ...{ scheduledMinutes: 240, attendedMinutes: 180, openMinutes: 0, coveredMinutes: 0 },
      })),
    );
    await rebuildRollups(tx, systemScope(organizationId, "organization-figure:read"));
  });
  const services = testServices(db);
  const as = async (person: { userId: string }) => callerOf(db, await actorOf(db, person, TODAY), services);
  return { organizationId, teams, executive, as };
}

async function setupUser(db: Db, organizationId: string, name: string) {
  const user = await makeUser(db, { name });
  return { ...(await makePerson(db, organizationId, { name, userId: user.id })), userId: user.id };
}

async function setupTeam(db: Db, organizationId: string, name: TeamName) {
  const team = await makeTeam(db, organizationId, { name });
  const coach = await setupUser(db, organizationId, `CANARY coach of ${name}`);
  await makeMembership(db, organizationId, { personId: coach.id, teamId: team.id, role: "coach" });
  const agents = [];
  for (let number = 1; number <= SIZES[name]; number++) {
    const agent = await setupUser(db, organizationId, `CANARY ${name} ${number}`);
    await makeMembership(db, organizationId, { personId: agent.id, teamId: team.id });
    agents.push(agent);
  }
  return { id: team.id, name, coach, agents, agentIds: agents.map(({ id }) => id) };
}

type Team = Pick<Awaited<ReturnType<typeof setupTeam>>, "id" | "name" | "agentIds">;

const BARE = {
  source: "test",
  channel: "phone" as "phone" | "email",
  queue: null as string | null,
  agentId: null as string | null,
  answeredAt: null as Date | null,
  endedAt: null as Date | null,
  abandoned: false,
  waitSeconds: null as number | null,
  handleSeconds: null as number | null,
  wrapSeconds: null as number | null,
  offeredHour: 10,
};

function callOf(team: Team, day: string, given: { wait: number; agentId: string | null }) {
  const id = newId();
  const offeredAt = at(day, "10:05:00");
  const until = new Date(offeredAt.getTime() + given.wait * 1000);
  return {
    ...BARE,
    ...{ id, externalId: id, teamId: team.id, agentId: given.agentId, offeredAt, offeredOn: day },
    queue: team.name === "north" || team.name === "east" ? "Q1" : "Q2",
    waitSeconds: given.wait,
    ...(given.agentId === null
      ? { abandoned: true, endedAt: until }
      : { answeredAt: until, endedAt: new Date(until.getTime() + 600_000), handleSeconds: 600 }),
  };
}

/** The four answered calls go round the agents, so that all six have worked. */
function callsOf(team: Team, day: string, week: number) {
  const agentOf = (number: number) => team.agentIds[(4 * week + number) % team.agentIds.length] ?? null;
  return [
    ...[20, 20, 60, 61].map((wait, number) => callOf(team, day, { wait, agentId: agentOf(number) })),
    callOf(team, day, { wait: 600, agentId: null }),
    ...(team.name === "north" ? [callOf(team, day, { wait: 2, agentId: null })] : []),
  ];
}

const quietCallsOf = (team: Team, day: string) =>
  team.agentIds.map((agentId) => callOf(team, day, { wait: 10, agentId }));

/** Written from 10:00 to 10:15, of which the last five minutes are after-call work. */
function mailOf(team: Team, day: string) {
  const id = newId();
  return {
    ...BARE,
    ...{ id, externalId: id, teamId: team.id, agentId: team.agentIds[0] ?? null, channel: "email" as const },
    ...{ offeredAt: at(day, "09:00:00"), offeredOn: day, offeredHour: 9, answeredAt: at(day, "10:10:00") },
    ...{ endedAt: at(day, "10:10:00"), waitSeconds: 4200, handleSeconds: 900, wrapSeconds: 300 },
  };
}

/** Two stretches of one agent overlap: nobody is there twice. */
function attendanceOf(organizationId: string, north: Team, east: Team) {
  return MONDAYS.flatMap((day) =>
    [...north.agentIds.slice(0, 3), ...east.agentIds.slice(0, 3)].flatMap((agentId) =>
      [
        ["09:00:00", "11:00:00"],
        ["10:30:00", "12:00:00"],
      ].map(([from = "", to = ""]) => {
        const id = newId();
        return {
          ...{ organizationId, id, source: "test", externalId: id, agentId },
          ...{ startsAt: at(day, from), endsAt: at(day, to) },
        };
      }),
    ),
  );
}
