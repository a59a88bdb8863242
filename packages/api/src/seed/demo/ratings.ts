import { expectedFriendliness, LIVE_DEMO_CHANNELS } from "./case-mix";
import type { DemoContact } from "./contacts";
import type { Planted } from "./planted";
import type { Random } from "./random";
import { createRandom } from "./random";

export const RATED_SHARE = 0.35;

/**
 * Satisfaction against the wait on live channels: level up to the bend, then falling in a straight line.
 * Friendliness and everything else that customers answer know nothing of the wait.
 */
export const WAIT_BEND = { atSeconds: 90, pointsPerSecondAfter: -0.002 } as const;

export type DemoRating = {
  contact: DemoContact;
  ratedAt: number;
  friendliness: number;
  satisfaction: number;
  effort: number | null;
  solved: boolean | null;
  recommend: number | null;
};

/** Chances of scores 1 to 5 of a customer who is let down, and of one who is not; a rating is drawn from either. */
const LET_DOWN = [0.45, 0.4, 0.15, 0, 0];
const CONTENT = [0, 0, 0.12, 0.43, 0.45];
const LET_DOWN_CHANCE = { always: 0.03, followed: 0.2, leastFriendly: 0.13 };

const FRIENDLY_SCORES = [0, 0, 0, 0.4, 0.6];
const UNFRIENDLY_SCORES = [0.15, 0.25, 0.6, 0, 0];

const EFFORT_SHARE = 0.6;
const SOLVED_SHARE = 0.9;
const RECOMMEND_SHARE = 0.2;

/** What customers answer about the contacts that somebody handled. */
export function rateContacts(seed: number, contacts: readonly DemoContact[], planted: Planted): DemoRating[] {
  const random = createRandom(seed, "ratings");
  return contacts.flatMap((contact) => {
    const { agent, endedAt } = contact;
    if (agent === null || endedAt === null || !random.chance(RATED_SHARE)) return [];
    const topTwoChance = expectedFriendliness(contact) + planted.friendlinessDifference(agent);
    const friendliness = drawScore(random, random.chance(topTwoChance) ? FRIENDLY_SCORES : UNFRIENDLY_SCORES);
    const letDown = letDownChance(contact, friendliness);
    const satisfaction = drawScore(random, random.chance(letDown) ? LET_DOWN : CONTENT);
    const rating = {
      contact,
      ratedAt: endedAt + 120 + Math.round(random.exponential(4 * 3600)),
      friendliness,
      satisfaction,
      effort: random.chance(EFFORT_SHARE) ? drawEffort(random, contact) : null,
      solved: contact.followed !== null && random.chance(SOLVED_SHARE) ? drawSolved(random, contact) : null,
      recommend: random.chance(RECOMMEND_SHARE) ? drawRecommend(random, satisfaction) : null,
    };
    return [rating];
  });
}

/**
 * The chance of being let down adds up from its causes and stays below 1, so that the mean score is a straight line
 * in each of them: in the wait beyond the bend above all.
 */
function letDownChance(contact: DemoContact, friendliness: number): number {
  const isLive = LIVE_DEMO_CHANNELS.includes(contact.channel);
  const waitSeconds = isLive ? (contact.answeredAt ?? contact.offeredAt) - contact.offeredAt : 0;
  const lost = -WAIT_BEND.pointsPerSecondAfter * Math.max(0, waitSeconds - WAIT_BEND.atSeconds);
  const chance =
    LET_DOWN_CHANCE.always +
    (contact.followed ? LET_DOWN_CHANCE.followed : 0) +
    (LET_DOWN_CHANCE.leastFriendly * (5 - friendliness)) / 4 +
    lost / (meanScore(CONTENT) - meanScore(LET_DOWN));
  return Math.min(1, chance);
}

function drawScore(random: Random, chances: readonly number[]): number {
  return 1 + random.weighted(chances);
}

function meanScore(chances: readonly number[]): number {
  return chances.reduce((sum, chance, index) => sum + chance * (index + 1), 0);
}

/** 1 to 7, the higher the easier; a second attempt and a hand-over are felt. */
function drawEffort(random: Random, contact: DemoContact): number {
  const burden =
    (contact.attempt > 1 ? 1 : 0) +
    (contact.handedOverFrom === null ? 0 : 0.8) +
    (contact.followed ? 0.7 : 0);
  return Math.min(7, Math.max(1, Math.round(5.7 - burden + 1.1 * random.normal())));
}

function drawSolved(random: Random, contact: DemoContact): boolean {
  return random.chance(contact.followed ? 0.3 : 0.93);
}

function drawRecommend(random: Random, satisfaction: number): number {
  return Math.min(10, Math.max(0, Math.round(2.4 + 1.35 * satisfaction + 1.5 * random.normal())));
}
