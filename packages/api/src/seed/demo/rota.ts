import type { DemoDay } from "./calendar";
import type { DemoPeople, DemoTeam } from "./people";
import type { DemoPlan } from "./plan";
import type { Random } from "./random";
import { createRandom, itemAt } from "./random";

export const BLOCK_SECONDS = 4 * 3600;

/** A scheduled block of four hours, and what chance makes of it. */
export type PlannedShift = {
  agent: number;
  startsAt: number;
  endsAt: number;
  /** When the agent comes and goes; null is a day on which they do not come at all. */
  present: { from: number; until: number } | null;
  /** When a pause becomes due; it begins as soon as the contact in hand is finished. */
  pause: { dueAt: number; seconds: number } | null;
};

const ABSENT_CHANCE = 0.008;
const LATE_CHANCE = 0.2;
const LATE_MINUTES = [2, 20] as const;
const EARLY_CHANCE = 0.04;
const EARLY_MINUTES = [5, 20] as const;
const PAUSE_CHANCE = 0.6;
const PAUSE_MINUTES = [8, 16] as const;
/** Every agent is away for one week out of so many, one of the team at a time. */
const WEEKS_BETWEEN_HOLIDAYS = 13;

/** Draws up the rota, a day at a time: at most one shift a day for an agent, and spread evenly over the team. */
export function createRota(
  seed: number,
  plan: DemoPlan,
  people: DemoPeople,
): (day: DemoDay) => PlannedShift[] {
  const random = createRandom(seed, "rota");
  const prefersEvenings = people.agents.map(() => random.normal());
  const worked = people.agents.map(() => 0);
  const membersOf = (team: DemoTeam) =>
    people.agents.flatMap((agent, number) => (agent.team === team ? [number] : []));

  const chooseFor = (team: DemoTeam, day: DemoDay, needed: number): number[] => {
    const away = (day.week + 3 * team.index) % WEEKS_BETWEEN_HOLIDAYS;
    const present = random.shuffle(membersOf(team).filter((_, place) => place !== away));
    const chosen = present
      .toSorted((left, right) => itemAt(worked, left) - itemAt(worked, right))
      .slice(0, needed);
    for (const agent of chosen) worked[agent] = itemAt(worked, agent) + 1;
    const wish = new Map(chosen.map((agent) => [agent, itemAt(prefersEvenings, agent) + random.normal()]));
    return chosen.toSorted((left, right) => (wish.get(left) ?? 0) - (wish.get(right) ?? 0));
  };

  return (day) => {
    if (day.opensAt === null) return [];
    if (day.weekday === 1) worked.fill(0);
    const opensAt = day.opensAt;
    const blocks = day.weekday === 6 ? plan.saturdayAgents : plan.weekdayAgents;
    const needed = blocks.reduce((sum, count) => sum + count, 0);
    return people.teams.flatMap((team) => {
      const chosen = chooseFor(team, day, needed);
      return blocks.flatMap((count, block) =>
        chosen.splice(0, count).map((agent) => drawShift(random, agent, opensAt + block * BLOCK_SECONDS)),
      );
    });
  };
}

function drawShift(random: Random, agent: number, startsAt: number): PlannedShift {
  const endsAt = startsAt + BLOCK_SECONDS;
  const minutes = (chance: number, [low, high]: readonly [number, number]) =>
    random.chance(chance) ? Math.round(60 * random.between(low, high)) : 0;
  const isAbsent = random.chance(ABSENT_CHANCE);
  const from = startsAt + minutes(LATE_CHANCE, LATE_MINUTES);
  const until = endsAt - minutes(EARLY_CHANCE, EARLY_MINUTES);
  const pauseSeconds = minutes(PAUSE_CHANCE, PAUSE_MINUTES);
  const dueAt = startsAt + Math.round(random.between(0.35, 0.65) * BLOCK_SECONDS);
  return {
    agent,
    startsAt,
    endsAt,
    present: isAbsent ? null : { from, until },
    pause: pauseSeconds > 0 ? { dueAt, seconds: pauseSeconds } : null,
  };
}
