import type { Db } from "@kwartet/db/client";
import { newUnorderedId } from "@kwartet/db/id";
import { insertRows } from "@kwartet/db/rows";
import { memberships, people } from "@kwartet/db/schema/people";
import { pulseCuts, pulseInvitations, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { partners, teams } from "@kwartet/db/schema/teams";
import { and, asc, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import { badRequest, preconditionFailed } from "../errors";
import { tell } from "../notifications/tell-queries";
import { newSalt } from "../pulse-answers/sealing";
import { findSurvey } from "../pulse-surveys/queries";
import type { Scope } from "../scope";
import { recordChange } from "../settings/change-queries";
import { cutsOf, type Invitee } from "./cuts";
import { requirePlanned } from "./plan-queries";
import { holdWave, isWave, type Wave } from "./queries";

type Opening = { waveId: string; day: string };

/**
 * Opens a planned wave on a day: from here on what is asked, who is asked and for which groups it will be published stand
 * fixed, whatever changes in the organisation.
 */
export async function openWave(db: Db, scope: Scope, { waveId, day }: Opening): Promise<void> {
  const wave = await holdWave(db, scope, { waveId, as: "update" });
  requirePlanned(wave);
  if ((wave.closesOn ?? day) < day) throw badRequest("Its last day has passed.", "past");
  const { items, introduction } = await findSurvey(db, scope, wave.surveyId ?? "");
  const invitees = await listInvitees(db, scope, day);
  if (invitees.length === 0) throw preconditionFailed("No agent is in a team on this day.", "nobody");
  await db
    .update(pulseWaves)
    .set({ status: "open", items, introduction, opensOn: day, salt: newSalt() })
    .where(isWave(scope, waveId));
  await fixGroups(db, scope, { waveId, invitees });
  for (const { personId } of invitees) await tellOpen(db, scope, { wave, personId, once: "opened" });
  const before = { status: "planned" };
  await recordChange(db, scope, { setting: "pulse-wave", waveId, before, after: { status: "open" } });
}

async function fixGroups(
  db: Db,
  { organizationId }: Scope,
  { waveId, invitees }: { waveId: string; invitees: readonly Invitee[] },
): Promise<void> {
  const cuts = cutsOf(invitees, newUnorderedId);
  await insertRows(
    db,
    pulseCuts,
    cuts.map((cut, position) => ({ organizationId, waveId, ...cut, position })),
  );
  await insertRows(
    db,
    pulseInvitations,
    invitees.map(({ personId, teamId }) => ({ organizationId, waveId, personId, teamId })),
  );
}

/** Says in the app that a wave can be answered; once at opening and once on each day of reminding. */
export async function tellOpen(
  db: Db,
  scope: Scope,
  { wave, personId, once }: { wave: Pick<Wave, "id">; personId: string; once: string },
): Promise<void> {
  await tell(db, scope, {
    personId,
    kind: "pulse-open",
    subjectId: wave.id,
    about: {},
    once: `pulse-open ${wave.id} ${once}`,
  });
}

/** The agents of a day with access, each once, in the team that they joined last; in the order of their ids. */
async function listInvitees(db: Db, { organizationId }: Scope, day: string): Promise<Invitee[]> {
  return db
    .selectDistinctOn([memberships.personId], {
      personId: memberships.personId,
      teamId: memberships.teamId,
      teamName: teams.name,
      partnerId: teams.partnerId,
      partnerName: partners.name,
    })
    .from(memberships)
    .innerJoin(
      people,
      and(eq(people.organizationId, memberships.organizationId), eq(people.id, memberships.personId)),
    )
    .innerJoin(
      teams,
      and(eq(teams.organizationId, memberships.organizationId), eq(teams.id, memberships.teamId)),
    )
    .leftJoin(
      partners,
      and(eq(partners.organizationId, teams.organizationId), eq(partners.id, teams.partnerId)),
    )
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.role, "agent"),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
        isNull(people.disabledAt),
      ),
    )
    .orderBy(asc(memberships.personId), desc(memberships.startsOn), asc(memberships.teamId));
}
