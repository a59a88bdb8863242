import type { Db } from "@kwartet/db/client";
import { insertRows } from "@kwartet/db/rows";
import { NONE } from "@kwartet/db/schema/columns";
import { memberships } from "@kwartet/db/schema/people";
import { attendance, presenceDays, shifts } from "@kwartet/db/schema/shifts";
import { teams } from "@kwartet/db/schema/teams";
import type { Stretch } from "@kwartet/metrics/business-time";
import { localDayOf, periodsBetween } from "@kwartet/metrics/period";
import { coveredDaysOf, presenceDaysOf } from "@kwartet/metrics/presence";
import { and, eq, inArray } from "drizzle-orm";
import type { Scope } from "../../scope";
import { calendarOn, channelOn, type Rules, settingsOn } from "../../settings/in-force-queries";
import type { ImportSession } from "./import-session";

/** Computes presence again for the agents whose shifts or attendance changed, and for their teams. */
export async function refreshPresence({ db, scope, rules, touched }: ImportSession): Promise<void> {
  const agentIds = [...touched.agentIds];
  if (agentIds.length === 0) return;
  const { organizationId } = scope;
  const joined = await db
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.role, "agent"),
        inArray(memberships.personId, agentIds),
      ),
    );
  for (const teamId of new Set(joined.map((row) => row.teamId)))
    await refreshTeam(db, scope, { rules, teamId });
}

type Member = { personId: string; startsOn: string; endsOn: string | null };

/** All days of one team: its agents', and its own coverage. */
export async function refreshTeam(
  db: Db,
  scope: Scope,
  { rules, teamId }: { rules: Rules; teamId: string },
): Promise<void> {
  const { organizationId } = scope;
  const [team] = await db
    .select()
    .from(teams)
    .where(and(eq(teams.organizationId, organizationId), eq(teams.id, teamId)));
  if (!team) return;
  const members: Member[] = await db
    .select({ personId: memberships.personId, startsOn: memberships.startsOn, endsOn: memberships.endsOn })
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.teamId, teamId),
        eq(memberships.role, "agent"),
      ),
    );
  const personIds = [...new Set(members.map(({ personId }) => personId))];
  if (personIds.length === 0) return;
  const timeZone = team.timeZone ?? settingsOn(rules, "9999-12-31").timeZone;
  const rota = await stretchesOf(db, shifts, { organizationId, personIds });
  const available = await stretchesOf(db, attendance, { organizationId, personIds });

  const belongs = (personId: string, day: string) =>
    members.some(
      (m) => m.personId === personId && m.startsOn <= day && (m.endsOn === null || day <= m.endsOn),
    );
  const agentDays = personIds.flatMap((agentId) =>
    presenceDaysOf(rota.get(agentId) ?? [], available.get(agentId) ?? [], timeZone)
      .filter(({ day }) => belongs(agentId, day))
      .map((row) => ({ ...row, agentId, openMinutes: 0, coveredMinutes: 0 })),
  );
  const teamDays = coverageOf({ rules, timeZone, calendarId: team.calendarId }, belongs, available).map(
    (row) => ({
      ...row,
      agentId: NONE,
      scheduledMinutes: 0,
      attendedMinutes: 0,
    }),
  );
  await db
    .delete(presenceDays)
    .where(and(eq(presenceDays.organizationId, organizationId), eq(presenceDays.teamId, teamId)));
  await insertRows(
    db,
    presenceDays,
    [...agentDays, ...teamDays].map((row) => ({ organizationId, teamId, ...row })),
  );
}

type Opening = { rules: Rules; timeZone: string; calendarId: string | null };

/** From the first to the last day on which anybody's attendance is known: before and after it is unknown, not zero. */
function coverageOf(
  { rules, timeZone, calendarId }: Opening,
  belongs: (personId: string, day: string) => boolean,
  available: ReadonlyMap<string, readonly Stretch[]>,
) {
  const stretches = [...available].flatMap(([personId, own]) =>
    own.filter(({ startMs }) => belongs(personId, localDayOf(startMs, timeZone))),
  );
  if (stretches.length === 0) return [];
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { startMs, endMs } of stretches) {
    first = Math.min(first, startMs);
    last = Math.max(last, endMs);
  }
  const days = periodsBetween(localDayOf(first, timeZone), localDayOf(last - 1, timeZone), "day");
  const calendarFor = (day: string) => {
    const id = calendarId ?? channelOn(rules, "phone", day)?.calendarId;
    return id ? calendarOn(rules, id, day) : undefined;
  };
  return coveredDaysOf(stretches, calendarFor, days);
}

type Whose = { organizationId: string; personIds: string[] };

async function stretchesOf(
  db: Db,
  table: typeof shifts | typeof attendance,
  { organizationId, personIds }: Whose,
): Promise<Map<string, Stretch[]>> {
  const rows = await db
    .select({ agentId: table.agentId, startsAt: table.startsAt, endsAt: table.endsAt })
    .from(table)
    .where(and(eq(table.organizationId, organizationId), inArray(table.agentId, personIds)));
  const byAgent = new Map<string, Stretch[]>();
  for (const { agentId, startsAt, endsAt } of rows) {
    const own = byAgent.get(agentId) ?? [];
    own.push({ startMs: startsAt.getTime(), endMs: endsAt.getTime() });
    byAgent.set(agentId, own);
  }
  return byAgent;
}
