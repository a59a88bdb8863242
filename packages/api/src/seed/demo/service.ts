import { createArrivals, createEntry } from "./arrivals";
import type { Customers } from "./asking";
import { createCustomers } from "./asking";
import type { AttendanceInterval, Floor } from "./attendance";
import { createFloor } from "./attendance";
import type { DemoDay } from "./calendar";
import { createDayFinder } from "./calendar";
import { LIVE_DEMO_CHANNELS } from "./case-mix";
import type { DemoContact, Offer } from "./contacts";
import { openContact } from "./contacts";
import type { Engagement } from "./engagement";
import type { EventClock } from "./event-clock";
import { createEventClock } from "./event-clock";
import { drawHandling, drawPatienceSeconds, drawPickUpSeconds } from "./handling";
import type { DemoPeople } from "./people";
import type { DemoPlan } from "./plan";
import type { Planted } from "./planted";
import type { Pool, Routing } from "./pool";
import { createPools, createRouting, takeNext } from "./pool";
import type { Random } from "./random";
import { createRandom, itemAt } from "./random";
import type { FollowUp, Repeats } from "./repeats";
import { createRepeats } from "./repeats";
import type { PlannedShift } from "./rota";
import { createRota } from "./rota";

/** Everything that decides about the company before its first contact. */
export type DemoCompany = {
  seed: number;
  plan: DemoPlan;
  days: DemoDay[];
  people: DemoPeople;
  planted: Planted;
  engagement: Engagement;
};

export type ServiceHistory = {
  contacts: DemoContact[];
  shifts: PlannedShift[];
  attendance: AttendanceInterval[];
};

/** Share of live contacts that the first agent cannot finish, and the part of the work that was done by then. */
const HAND_OVER_CHANCE = 0.035;
const HAND_OVER_PART = 0.35;
const BOT_CHANCE = 0.4;
const BOT_CHANNELS = ["chat", "messaging"];

type Desk = {
  company: DemoCompany;
  clock: EventClock;
  random: Random;
  contacts: DemoContact[];
  pools: Pool[];
  floor: Floor;
  routing: Routing;
  repeats: Repeats;
  customers: Customers;
  enter: (topic: number) => number;
  dayOf: (instant: number) => DemoDay | undefined;
  /** Numbers of the teams that answer each queue. */
  teamsOfPool: number[][];
};

/** Lives through every day of the demo, event by event: who asks, who waits, who answers and who asks again. */
export function simulateService(company: DemoCompany): ServiceHistory {
  const { seed, plan, people, days } = company;
  const desk = openDesk(company);
  const questionsOf = createArrivals(seed, plan, people);
  const rotaOf = createRota(seed, plan, people);
  const shifts: PlannedShift[] = [];
  for (const day of days) {
    const planned = rotaOf(day);
    shifts.push(...planned);
    for (const shift of planned) desk.floor.plan(shift);
    for (const { offeredAt, channel, topic } of questionsOf(day)) {
      desk.clock.schedule(offeredAt, () => {
        const customer = desk.customers.choose(topic, offeredAt);
        offer(desk, { channel, topic, customer, attempt: 1 });
      });
    }
    if (day.closesAt !== null) desk.clock.schedule(day.closesAt, () => closeLive(desk));
    desk.clock.runUntil(day.endsAt);
  }
  return { contacts: desk.contacts, shifts, attendance: desk.floor.intervals };
}

function openDesk(company: DemoCompany): Desk {
  const { seed, plan, people, days } = company;
  const clock = createEventClock();
  const pools = createPools(people.pools);
  const poolOf = (agent: number) => itemAt(pools, itemAt(people.agents, agent).team.pool);
  const desk: Desk = {
    company,
    clock,
    pools,
    random: createRandom(seed, "service"),
    contacts: [],
    floor: createFloor(clock, people.agents.length, {
      onFree: (agent) => {
        poolOf(agent).idle.add(agent);
        dispatch(desk, poolOf(agent));
      },
      onUnavailable: (agent) => {
        poolOf(agent).idle.delete(agent);
      },
    }),
    routing: createRouting(seed, people),
    repeats: createRepeats(seed, days, company),
    customers: createCustomers(seed, plan.customers),
    enter: createEntry(seed, people),
    dayOf: createDayFinder(days),
    teamsOfPool: pools.map((_, pool) =>
      people.teams.flatMap((team) => (team.pool === pool ? [team.index] : [])),
    ),
  };
  return desk;
}

function register(desk: Desk, offered: Offer): DemoContact {
  const contact = openContact(desk.contacts.length + 1, offered, desk.clock.now());
  desk.contacts.push(contact);
  desk.customers.note(contact.customer, contact.topic, contact.offeredAt);
  return contact;
}

