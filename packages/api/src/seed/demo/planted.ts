import { DAY_SECONDS, startOfDate } from "./calendar";
import type { DemoPeople } from "./people";
import type { DemoPlan, PlantedSizes } from "./plan";
import { createRandom, itemAt } from "./random";

export const PLANTED_KINDS = [
  "low-resolution",
  "coached-resolution",
  "low-friendliness",
  "idly-coached",
] as const;
export type PlantedKind = (typeof PLANTED_KINDS)[number];

export type Planted = {
  /** What is planted in an agent; null is an ordinary agent. Nobody carries two things. */
  kinds: (PlantedKind | null)[];
  /** Difference in the chance that no repeat follows, as a share, for an agent at an instant. */
  resolutionDifference(agent: number, instant: number): number;
  /** Difference in the chance of one of the two highest friendliness scores, as a share. */
  friendlinessDifference(agent: number): number;
};

/** Deals what is planted over the teams, so that no team gets more than a share of it. */
export function plantAgents(seed: number, plan: DemoPlan, people: DemoPeople): Planted {
  const kinds = dealKinds(seed, plan.planted, people);
  const { resolutionGap, friendlinessGap, coaching } = plan.planted;
  const coachingFrom = startOfDate(coaching.from);
  const coachingUntil = startOfDate(coaching.until) + DAY_SECONDS;
  return {
    kinds,
    resolutionDifference: (agent, instant) => {
      const kind = kinds[agent];
      if (kind === "low-resolution") return resolutionGap;
      if (kind !== "coached-resolution") return 0;
      const progress = (instant - coachingFrom) / (coachingUntil - coachingFrom);
      return resolutionGap * (1 - Math.min(1, Math.max(0, progress)));
    },
    friendlinessDifference: (agent) => (kinds[agent] === "low-friendliness" ? friendlinessGap : 0),
  };
}

function dealKinds(seed: number, sizes: PlantedSizes, people: DemoPeople): (PlantedKind | null)[] {
  const random = createRandom(seed, "planted");
  const kinds: (PlantedKind | null)[] = people.agents.map(() => null);
  // The persona is low in resolution, so that whoever signs in to look around has something to find.
  kinds[people.personaAgent] = "low-resolution";
  const cards: PlantedKind[] = [
    ...new Array<PlantedKind>(sizes.coachedResolutionAgents).fill("coached-resolution"),
    ...new Array<PlantedKind>(sizes.lowResolutionAgents - 1).fill("low-resolution"),
    ...new Array<PlantedKind>(sizes.lowFriendlinessAgents).fill("low-friendliness"),
    ...new Array<PlantedKind>(sizes.idlyCoachedAgents).fill("idly-coached"),
  ];
  const teams = random.shuffle(people.teams);
  cards.forEach((kind, index) => {
    const team = itemAt(teams, index % teams.length);
    const free = people.agents.flatMap((agent, number) =>
      agent.team === team && kinds[number] === null ? [number] : [],
    );
    kinds[random.pick(free)] = kind;
  });
  return kinds;
}
