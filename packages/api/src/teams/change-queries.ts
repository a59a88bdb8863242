import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { teams } from "@kwartet/db/schema/teams";
import { and, eq } from "drizzle-orm";
import { conflict, found } from "../errors";
import { refreshTeam } from "../imports/write/presence-queries";
import type { Scope } from "../scope";
import { recordChange, requireCalendar } from "../settings/change-queries";
import { rulesOf } from "../settings/in-force-queries";
import { recount } from "../settings/recount-queries";
import type { NewTeam, PlacedTeam, RenamedTeam } from "./input";
import { requirePartner } from "./partner-queries";

export async function addTeam(db: Db, scope: Scope, team: NewTeam): Promise<{ id: string }> {
  const { organizationId } = scope;
  await requirePlace(db, scope, team);
  const id = newId();
  const [row] = await db
    .insert(teams)
    .values({ organizationId, id, ...team })
    .onConflictDoNothing({ target: [teams.organizationId, teams.name] })
    .returning({ id: teams.id });
  if (!row) throw nameTaken();
  await recordChange(db, scope, { setting: "team", teamId: id, before: {}, after: team });
  return { id };
}

export async function renameTeam(db: Db, scope: Scope, { teamId, name }: RenamedTeam): Promise<void> {
  const { organizationId } = scope;
  const before = await lockTeam(db, scope, teamId);
  const [namesake] = await db
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.organizationId, organizationId), eq(teams.name, name)));
  if (namesake && namesake.id !== teamId) throw nameTaken();
  await db
    .update(teams)
    .set({ name })
    .where(and(eq(teams.organizationId, organizationId), eq(teams.id, teamId)));
  await recordChange(db, scope, {
    setting: "team",
    teamId,
    before: { name: before.name },
    after: { name },
  });
}

/** Where a team belongs and by which clock it counts; another zone cuts its days anew. */
export async function setTeam(db: Db, scope: Scope, { teamId, ...place }: PlacedTeam): Promise<void> {
  const before = await lockTeam(db, scope, teamId);
  await requirePlace(db, scope, place);
  await db
    .update(teams)
    .set(place)
    .where(and(eq(teams.organizationId, scope.organizationId), eq(teams.id, teamId)));
  const { partnerId, timeZone, calendarId } = before;
  await recordChange(db, scope, {
    setting: "team",
    teamId,
    before: { partnerId, timeZone, calendarId },
    after: place,
  });
  if (timeZone !== place.timeZone) await recount(db, scope, { days: true, waits: false });
  else if (calendarId !== place.calendarId) {
    await refreshTeam(db, scope, { rules: await rulesOf(db, scope), teamId });
  }
}

async function requirePlace(
  db: Db,
  scope: Scope,
  { partnerId, calendarId }: Pick<NewTeam, "partnerId" | "calendarId">,
): Promise<void> {
  if (partnerId) await requirePartner(db, scope, partnerId);
  if (calendarId) await requireCalendar(db, scope, calendarId);
}

async function lockTeam(db: Db, { organizationId }: Scope, teamId: string) {
  const [team] = await db
    .select()
    .from(teams)
    .where(and(eq(teams.organizationId, organizationId), eq(teams.id, teamId)))
    .for("update");
  return found(team, "Team");
}

const nameTaken = () => conflict("A team has this name.", "name-taken");
