import type { Channel } from "@kwartet/metrics/contact";
import { createRandom, type Random } from "../../src/seed/demo/random";
import type { Company, Team } from "./companies";

export const TOPICS = ["bill", "fault", "move", "contract", "reading", "payment", "complaint", "other"];
const WRITTEN: readonly Channel[] = ["email", "web-form"];
const SPOKEN: readonly Channel[] = ["phone", "phone", "phone", "chat"];
const MEDIAN_WAIT_SECONDS: Partial<Record<Channel, number>> = { phone: 45, chat: 90 };
const DAY_SECONDS = 86_400;
const COMES_BACK = 0.16;
/** Ten days at most, and a weekend. */
const LONGEST_RETURN_DAYS = 12;

/** A contact in whole seconds; what is null was not recorded. */
export type DrawnContact = {
  team: Team;
  agentId: string;
  channel: Channel;
  topic: string;
  customer: number;
  offeredAt: number;
  waitSeconds: number;
  abandoned: boolean;
  handleSeconds: number;
  wrapSeconds: number;
  resolved: boolean;
  reopened: boolean;
  /** When the same customer asks about the same topic again. */
  nextAt: number | null;
  friendliness: number | null;
  satisfaction: number | null;
};

type Return = { customer: number; topic: string; offeredAt: number };

/**
 * The contacts of a company, day by day in the order of time. Only the returns of the next days are kept
 * in memory, however many contacts there are.
 */
export class ContactDrawer {
  readonly #random: Random;
  readonly #returns = new Map<number, Return[]>();
  readonly #agents: { team: Team; agentId: string; isWriter: boolean }[];
  #questions = 0;

  constructor(
    readonly company: Company,
    seed: number,
  ) {
    this.#random = createRandom(seed, "store");
    this.#agents = company.teams.flatMap((team) =>
      team.agentIds.map((agentId, index) => ({ team, agentId, isWriter: index % 3 === 0 })),
    );
  }

  /** `day` counts from 1970; returns come out of the number that was asked for. */
  *drawDay(day: number, count: number, lastDay: number): Generator<DrawnContact> {
    const returns = this.#returns.get(day) ?? [];
    this.#returns.delete(day);
    for (let index = 0; index < count; index += 1) {
      const earlier = returns[index];
      yield this.#draw(earlier ?? this.#newQuestion(day), lastDay);
    }
    // More came back than the day has room for: they stay, so that what was said of them is true.
    for (const late of returns.slice(count)) yield this.#draw(late, lastDay);
  }

  /** No customer asks about the same topic twice, but in a return. */
  #newQuestion(day: number): Return {
    const question = this.#questions;
    this.#questions += 1;
    const { customers } = this.company;
    const customer = question % customers;
    const round = Math.floor(question / customers);
    const topic = TOPICS[(round + customer * 7 + (customer >> 5)) % TOPICS.length] ?? "other";
    return { customer, topic, offeredAt: this.#momentOf(day) };
  }

  #momentOf(day: number): number {
    return day * DAY_SECONDS + 7 * 3600 + this.#random.below(10 * 3600);
  }

  #draw({ customer, topic, offeredAt }: Return, lastDay: number): DrawnContact {
    const random = this.#random;
    const { team, agentId, isWriter } = random.pick(this.#agents);
    const channel = random.pick(isWriter ? WRITTEN : SPOKEN);
    const abandoned = random.chance(0.07);
    const isRated = !abandoned && random.chance(0.08);
    const median = MEDIAN_WAIT_SECONDS[channel] ?? 5400;
    const handle = Math.round(280 * Math.exp(0.6 * random.normal()));
    return {
      team,
      agentId,
      channel,
      topic,
      customer,
      offeredAt,
      waitSeconds: Math.min(500_000, Math.round(median * Math.exp(1.1 * random.normal()))),
      abandoned,
      handleSeconds: handle,
      wrapSeconds: random.below(90),
      resolved: random.chance(0.8),
      reopened: random.chance(0.05),
      nextAt: this.#planReturn({ customer, topic, offeredAt }, lastDay),
      friendliness: isRated ? 1 + Math.min(4, Math.floor(5.6 * Math.sqrt(random.next()))) : null,
      satisfaction: isRated ? 1 + random.below(5) : null,
    };
  }

  #planReturn(asked: Return, lastDay: number): number | null {
    if (!this.#random.chance(COMES_BACK)) return null;
    let day = Math.floor(asked.offeredAt / DAY_SECONDS) + 1 + this.#random.below(LONGEST_RETURN_DAYS - 2);
    // 1 January 1970 was a Thursday: 2 is a Saturday, 3 a Sunday.
    while (day % 7 === 2 || day % 7 === 3) day += 1;
    if (day > lastDay) return null;
    const back = { ...asked, offeredAt: this.#momentOf(day) };
    const planned = this.#returns.get(day);
    if (planned) planned.push(back);
    else this.#returns.set(day, [back]);
    return back.offeredAt;
  }
}
