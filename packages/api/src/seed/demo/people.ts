import { FIRST_NAMES, IN_HOUSE_TEAMS, LAST_NAMES, PARTNER } from "./names";
import { DEMO_PERSONAS, demoEmailOf } from "./personas";
import type { DemoPlan } from "./plan";
import { createRandom, itemAt } from "./random";

/** Two teams answer one queue together; in the full company the two of the partner do. */
const TEAMS_PER_POOL = 2;

export type DemoTeam = { index: number; name: string; partner: string | null; pool: number };

export type DemoPerson = {
  /** As it stands in the files. */
  externalId: string;
  name: string;
  email: string;
  team: DemoTeam;
  role: "agent" | "coach";
  startsOn: string;
};

export type DemoPeople = {
  teams: DemoTeam[];
  pools: number;
  /** Team by team; the number of an agent everywhere else is the place in this list. */
  agents: DemoPerson[];
  coaches: DemoPerson[];
  /** The agent who has a sign-in. */
  personaAgent: number;
};

/** Teams with their agents and coaches. Nobody joins or leaves while the demo lasts. */
export function hirePeople(seed: number, plan: DemoPlan): DemoPeople {
  const random = createRandom(seed, "people");
  const teams = foundTeams(plan);
  const names = listNames(random.shuffle(FIRST_NAMES), random.shuffle(LAST_NAMES));
  const [agentPersona] = DEMO_PERSONAS;
  const hire = (team: DemoTeam, role: DemoPerson["role"], externalId: string): DemoPerson => {
    const isFirst = externalId.endsWith("1");
    const persona = DEMO_PERSONAS.find((one) => isFirst && one.role === role && one.team === team.name);
    const name = persona?.name ?? itemAt(names, 0);
    // Nobody else is called otherwise because somebody got a sign-in: only the first team's take no name.
    if (!persona || team.index > 0) names.shift();
    const startsOn = `${2018 + random.below(7)}-${String(1 + random.below(12)).padStart(2, "0")}-01`;
    return { externalId, name, email: persona?.email ?? demoEmailOf(name), team, role, startsOn };
  };
  const coaches = teams.map((team) => hire(team, "coach", `C${team.index + 1}01`));
  const agents = teams.flatMap((team) =>
    Array.from({ length: plan.agentsPerTeam }, (_, place) =>
      hire(team, "agent", `A${String((team.index + 1) * 100 + place + 1).padStart(4, "0")}`),
    ),
  );
  const personaAgent = agents.findIndex((agent) => agent.name === agentPersona.name);
  return { teams, pools: Math.ceil(teams.length / TEAMS_PER_POOL), agents, coaches, personaAgent };
}

function foundTeams(plan: DemoPlan): DemoTeam[] {
  const named = [
    ...IN_HOUSE_TEAMS.slice(0, plan.inHouseTeams).map((name) => ({ name, partner: null })),
    ...PARTNER.teams.slice(0, plan.partnerTeams).map((name) => ({ name, partner: PARTNER.name })),
  ];
  return named.map((team, index) => ({ ...team, index, pool: Math.floor(index / TEAMS_PER_POOL) }));
}

/** Pairs that are all different: every round shifts the last names by one more. */
function listNames(firstNames: readonly string[], lastNames: readonly string[]): string[] {
  return Array.from({ length: 2 * firstNames.length }, (_, index) => {
    const round = Math.floor(index / firstNames.length);
    const first = itemAt(firstNames, index % firstNames.length);
    return `${first} ${itemAt(lastNames, (index + 7 * round) % lastNames.length)}`;
  });
}
