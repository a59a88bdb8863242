import { DEMO_CHANNELS, TOPICS } from "./case-mix";
import type { DemoContact } from "./contacts";
import type { DemoPeople } from "./people";
import type { Random } from "./random";
import { createRandom, itemAt } from "./random";

/** One queue of two teams: who is waiting, and which agents are free. */
export type Pool = {
  /** Live contacts in order of arrival; those who gave up are skipped when their turn comes. */
  live: DemoContact[];
  mail: DemoContact[];
  idle: Set<number>;
};

/** Mail is left for as long as no more agents are free than this, unless it has waited too long. */
const KEPT_FREE = 2;
const OLD_MAIL_SECONDS = 4 * 3600;

export function createPools(count: number): Pool[] {
  return Array.from({ length: count }, () => ({ live: [], mail: [], idle: new Set<number>() }));
}

/**
 * The contact to take up next, removed from its line, or null. Whoever waits live goes first; mail only while
 * colleagues stay free for the next callers, so that a backlog of mail does not close the telephone.
 */
export function takeNext(pool: Pool, now: number): DemoContact | null {
  if (pool.idle.size === 0) return null;
  for (let first = pool.live.shift(); first !== undefined; first = pool.live.shift()) {
    if (!first.abandoned) return first;
  }
  const oldest = pool.mail[0];
  if (oldest === undefined) return null;
  if (pool.idle.size <= KEPT_FREE && now - oldest.offeredAt < OLD_MAIL_SECONDS) return null;
  pool.mail.shift();
  return oldest;
}

/** How agents share the work: by skill for channel and topic, and the team whose turn it is first. */
export type Routing = { choose(pool: Pool, contact: DemoContact): number };

const CHANNEL_SKILL_SD = 0.5;
const TOPIC_SKILL_SD = 0.8;
const OWN_TEAM_WEIGHT = 3;

/**
 * Skills make agents differ in the mix of contacts that they get, not in what becomes of a contact. The choice
 * knows nothing of what is planted.
 */
export function createRouting(seed: number, people: DemoPeople): Routing {
  const random = createRandom(seed, "routing");
  const skills = people.agents.map(() => drawSkills(random));
  return {
    choose: (pool, contact) => {
      const free = [...pool.idle];
      if (free.length === 1) return itemAt(free, 0);
      const channel = DEMO_CHANNELS.indexOf(contact.channel);
      const weights = free.map((agent) => {
        const skill = itemAt(skills, agent);
        const own = itemAt(people.agents, agent).team.index === contact.team ? OWN_TEAM_WEIGHT : 1;
        return own * itemAt(skill.channels, channel) * itemAt(skill.topics, contact.topic);
      });
      return itemAt(free, random.weighted(weights));
    },
  };
}

function drawSkills(random: Random): { channels: number[]; topics: number[] } {
  return {
    channels: DEMO_CHANNELS.map(() => Math.exp(CHANNEL_SKILL_SD * random.normal())),
    topics: TOPICS.map(() => Math.exp(TOPIC_SKILL_SD * random.normal())),
  };
}
