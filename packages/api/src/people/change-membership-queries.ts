import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { memberships } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import { and, eq } from "drizzle-orm";
import { badRequest, conflict, found } from "../errors";
import { refreshTeam } from "../imports/write/presence-queries";
import type { Scope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import type { EndedMembership, NewMembership } from "./input";
import { lockPerson, recordPeopleChange } from "./person-queries";

type Membership = Pick<
  typeof memberships.$inferSelect,
  "personId" | "teamId" | "role" | "startsOn" | "endsOn"
>;

/** Makes a person an agent or a coach of a team for some days; twice at once would count them double. */
export async function addMembership(
  db: Db,
  scope: Scope,
  membership: NewMembership,
): Promise<{ id: string }> {
  const { organizationId } = scope;
  await lockPerson(db, scope, membership.personId);
  const [team] = await db
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.organizationId, organizationId), eq(teams.id, membership.teamId)));
  found(team, "Team");
  await refuseOverlap(db, scope, membership);
  const id = newId();
  await db.insert(memberships).values({ organizationId, id, ...membership });
  await recountPresence(db, scope, membership);
  await recordPeopleChange(db, scope, { change: "add-membership", membershipId: id, ...membership });
  return { id };
}

/** Sets the last day; the first stays, because what was done in the team stays with the team. */
export async function endMembership(
  db: Db,
  scope: Scope,
  { membershipId, endsOn }: EndedMembership,
): Promise<void> {
  const { organizationId } = scope;
  const [row] = await db
    .select()
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizationId), eq(memberships.id, membershipId)));
  const membership = found(row, "Membership");
  await lockPerson(db, scope, membership.personId);
  if (endsOn < membership.startsOn) throw badRequest("It ends before it starts.", "ends-before-start");
  await refuseOverlap(db, scope, { ...membership, endsOn });
  await db
    .update(memberships)
    .set({ endsOn })
    .where(and(eq(memberships.organizationId, organizationId), eq(memberships.id, membershipId)));
  await recountPresence(db, scope, membership);
  const { personId, teamId, role, endsOn: before } = membership;
  await recordPeopleChange(db, scope, {
    personId,
    change: "end-membership",
    membershipId,
    teamId,
    role,
    before: { endsOn: before },
    after: { endsOn },
  });
}

/** An agent's shifts count for the team on the days that they belong to it. */
async function recountPresence(db: Db, scope: Scope, { teamId, role }: Membership): Promise<void> {
  if (role === "agent") await refreshTeam(db, scope, { rules: await rulesOf(db, scope), teamId });
}

async function refuseOverlap(db: Db, { organizationId }: Scope, membership: Membership & { id?: string }) {
  const others = await db
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.personId, membership.personId),
        eq(memberships.teamId, membership.teamId),
        eq(memberships.role, membership.role),
      ),
    );
  const overlapping = others.some((other) => other.id !== membership.id && overlap(other, membership));
  if (overlapping)
    throw conflict("This person has this role in this team in these days.", "membership-overlaps");
}

/** Both ends belong to a membership, and without an end it goes on. */
const overlap = (one: Membership, other: Membership) =>
  (other.endsOn === null || one.startsOn <= other.endsOn) &&
  (one.endsOn === null || other.startsOn <= one.endsOn);
