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
import { contacts } from "@kwartet/db/schema/contacts";
import { customers } from "@kwartet/db/schema/customers";
import { ratings } from "@kwartet/db/schema/ratings";
import { addDays } from "@kwartet/metrics/calendar-day";
import { createOrganization } from "../organizations/create-queries";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import { actorOf, callerOf, testServices } from "../testing";

/** The data end on a Wednesday: the last full week ends on Sunday 5 July. */
export const COMPARED_AS_OF = "2026-07-08T10:00:00.000Z";
export const COMPARED_UNTIL = "2026-07-05";
const TODAY = "2026-07-09";
const FIRST_MONDAY = "2026-01-05";
const WEEKS = 26;
const CONTACTS_A_WEEK = 5;

type Skill = { solved: number; kind: number };

/** Of twenty contacts, how many are solved and how many are rated 4 or 5. */
const ORDINARY: Skill = { solved: 16, kind: 14 };
const SKILLS: Readonly<Record<string, Skill>> = {
  ann: { solved: 8, kind: 14 },
  gus: { solved: 16, kind: 20 },
};

const NORTH = ["ann", "bea", "cor", "dik", "els", "fay"] as const;
const SOUTH = ["gus", "hal", "ivo", "jan", "kim", "lot"] as const;
const LEADERS = ["pim", "cas", "lee", "eve"] as const;
type Name = (typeof NORTH)[number] | (typeof SOUTH)[number] | (typeof LEADERS)[number];

/**
 * Twelve agents of one kind of work in two teams, with 26 weeks of rated contacts: Ann solves far less than the others,
 * Gus is rated far better. Pim coaches North all along and Cas since 4 May, Lee coaches South, Eve is the executive.
 */
export async function setupCompared(db: Db, { agents = 12 }: { agents?: number } = {}) {
  const organizationId = await createOrganization(db, {
    name: "Compared",
    timeZone: "Europe/Amsterdam",
    locale: "en",
  });
  const north = await makeTeam(db, organizationId, { name: "North" });
  const south = await makeTeam(db, organizationId, { name: "South" });
  const people = {} as Record<Name, { id: string; name: string; userId: string }>;
  for (const name of [...NORTH, ...SOUTH, ...LEADERS]) {
    const full = `${name.charAt(0).toUpperCase()}${name.slice(1)} of the canary`;
    const user = await makeUser(db, { name: full });
    const person = await makePerson(db, organizationId, { name: full, userId: user.id });
    people[name] = { id: person.id, name: full, userId: user.id };
  }
  const join = (name: Name, teamId: string, given: { role?: "coach"; startsOn?: string } = {}) =>
    makeMembership(db, organizationId, { personId: people[name].id, teamId, ...given });
  for (const name of NORTH) await join(name, north.id);
  for (const name of SOUTH) await join(name, south.id);
  await join("pim", north.id, { role: "coach" });
  await join("cas", north.id, { role: "coach", startsOn: "2026-05-04" });
  await join("lee", south.id, { role: "coach" });
  await makeRoleGrant(db, organizationId, { personId: people.eve.id, role: "executive" });

  const { id: importId } = await makeImport(db, organizationId, { source: "cc" });
  const working = [...NORTH, ...SOUTH].slice(0, agents);
  const scope = systemScope(organizationId, "agent-figure:read");
  await withOrganization(db, organizationId, async (tx) => {
    const rows = working.flatMap((name, index) =>
      contactsOf({
        organizationId,
        importId,
        teamId: index < NORTH.length ? north.id : south.id,
        agentId: people[name].id,
        skill: SKILLS[name] ?? ORDINARY,
        offset: index,
      }),
    );
    await insertRows(
      tx,
      customers,
      rows.map(({ contact }) => ({ organizationId, id: contact.customerId })),
    );
    await insertRows(
      tx,
      contacts,
      rows.map(({ contact }) => contact),
    );
    await insertRows(
      tx,
      ratings,
      rows.map(({ rating }) => rating),
    );
    await rebuildRollups(tx, scope);
  });
  const services = testServices(db);
  const as = async (name: Name) => callerOf(db, await actorOf(db, people[name], TODAY), services);
  return { organizationId, teams: { north, south }, people, working, as, scope };
}

export type ComparedOrganization = Awaited<ReturnType<typeof setupCompared>>;

type Worker = {
  organizationId: string;
  importId: string;
  teamId: string;
  agentId: string;
  skill: Skill;
  offset: number;
};

/** Evenly spread, so that any twenty in a row come to the skill exactly; nothing is drawn. */
function contactsOf({ organizationId, importId, teamId, agentId, skill, offset }: Worker) {
  return Array.from({ length: WEEKS * CONTACTS_A_WEEK }, (_, index) => {
    const day = addDays(FIRST_MONDAY, 7 * Math.floor(index / CONTACTS_A_WEEK) + (index % CONTACTS_A_WEEK));
    const offeredAt = new Date(`${day}T09:00:00Z`);
    // The last of all is what the data end with.
    const endedAt = index === WEEKS * CONTACTS_A_WEEK - 1 ? new Date(COMPARED_AS_OF) : null;
    const [id, place] = [newId(), (index * 7 + offset) % 20];
    const contact = {
      organizationId,
      id,
      source: "cc",
      externalId: id,
      importId,
      createdImportId: importId,
      channel: "phone" as const,
      topic: "bill",
      customerId: newUnorderedId(),
      teamId,
      agentId,
      offeredAt,
      offeredOn: day,
      offeredHour: 10,
      answeredAt: offeredAt,
      endedAt,
      abandoned: false,
      waitSeconds: 10,
      handleSeconds: 300 + place,
      nextContactAt: place < skill.solved ? null : new Date(offeredAt.getTime() + 86_400_000),
    };
    const rating = {
      organizationId,
      id: newId(),
      source: "cc",
      externalId: newUnorderedId(),
      contactId: id,
      friendliness: (index * 3 + offset) % 20 < skill.kind ? 5 : 2,
    };
    return { contact, rating };
  });
}
