import type { Db } from "@kwartet/db/client";
import { notificationPreferences, notifications } from "@kwartet/db/schema/notifications";
import { memberships, people } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import { and, desc, eq, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import type { NotificationKind } from "./tell-queries";

/** Older ones than these are found where they belong: at the goal, the session, the review. */
const MOST = 200;

export type Notification = {
  id: string;
  kind: NotificationKind;
  subjectId: string;
  about: Record<string, string>;
  createdAt: Date;
  readAt: Date | null;
  /** Who it is about or from, where the reader may know that still. */
  personName: string | null;
  teamName: string | null;
};

/** What somebody was told and still may know, newest first, without the kinds that they want nothing of. */
export async function readNotifications(
  db: Db,
  scope: Scope,
  { where, channel }: { where?: SQL | undefined; channel: "inApp" | "inDigest" },
): Promise<Notification[]> {
  const personId = scope.personId ?? "";
  const unwanted = await readUnwanted(db, scope, channel);
  const rows = await db
    .select({
      id: notifications.id,
      kind: notifications.kind,
      subjectId: notifications.subjectId,
      about: notifications.about,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .where(
      and(
        eq(notifications.organizationId, scope.organizationId),
        eq(notifications.personId, personId),
        where,
      ),
    )
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(MOST);
  const wanted = rows.filter(({ kind }) => !unwanted.has(kind));
  const names = await readVisibleNames(
    db,
    scope,
    wanted.flatMap((row) => whomOf(row, personId)),
  );
  const teamNames = await readTeamNames(db, scope);
  return wanted.flatMap((row) => {
    const whom = whomOf(row, personId)[0];
    const personName = whom === undefined ? null : (names.get(whom) ?? null);
    const teamId = row.about.teamId;
    // A coach who no longer coaches somebody is no longer told of them.
    if (row.about.agentId !== undefined && row.about.agentId !== personId && personName === null) return [];
    if (row.kind === "signal" && whom === undefined && !teamNames.has(teamId ?? "")) return [];
    return [{ ...row, personName, teamName: teamNames.get(teamId ?? "") ?? null }];
  });
}

export async function countUnread(db: Db, scope: Scope): Promise<{ count: number }> {
  const unread = await readNotifications(db, scope, {
    where: isNull(notifications.readAt),
    channel: "inApp",
  });
  return { count: unread.length };
}

/** The agent of whom a coach is told; of their own work an agent is told from whom it comes. */
function whomOf({ about }: { about: Record<string, string> }, readerId: string): string[] {
  const whom = about.agentId === readerId ? about.personId : (about.agentId ?? about.personId);
  return whom === undefined ? [] : [whom];
}

async function readUnwanted(db: Db, scope: Scope, channel: "inApp" | "inDigest"): Promise<Set<string>> {
  const rows = await db
    .select({ kind: notificationPreferences.kind })
    .from(notificationPreferences)
    .where(
      and(
        eq(notificationPreferences.organizationId, scope.organizationId),
        eq(notificationPreferences.personId, scope.personId ?? ""),
        eq(notificationPreferences[channel], false),
      ),
    );
  return new Set(rows.map(({ kind }) => kind));
}

/** Names of those with whom the reader is in a team now: as their coach, or as an agent of theirs. */
async function readVisibleNames(db: Db, scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  const teamIds = [...scope.agentOf, ...scope.coachOf].map(({ teamId }) => teamId);
  if (ids.length === 0 || teamIds.length === 0) return new Map();
  const day = await today(db, scope);
  const isNow = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
    startsOn <= day && (endsOn === null || endsOn >= day);
  const asAgent = scope.agentOf.filter(isNow).map(({ teamId }) => teamId);
  const asCoach = scope.coachOf.filter(isNow).map(({ teamId }) => teamId);
  const rows = await db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(
      people,
      and(eq(people.organizationId, memberships.organizationId), eq(people.id, memberships.personId)),
    )
    .where(
      and(
        eq(memberships.organizationId, scope.organizationId),
        inArray(memberships.personId, [...new Set(ids)]),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
        or(
          and(inArray(memberships.teamId, asCoach), eq(memberships.role, "agent")),
          and(inArray(memberships.teamId, asAgent), eq(memberships.role, "coach")),
        ),
      ),
    );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function readTeamNames(db: Db, scope: Scope): Promise<Map<string, string>> {
  const ids = scope.coachOf.map(({ teamId }) => teamId);
  const rows = await db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(eq(teams.organizationId, scope.organizationId), inArray(teams.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