function offer(desk: Desk, offered: Offer): void {
  const { random } = desk;
  const contact = register(desk, offered);
  if (contact.channel === "self-service") {
    contact.endedAt = contact.offeredAt + Math.round(random.between(60, 600));
    askAgain(desk, contact, desk.repeats.drawEscalation(contact));
    return;
  }
  contact.botInvolved = BOT_CHANNELS.includes(contact.channel) && random.chance(BOT_CHANCE);
  enterQueue(desk, contact);
}

function enterQueue(desk: Desk, contact: DemoContact): void {
  const { clock, random } = desk;
  const poolNumber = desk.enter(contact.topic);
  const pool = itemAt(desk.pools, poolNumber);
  contact.pool = poolNumber;
  contact.team = random.pick(itemAt(desk.teamsOfPool, poolNumber));
  const line = LIVE_DEMO_CHANNELS.includes(contact.channel) ? pool.live : pool.mail;
  line.push(contact);
  dispatch(desk, pool);
  const patienceSeconds = drawPatienceSeconds(random, contact.channel);
  if (contact.answeredAt === null && patienceSeconds !== null) {
    clock.schedule(contact.offeredAt + patienceSeconds, () => giveUp(desk, contact));
  }
}

function dispatch(desk: Desk, pool: Pool): void {
  for (let next = takeNext(pool, desk.clock.now()); next !== null; next = takeNext(pool, desk.clock.now())) {
    const agent = desk.routing.choose(pool, next);
    desk.floor.occupy(agent);
    const isLive = LIVE_DEMO_CHANNELS.includes(next.channel);
    if (isLive && pool.idle.size > 0 && desk.random.chance(HAND_OVER_CHANCE)) {
      const colleague = desk.routing.choose(pool, next);
      desk.floor.occupy(colleague);
      handOver(desk, next, { agent, colleague });
    } else {
      handle(desk, next, agent);
    }
  }
}

/** The agent handles a contact to its end, after which the customer may ask again. */
function handle(desk: Desk, contact: DemoContact, agent: number): void {
  answer(desk, contact, { agent, part: 1 });
  const team = itemAt(desk.company.people.agents, agent).team.index;
  const month = desk.dayOf(contact.offeredAt)?.month ?? desk.company.plan.months;
  contact.followed = desk.repeats.drawFollowed(contact, { agent, team, month });
  if (contact.followed) askAgain(desk, contact, desk.repeats.drawFollowUp(contact));
}

/** The first agent begins, and a colleague who is kept free goes on in a contact of its own. */
function handOver(desk: Desk, contact: DemoContact, hands: { agent: number; colleague: number }): void {
  const { agent, colleague } = hands;
  answer(desk, contact, { agent, part: HAND_OVER_PART });
  contact.handedOverTo = colleague;
  desk.clock.schedule(contact.endedAt ?? contact.offeredAt, () => {
    const { channel, topic, customer, attempt, pool, botInvolved } = contact;
    const next = register(desk, { channel, topic, customer, attempt });
    Object.assign(next, { pool, botInvolved, handedOverFrom: agent });
    handle(desk, next, colleague);
  });
}

type Work = {
  agent: number;
  /** The share of an ordinary contact that is done. */
  part: number;
};

function answer(desk: Desk, contact: DemoContact, { agent, part }: Work): void {
  const { clock, random, company } = desk;
  const handling = drawHandling(random, contact.channel, part);
  const startedAt = clock.now() + drawPickUpSeconds(random, contact.channel);
  const endedAt = startedAt + handling.handleSeconds - handling.wrapSeconds;
  // A letter has been answered when the answer is sent, a call when somebody picks up.
  const answeredAt = LIVE_DEMO_CHANNELS.includes(contact.channel) ? startedAt : endedAt;
  const team = itemAt(company.people.agents, agent).team.index;
  Object.assign(contact, handling, { agent, team, answeredAt, endedAt });
  clock.schedule(startedAt + handling.handleSeconds, () => desk.floor.release(agent));
}

function giveUp(desk: Desk, contact: DemoContact): void {
  if (contact.answeredAt !== null || contact.abandoned) return;
  contact.abandoned = true;
  contact.endedAt = desk.clock.now();
  askAgain(desk, contact, desk.repeats.drawRedial(contact));
}

/** At closing time the lines are cut. */
function closeLive(desk: Desk): void {
  for (const pool of desk.pools) {
    for (const contact of pool.live.splice(0)) giveUp(desk, contact);
  }
}

function askAgain(desk: Desk, contact: DemoContact, followUp: FollowUp | null): void {
  if (followUp === null) return;
  const { topic, customer } = contact;
  const attempt = contact.channel === "self-service" ? 1 : contact.attempt + 1;
  desk.clock.schedule(followUp.at, () =>
    offer(desk, { channel: followUp.channel, topic, customer, attempt }),
  );
}
