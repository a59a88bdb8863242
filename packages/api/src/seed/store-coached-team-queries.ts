import type { Db } from "@kwartet/db/client";
import { memberships, people } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import { and, asc, eq } from "drizzle-orm";
import { found } from "../errors";
import { DEMO_PERSONAS } from "./demo/personas";

/** A team of the demo with who coaches it and its agents: always in the same order, who can sign in first. */
export type CoachedTeam = {
  organizationId: string;
  teamId: string;
  teamName: string;
  coachId: string;
  agents: { id: string; email: string }[];
};

const isPersona = (email: string) => DEMO_PERSONAS.some((persona) => persona.email === email);

/** The team that the person with an address coaches. */
export async function readCoachedTeam(
  db: Db,
  organizationId: string,
  coachEmail: string,
): Promise<CoachedTeam> {
  const members = (role: "agent" | "coach") =>
    db
      .select({ id: people.id, email: people.email, teamId: memberships.teamId, teamName: teams.name })
      .from(memberships)
      .innerJoin(
        people,
        and(eq(people.organizationId, memberships.organizationId), eq(people.id, memberships.personId)),
      )
      .innerJoin(
        teams,
        and(eq(teams.organizationId, memberships.organizationId), eq(teams.id, memberships.teamId)),
      )
      .where(and(eq(memberships.organizationId, organizationId), eq(memberships.role, role)))
      .orderBy(asc(people.email));
  const coach = found(
    (await members("coach")).find(({ email }) => email === coachEmail),
    "Coach",
  );
  const { teamId, teamName } = coach;
  const agents = (await members("agent"))
    .filter((agent) => agent.teamId === teamId)
    .map(({ id, email }) => ({ id, email: email ?? "" }))
    .sort((a, b) => Number(isPersona(b.email)) - Number(isPersona(a.email)));
  return { organizationId, teamId, teamName, coachId: coach.id, agents };
}
