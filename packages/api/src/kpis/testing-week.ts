import type { Db } from "@kwartet/db/client";
import {
  makeImport,
  makeMembership,
  makePerson,
  makeRoleGrant,
  makeTeam,
  makeUser,
} from "@kwartet/db/factories";
import { newId, newUnorderedId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { NONE } from "@kwartet/db/schema/columns";
import { contacts, transcriptMessages } from "@kwartet/db/schema/contacts";
import { customers } from "@kwartet/db/schema/customers";
import { personAliases } from "@kwartet/db/schema/people";
import { ratings } from "@kwartet/db/schema/ratings";
import { presenceDays } from "@kwartet/db/schema/shifts";
import { createOrganization } from "../organizations/create-queries";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import { actorOf, callerOf, testServices } from "../testing";
import { WEEK_LINES } from "./testing-week-lines";

export const WEEK_AS_OF = "2026-02-12T11:00:00.000Z";
const WEEK_TODAY = "2026-02-13";

const instantOf = (local: string) => new Date(`${local}:00+01:00`);

/**
 * The three weeks in an organisation of their own, with rollups. Pim coaches North all along, Cas
 * only since Monday 2 February, Lee coaches South; Eve is the executive.
 */
export async function setupWeek(db: Db) {
  const organizationId = await createOrganization(db, {
    name: "Week",
    timeZone: "Europe/Amsterdam",
    locale: "en",
  });
  const north = await makeTeam(db, organizationId, { name: "North" });
  const south = await makeTeam(db, organizationId, { name: "South" });
  const person = async (name: string) => {
    const user = await makeUser(db, { name });
    return { ...(await makePerson(db, organizationId, { name, userId: user.id })), userId: user.id };
  };
  const people = {
    ann: await person("Ann de Wit"),
    bob: await person("Bob Aalders"),
    dee: await person("Dee van Dam"),
    pim: await person("Pim Post"),
    cas: await person("Cas Mol"),
    lee: await person("Lee Kok"),
    eve: await person("Eve Stam"),
  };
  const join = (
    name: keyof typeof people,
    teamId: string,
    given: { role?: "coach"; startsOn?: string } = {},
  ) => makeMembership(db, organizationId, { personId: people[name].id, teamId, ...given });
  await join("ann", north.id);
  await join("bob", north.id);
  await join("dee", south.id);
  await join("pim", north.id, { role: "coach" });
  await join("cas", north.id, { role: "coach", startsOn: "2026-02-02" });
  await join("lee", south.id, { role: "coach" });
  await makeRoleGrant(db, organizationId, { personId: people.eve.id, role: "executive" });
  const { id: importId } = await makeImport(db, organizationId, {
    source: "cc",
    finishedAt: new Date("2026-02-12T12:00:00Z"),
  });

  const scope = systemScope(organizationId, "agent-figure:read");
  const ids = new Map<number, string>(Object.keys(WEEK_LINES).map((line) => [Number(line), newId()]));
  await withOrganization(db, organizationId, async (tx) => {
    await tx
      .insert(personAliases)
      .values({ organizationId, source: "cc", name: "A. de Wit", personId: people.ann.id });
    await insertLines(tx, {
      organizationId,
      importId,
      ids,
      people,
      teams: { north: north.id, south: south.id },
    });
    await insertMinutes(tx, {
      organizationId,
      north: north.id,
      south: south.id,
      ann: people.ann.id,
      bob: people.bob.id,
    });
    await rebuildRollups(tx, scope);
  });

  const services = testServices(db);
  const as = async (name: keyof typeof people) =>
    callerOf(db, await actorOf(db, people[name], WEEK_TODAY), services);
  const idOf = (line: number) => ids.get(line) ?? "";
  const lineOf = (id: string) => [...ids].find(([, contactId]) => contactId === id)?.[0];
  return { organizationId, teams: { north, south }, people, as, idOf, lineOf, scope };
}

export type WeekOrganization = Awaited<ReturnType<typeof setupWeek>>;

type LinesToInsert = {
  organizationId: string;
  importId: string;
  ids: Map<number, string>;
  people: Record<"ann" | "bob" | "dee", { id: string }>;
  teams: { north: string; south: string };
};

async function insertLines(tx: Db, { organizationId, importId, ids, people, teams }: LinesToInsert) {
  const lines = Object.entries(WEEK_LINES).map(([number, line]) => ({
    ...line,
    id: ids.get(Number(number)) ?? "",
  }));
  const keys = [...new Set(lines.flatMap(({ customer }) => customer ?? []))];
  const customerIds = new Map(keys.map((key) => [key, newUnorderedId()]));
  await tx.insert(customers).values([...customerIds.values()].map((id) => ({ organizationId, id })));
  const rows = lines.map((line) => {
    const offeredAt = instantOf(line.at);
    const ends = line.ends ?? "answered";
    const next = lines
      .filter(
        (other) =>
          line.customer &&
          other.customer === line.customer &&
          other.topic === line.topic &&
          other.at > line.at,
      )
      .sort((a, b) => (a.at < b.at ? -1 : 1))[0];
    const isEmail = line.channel === "email";
    const wait = ends === "open" ? null : (line.wait ?? null);
    return {
      organizationId,
      id: line.id,
      source: "cc",
      externalId: line.id,
      importId,
      createdImportId: importId,
      channel: line.channel ?? ("phone" as const),
      topic: line.topic,
      customerId: line.customer === undefined ? null : (customerIds.get(line.customer) ?? null),
      teamId: line.agent === "dee" ? teams.south : teams.north,
      agentId: line.agent === null ? null : people[line.agent].id,
      offeredAt,
      offeredOn: line.at.slice(0, 10),
      offeredHour: Number(line.at.slice(11, 13)),
      answeredAt: ends === "answered" ? new Date(offeredAt.getTime() + (wait ?? 0) * 1000) : null,
      // The last contact ends when the data do.
      endedAt: line.at === "2026-02-12T11:30" ? new Date(WEEK_AS_OF) : null,
      abandoned: ends === "abandoned",
      // An e-mail of 9 o'clock that is answered an hour later waited as long on both clocks.
      waitSeconds: wait,
      waitBusinessSeconds: isEmail ? wait : null,
      handleSeconds: ends === "answered" ? 300 : null,
      reopenCount: line.reopened ?? null,
      reportedResolved: line.resolved ?? null,
      handedOverTo: line.handedOver ? "Bob Aalders" : null,
      nextContactAt: next ? instantOf(next.at) : null,
    };
  });
  await insertRows(tx, contacts, rows);
  await tx.insert(ratings).values(
    lines.flatMap(({ id, ratings: given = [] }) =>
      given.map((rating) => ({
        organizationId,
        id: newId(),
        source: "cc",
        externalId: newUnorderedId(),
        contactId: id,
        ...rating,
      })),
    ),
  );
  await tx.insert(transcriptMessages).values(
    (["customer", "agent"] as const).map((speaker, sequence) => ({
      organizationId,
      contactId: ids.get(6) ?? "",
      sequence,
      speaker,
      saidAt: instantOf("2026-02-02T10:02"),
      message: speaker === "customer" ? "Is my bill right?" : "It is.",
      keepUntil: "2026-08-01",
    })),
  );
}

async function insertMinutes(
  tx: Db,
  {
    organizationId,
    north,
    south,
    ann,
    bob,
  }: Record<"organizationId" | "north" | "south" | "ann" | "bob", string>,
) {
  const agentDay = (agentId: string, day: string, [scheduledMinutes, attendedMinutes]: [number, number]) => ({
    organizationId,
    teamId: north,
    agentId,
    day,
    scheduledMinutes,
    attendedMinutes,
    openMinutes: 0,
    coveredMinutes: 0,
  });
  const teamDay = (teamId: string, day: string, [openMinutes, coveredMinutes]: [number, number]) => ({
    organizationId,
    teamId,
    agentId: NONE,
    day,
    scheduledMinutes: 0,
    attendedMinutes: 0,
    openMinutes,
    coveredMinutes,
  });
  await tx
    .insert(presenceDays)
    .values([
      agentDay(ann, "2026-01-26", [240, 216]),
      agentDay(ann, "2026-01-27", [240, 240]),
      agentDay(bob, "2026-01-26", [240, 120]),
      teamDay(north, "2026-01-26", [720, 600]),
      teamDay(north, "2026-01-27", [720, 720]),
      teamDay(south, "2026-01-26", [720, 360]),
    ]);
}
