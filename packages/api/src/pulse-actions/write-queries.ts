import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { memberships, people } from "@kwartet/db/schema/people";
import { pulseActions, pulseAggregates, pulseResponses } from "@kwartet/db/schema/pulse";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { badRequest, conflict, found, notFound, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import type { ChangedAction, ClosedAction, NewAction } from "./input";

/** Who can take something up for a team today: its agents and its coaches. */
export async function listOwners(db: Db, scope: Scope, { teamId }: { teamId: string }) {
  const day = await today(db, scope);
  requireCoachedOn(scope, teamId, day);
  return db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(
      people,
      and(eq(people.organizationId, memberships.organizationId), eq(people.id, memberships.personId)),
    )
    .where(
      and(
        eq(memberships.organizationId, scope.organizationId),
        eq(memberships.teamId, teamId),
        isNull(people.disabledAt),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    )
    .orderBy(asc(people.name), asc(people.id));
}

/** A team that the caller coaches today; any other does not exist. */
function requireCoachedOn(scope: Scope, teamId: string, day: string): void {
  const isCoached = scope.coachOf.some(
    (period) =>
      period.teamId === teamId && period.startsOn <= day && (period.endsOn === null || period.endsOn >= day),
  );
  if (!isCoached) throw notFound("Team");
}

/** Commits a team to one thing after a wave; of two who do so at once, the second is told. */
export async function commitAction(
  db: Db,
  scope: Scope,
  { waveId, teamId, ...given }: NewAction,
): Promise<{ actionId: string }> {
  const { organizationId, personId: createdBy } = scope;
  requireCoachedOn(scope, teamId, await today(db, scope));
  if (createdBy === null) throw notFound("Team");
  await requireSensible(db, scope, { waveId, teamId, ...given });
  const id = newId();
  const [added] = await db
    .insert(pulseActions)
    .values({ organizationId, id, waveId, teamId, ...given, createdBy })
    .onConflictDoNothing({
      target: [pulseActions.organizationId, pulseActions.waveId, pulseActions.teamId],
    })
    .returning({ id: pulseActions.id });
  if (!added) throw conflict("The team has its action of this survey already.", "action-of-wave");
  await recordActionChange(db, scope, { actionId: id, waveId, teamId, change: "commit" });
  return { actionId: id };
}

export async function changeAction(
  db: Db,
  scope: Scope,
  { actionId, ...given }: ChangedAction,
): Promise<void> {
  const action = await holdAction(db, scope, actionId);
  const { waveId, teamId } = action;
  await requireSensible(db, scope, { waveId, teamId, ...given });
  await db.update(pulseActions).set(given).where(isAction(scope, actionId));
  await recordActionChange(db, scope, { actionId, waveId, teamId, change: "change" });
}

/** Done or stopped, with what came of it: the team reads that with the next wave. */
export async function closeAction(
  db: Db,
  scope: Scope,
  { actionId, state, outcome }: ClosedAction,
): Promise<void> {
  const { waveId, teamId } = await holdAction(db, scope, actionId);
  await db
    .update(pulseActions)
    .set({ state, outcome, closedAt: new Date() })
    .where(isAction(scope, actionId));
  await recordActionChange(db, scope, { actionId, waveId, teamId, change: state });
}

const isAction = ({ organizationId }: Scope, actionId: string) =>
  and(eq(pulseActions.organizationId, organizationId), eq(pulseActions.id, actionId));

/** An open action of a team that the caller coaches, held until the transaction ends. */
async function holdAction(db: Db, scope: Scope, actionId: string) {
  const [row] = await db.select().from(pulseActions).where(isAction(scope, actionId)).for("update");
  const action = found(row, "Action");
  const day = await today(db, scope);
  const isCoached = scope.coachOf.some(
    ({ teamId, startsOn, endsOn }) =>
      teamId === action.teamId && startsOn <= day && (endsOn === null || endsOn >= day),
  );
  if (!isCoached) throw notFound("Action");
  if (action.state !== "open") throw preconditionFailed("This action was closed already.", "closed");
  return action;
}

type Sensible = Pick<NewAction, "waveId" | "teamId" | "itemKey" | "ownerId" | "dueOn">;

/** About an item of a closed wave, by somebody of the team, before a day that is still to come. */
async function requireSensible(db: Db, scope: Scope, given: Sensible): Promise<void> {
  const { organizationId } = scope;
  const [row] = await db
    .select()
    .from(pulseWaves)
    .where(
      and(
        eq(pulseWaves.organizationId, organizationId),
        eq(pulseWaves.id, given.waveId),
        eq(pulseWaves.status, "closed"),
      ),
    );
  const wave = found(row, "Survey");
  const keys = wave.items?.map(({ key }) => key) ?? (await outsideItems(db, scope, given.waveId));
  if (!keys.includes(given.itemKey)) throw badRequest("The survey did not ask this.", "item");
  const owners = await listOwners(db, scope, { teamId: given.teamId });
  if (!owners.some(({ id }) => id === given.ownerId)) throw notFound("Colleague");
  if (given.dueOn <= (await today(db, scope))) {
    throw badRequest("Choose a day that is still to come.", "due-past");
  }
}

async function outsideItems(db: Db, { organizationId }: Scope, waveId: string): Promise<string[]> {
  const asked = sql<string>`jsonb_object_keys(${pulseResponses.answers})`;
  const answered = await db
    .selectDistinct({ key: asked })
    .from(pulseResponses)
    .where(and(eq(pulseResponses.organizationId, organizationId), eq(pulseResponses.waveId, waveId)));
  const averaged = await db
    .selectDistinct({ key: pulseAggregates.itemKey })
    .from(pulseAggregates)
    .where(and(eq(pulseAggregates.organizationId, organizationId), eq(pulseAggregates.waveId, waveId)));
  return [...answered, ...averaged].map(({ key }) => key);
}

type ActionChange = { actionId: string; waveId: string; teamId: string; change: string };

async function recordActionChange(db: Db, scope: Scope, details: ActionChange): Promise<void> {
  await recordAudit(db, scope, { action: "pulse-change", purpose: "pulse action", details });
}
