import type { DemoDay } from "./calendar";
import type { DemoChannel } from "./case-mix";
import { CHANNEL_MIX, DEMO_CHANNELS, TOPICS } from "./case-mix";
import { dayShare, hourWeight } from "./demand";
import type { DemoPeople } from "./people";
import type { DemoPlan } from "./plan";
import type { Random } from "./random";
import { createRandom, itemAt } from "./random";

/** A customer's new question, before it is known who asks it. */
export type Question = { offeredAt: number; channel: DemoChannel; topic: number };

const HOUR_SECONDS = 3600;
const STORM_TOPIC = TOPICS.findIndex((topic) => topic.name === "Storing");
const STORM_CHANCE = 0.025;
const STORM_FACTOR = 3.5;
/** Days differ by chance more than the questions of a day do. */
const DAY_SD = 0.07;

/** New questions, a day at a time and in order of time. */
export function createArrivals(
  seed: number,
  plan: DemoPlan,
  people: DemoPeople,
): (day: DemoDay) => Question[] {
  const random = createRandom(seed, "arrivals");
  const perWeek = plan.questionsPerTeamWeek * people.teams.length;
  return (day) => {
    const busyness = Math.exp(DAY_SD * random.normal());
    const stormFactor = random.chance(STORM_CHANCE) ? STORM_FACTOR : 1;
    const questions = DEMO_CHANNELS.flatMap((channel) => {
      const { share, topics } = CHANNEL_MIX[channel];
      const weights = topics.map((weight, topic) => (topic === STORM_TOPIC ? weight * stormFactor : weight));
      const expected = perWeek * share * dayShare(channel, day) * busyness * (sumOf(weights) / sumOf(topics));
      return drawTimes(random, { channel, day, expected }).map((offeredAt) => ({
        offeredAt,
        channel,
        topic: random.weighted(weights),
      }));
    });
    return questions.toSorted((left, right) => left.offeredAt - right.offeredAt);
  };
}

/** Which queue a question on a topic enters: all queues get as many, but not of the same topics. */
export function createEntry(seed: number, people: DemoPeople): (topic: number) => number {
  const random = createRandom(seed, "entry");
  const partnerPools = new Set(people.teams.flatMap((team) => (team.partner === null ? [] : [team.pool])));
  const weights = TOPICS.map(({ resolution }) =>
    Array.from({ length: people.pools }, (_, pool) => {
      // The partner is given more of what is easily solved.
      const tilt = people.pools > 1 && partnerPools.has(pool) ? 5 * (resolution - 0.75) : 0;
      return Math.exp(tilt + 0.25 * random.normal());
    }),
  );
  balance(weights);
  return (topic) => random.weighted(itemAt(weights, topic));
}

/** Scales rows (topics) to what is asked and columns (queues) to the same total, in turn until both hold. */
function balance(weights: number[][]): void {
  const asked = TOPICS.map((_, topic) =>
    DEMO_CHANNELS.filter((channel) => channel !== "self-service").reduce((sum, channel) => {
      const { share, topics } = CHANNEL_MIX[channel];
      return sum + (share * itemAt(topics, topic)) / sumOf(topics);
    }, 0),
  );
  const pools = weights[0]?.length ?? 0;
  for (let round = 0; round < 30; round++) {
    for (let pool = 0; pool < pools; pool++) {
      const total = sumOf(weights.map((row) => itemAt(row, pool)));
      for (const row of weights) row[pool] = itemAt(row, pool) / total;
    }
    weights.forEach((row, topic) => {
      const factor = itemAt(asked, topic) / sumOf(row);
      row.forEach((weight, pool) => {
        row[pool] = weight * factor;
      });
    });
  }
}

type Demand = { channel: DemoChannel; day: DemoDay; expected: number };

function drawTimes(random: Random, { channel, day, expected }: Demand): number[] {
  const hours: { startsAt: number; weight: number }[] = [];
  for (let startsAt = day.startsAt; startsAt < day.endsAt; startsAt += HOUR_SECONDS) {
    hours.push({ startsAt, weight: hourWeight(channel, day, startsAt) });
  }
  const total = sumOf(hours.map((hour) => hour.weight));
  return hours.flatMap(({ startsAt, weight }) =>
    weight === 0
      ? []
      : Array.from(
          { length: random.poisson((expected * weight) / total) },
          () => startsAt + random.below(HOUR_SECONDS),
        ),
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
