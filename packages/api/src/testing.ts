import { randomBytes, randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Db } from "@kwartet/db/client";
import {
  makeContact,
  makeMembership,
  makePartner,
  makePerson,
  makeRating,
  makeRoleGrant,
  makeTeam,
  makeUser,
} from "@kwartet/db/factories";
import type { GRANTED_ROLES, Role } from "@kwartet/db/schema/people";
import { fitForCitus } from "@kwartet/db/testing-statements";
import { actorOfUser } from "./accounts/queries";
import type { Actor } from "./actor";
import { createAuth } from "./auth";
import { createUploadStore } from "./imports/uploads/upload-store";
import type { Mail, Services } from "./installation";
import { ProgressBoard } from "./jobs/progress-board";
import { createRunner } from "./jobs/runner";
import { createOrganization } from "./organizations/create-queries";
import { createCaller } from "./root";

export const TEST_BASE_URL = "http://localhost:3999";
/** The day on which the actors of a test sign in: every membership of the set-up has begun. */
export const TEST_TODAY = "2026-06-30";

/** Services as the product has them, with mails kept in an array instead of sent. */
export function testServices(db: Db): Services & { mails: Mail[] } {
  const mails: Mail[] = [];
  const keepMail = async (mail: Mail) => void mails.push(mail);
  const secret = randomBytes(32).toString("base64url");
  const customerKey = randomBytes(32).toString("base64url");
  const uploadsFolder = join(tmpdir(), "kwartet-test-uploads", randomUUID());
  const uploads = createUploadStore(uploadsFolder);
  return {
    auth: createAuth(db, { secret, baseUrl: TEST_BASE_URL }),
    customerKey,
    baseUrl: TEST_BASE_URL,
    mails,
    sendMail: keepMail,
    uploads,
    // Done at once, by the same code: what waits for a commit waits for it here too.
    sendJob: (job) =>
      createRunner({
        db,
        canShareProgress: false,
        customerKey,
        uploads,
        uploadsFolder,
        board: new ProgressBoard(),
        post: { sendMail: keepMail, baseUrl: TEST_BASE_URL },
        onProblem: () => {},
      }).run(job),
  };
}

/**
 * All procedures as somebody, or as a visitor for null. Whatever they ask of the store must be a statement for the one
 * machine that holds their organisation.
 */
export function callerOf(db: Db, actor: Actor | null, services: Services = testServices(db)) {
  return createCaller({ db: fitForCitus(db, ACROSS_ORGANIZATIONS), actor, services });
}

/** The first visitor takes over an organisation that a command made, before there is anybody who belongs to one. */
const ACROSS_ORGANIZATIONS: readonly RegExp[] = [
  /^select "id" from "organizations" order by "organizations"."created_at" asc limit/,
];

type Granted = (typeof GRANTED_ROLES)[number];

/**
 * An organisation with the usual settings, two teams of three agents and a coach each (the second
 * of a partner), an executive, an admin and a privacy officer, and a rated contact of every agent.
 * Every name begins with `CANARY-<name>`, so that a leak can be found in any answer.
 */
export async function setupOrganization(db: Db, name: string) {
  const organizationId = await createOrganization(db, {
    name: `CANARY-${name}`,
    timeZone: "Europe/Amsterdam",
    locale: "en",
  });
  const partner = await makePartner(db, organizationId, { name: `CANARY-${name}-partner` });
  const teams = [
    await setupTeam(db, organizationId, { name: `CANARY-${name}-team1` }),
    await setupTeam(db, organizationId, { name: `CANARY-${name}-team2`, partnerId: partner.id }),
  ] as const;
  const granted = async (role: Granted) => {
    const person = await setupPerson(db, organizationId, `CANARY-${name}-${role}`);
    await makeRoleGrant(db, organizationId, { personId: person.id, role });
    return person;
  };
  const people = {
    agent: teams[0].agents[0],
    coach: teams[0].coach,
    executive: await granted("executive"),
    admin: await granted("admin"),
    "privacy-officer": await granted("privacy-officer"),
  };
  const actors = {
    agent: await actorOf(db, people.agent),
    coach: await actorOf(db, people.coach),
    executive: await actorOf(db, people.executive),
    admin: await actorOf(db, people.admin),
    "privacy-officer": await actorOf(db, people["privacy-officer"]),
  } satisfies Record<Role, Actor>;
  const services = testServices(db);
  const as = (role: Role | null) => callerOf(db, role && actors[role], services);
  return { organizationId, partner, teams, people, actors, services, as };
}

export type TestOrganization = Awaited<ReturnType<typeof setupOrganization>>;

/** Two organisations in one store, A and B, of the same shape. */
export async function setupTwoOrganizations(db: Db): Promise<{ a: TestOrganization; b: TestOrganization }> {
  return { a: await setupOrganization(db, "A"), b: await setupOrganization(db, "B") };
}

async function setupTeam(db: Db, organizationId: string, given: { name: string; partnerId?: string }) {
  const team = await makeTeam(db, organizationId, given);
  const member = async (role: "agent" | "coach", name: string) => {
    const person = await setupPerson(db, organizationId, `${team.name}-${name}`);
    await makeMembership(db, organizationId, { personId: person.id, teamId: team.id, role });
    return person;
  };
  const agents = [
    await member("agent", "agent1"),
    await member("agent", "agent2"),
    await member("agent", "agent3"),
  ] as const;
  const coach = await member("coach", "coach");
  const contacts = [];
  for (const agent of agents) {
    const contact = await makeContact(db, organizationId, { teamId: team.id, agentId: agent.id });
    await makeRating(db, organizationId, { contactId: contact.id });
    contacts.push(contact);
  }
  return { ...team, agents, coach, contacts };
}

async function setupPerson(db: Db, organizationId: string, name: string) {
  const user = await makeUser(db, { name });
  const person = await makePerson(db, organizationId, { name, userId: user.id, email: user.email });
  return { ...person, userId: user.id };
}

/** The actor that a person is today, by the same way as at a request. */
export async function actorOf(db: Db, person: { userId: string }, today = TEST_TODAY): Promise<Actor> {
  const actor = await actorOfUser(db, person.userId, today);
  if (!actor) throw new Error("This user is nobody, or disabled.");
  return actor;
}
