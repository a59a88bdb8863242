import type { Db } from "@kwartet/db/client";
import { makeImport, makeMembership, makePerson, makeUser } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { NONE } from "@kwartet/db/schema/columns";
import { memberships, people } from "@kwartet/db/schema/people";
import { presenceDays } from "@kwartet/db/schema/shifts";
import { teams } from "@kwartet/db/schema/teams";
import { sql } from "drizzle-orm";
import { createOrganization } from "../../src/organizations/create-queries";
import { type Company, FIRST_DAY, LAST_DAY, largestOf } from "./companies";

/** Organisations with the usual settings, their teams, agents and the minutes in which those were there. */
export async function storeCompanies(db: Db, companies: readonly Company[]): Promise<void> {
  for (const [index, company] of companies.entries()) {
    company.organizationId = await createOrganization(db, {
      name: `Company ${index + 1}`,
      timeZone: "Europe/Amsterdam",
      locale: "nl",
      holidayYears: [2024, 2025],
    });
    await makeImport(db, company.organizationId, { id: company.importId, source: "bench" });
    await withOrganization(db, company.organizationId, async (tx) => {
      await insertPeople(tx, company);
      await insertPresence(tx, company);
    });
  }
}

async function insertPeople(tx: Db, { organizationId, teams: planned }: Company): Promise<void> {
  await insertRows(
    tx,
    teams,
    planned.map(({ id }, index) => ({ organizationId, id, name: `Team ${index + 1}` })),
  );
  const agents = planned.flatMap(({ id, agentIds }) => agentIds.map((agentId) => ({ teamId: id, agentId })));
  await insertRows(
    tx,
    people,
    agents.map(({ agentId }, index) => ({ organizationId, id: agentId, name: `Agent ${index + 1}` })),
  );
  await insertRows(
    tx,
    memberships,
    agents.map(({ teamId, agentId }) => ({
      ...{ organizationId, id: newId(), personId: agentId, teamId },
      ...{ role: "agent" as const, startsOn: FIRST_DAY },
    })),
  );
}

/** Seven hours planned each working day, most of them attended; the team's hours are nearly all covered. */
async function insertPresence(tx: Db, { organizationId, teams: planned }: Company): Promise<void> {
  for (const { id: teamId } of planned) {
    await tx.execute(sql`
      insert into ${presenceDays} (
        organization_id, team_id, agent_id, day,
        scheduled_minutes, attended_minutes, open_minutes, covered_minutes
      )
      select organization_id, team_id, person_id, day::date, 420, 380 + (extract(doy from day)::int * 7) % 40, 0, 0
      from ${memberships}, generate_series(${FIRST_DAY}::date, ${LAST_DAY}::date, interval '1 day') as day
      where organization_id = ${organizationId} and team_id = ${teamId} and extract(isodow from day) < 6
      union all
      select ${organizationId}::uuid, ${teamId}::uuid, ${NONE}::uuid, day::date, 0, 0,
        720, 690 + (extract(doy from day)::int * 7) % 30
      from generate_series(${FIRST_DAY}::date, ${LAST_DAY}::date, interval '1 day') as day
      where extract(isodow from day) < 6
    `);
  }
}

export type Coach = { userId: string; personId: string };

/** Somebody with an account who coaches every team of the largest company. */
export async function storeCoach(db: Db, companies: readonly Company[]): Promise<Coach> {
  const { organizationId, teams: coached } = largestOf(companies);
  const { id: userId } = await makeUser(db, { name: "Coach" });
  const { id: personId } = await makePerson(db, organizationId, { name: "Coach", userId });
  for (const { id: teamId } of coached) {
    await makeMembership(db, organizationId, { personId, teamId, role: "coach", startsOn: FIRST_DAY });
  }
  return { userId, personId };
}
