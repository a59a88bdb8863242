import { randomUUID } from "node:crypto";
import { dayNumberOf, dayOfNumber } from "@kwartet/metrics/calendar-day";
import type { CellTally } from "@kwartet/metrics/case-mix-cell";
import { addContactToCell, emptyCell } from "@kwartet/metrics/case-mix-cell";
import type { Channel } from "@kwartet/metrics/contact";
import type { ContactFact } from "@kwartet/metrics/contact-fact";
import { HOUR_BANDS, type HourBand } from "@kwartet/metrics/hour-band";
import type { Tally } from "@kwartet/metrics/rollup";
import { addContact, emptyTally } from "@kwartet/metrics/rollup";
import { type RandomSource, randomSource } from "@kwartet/metrics/stats/random";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export const WEEKS = 52;
export const FIRST_MONDAY = "2025-01-06";
const CHANNELS = ["phone", "chat", "email"] as const satisfies readonly Channel[];
const TOPICS = ["bill", "delivery", "fault", "move", "order", "other"];
const RULES = { repeatWindowDays: 7, asOf: Date.UTC(2026, 5, 1), shortAbandonSeconds: 5 };

export type DrawnCell = { channel: Channel; topic: string; hourBand: HourBand; cell: CellTally };
/** What is stored of one agent in one ISO week. */
export type DrawnWeek = {
  startsOn: string;
  byChannel: Map<Channel, Tally>;
  cells: DrawnCell[];
  /** Five working days. */
  days: { day: string; scheduledMinutes: number; attendedMinutes: number }[];
};
export type DrawnAgent = { agentId: string; weeks: DrawnWeek[] };

/** Agents with a year of contacts each; everyone has a volume, a skill and a mix of contacts of their own. */
export function drawAgents(count: number): DrawnAgent[] {
  const random = randomSource(xoroshiro128plus(2026));
  return Array.from({ length: count }, () => drawAgent(random));
}

function drawAgent(random: RandomSource): DrawnAgent {
  const contactsAWeek = 30 + Math.floor(60 * random());
  const skill = 0.7 + 0.1 * random();
  const pickChannel = unevenly(CHANNELS, random);
  const pickTopic = unevenly(TOPICS, random);
  const pickBand = unevenly(HOUR_BANDS, random);
  const weeks = Array.from({ length: WEEKS }, (_, index) => {
    const week = emptyWeek(dayOfNumber(dayNumberOf(FIRST_MONDAY) + 7 * index), random);
    const cells = new Map<string, DrawnCell>();
    for (let contact = 0; contact < contactsAWeek; contact += 1) {
      const channel = pickChannel();
      const place = { channel, topic: pickTopic(), hourBand: pickBand() };
      const fact = drawContact(random, { channel, skill });
      addContact(valueAt(week.byChannel, channel, emptyTally), fact, RULES);
      const id = `${place.channel} ${place.topic} ${place.hourBand}`;
      addContactToCell(valueAt(cells, id, () => ({ ...place, cell: emptyCell() })).cell, fact, RULES);
    }
    return { ...week, cells: [...cells.values()] };
  });
  return { agentId: randomUUID(), weeks };
}

function emptyWeek(startsOn: string, random: RandomSource): Omit<DrawnWeek, "cells"> {
  const days = [0, 1, 2, 3, 4].map((offset) => ({
    day: dayOfNumber(dayNumberOf(startsOn) + offset),
    scheduledMinutes: 420,
    attendedMinutes: 420 - Math.floor(60 * random() ** 2),
  }));
  return { startsOn, byChannel: new Map(), days };
}

/** About one in thirteen answers is rated, one in twenty customers gives up. */
function drawContact(
  random: RandomSource,
  { channel, skill }: { channel: Channel; skill: number },
): ContactFact {
  const answered = channel === "email" || random() > 0.05;
  const isRated = answered && random() < 0.075;
  const friendliness = 5 - Math.floor(3 * random() ** 2);
  return {
    channel,
    offeredAt: 0,
    answered,
    abandoned: !answered,
    waitSeconds: Math.floor((channel === "email" ? -7200 : -40) * Math.log(1 - random())),
    promiseSeconds: channel === "email" ? 14_400 : 60,
    handleSeconds: 300,
    wrapSeconds: 30,
    reportedResolved: random() < skill,
    reopenCount: 0,
    handedOver: false,
    customerKnown: true,
    nextContactAt: random() < skill ? null : 1,
    ratings: isRated
      ? [{ friendliness, satisfaction: friendliness, effort: null, solved: null, recommend: null }]
      : [],
  };
}

/** Some of the choices often and some seldom, in a proportion that is drawn. */
function unevenly<T>(choices: readonly T[], random: RandomSource): () => T {
  const weights = choices.map(() => -Math.log(1 - random()));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return () => {
    let rest = random() * total;
    const index = weights.findIndex((weight) => {
      rest -= weight;
      return rest < 0;
    });
    return choices[Math.max(0, index)] as T;
  };
}

function valueAt<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
