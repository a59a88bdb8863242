import { DAY_SECONDS } from "./calendar";
import { TOPICS } from "./case-mix";
import { createRandom } from "./random";

/** A new question of the same customer on the same topic waits so long, more than any window that can be set. */
const QUIET_DAYS = 45;

/** Hands out customers, never one who asked about the topic in the last weeks. */
export type Customers = {
  choose(topic: number, at: number): number;
  note(customer: number, topic: number, at: number): void;
};

export function createCustomers(seed: number, count: number): Customers {
  const random = createRandom(seed, "customers");
  const lastAsked = new Float64Array(count * TOPICS.length);
  return {
    choose: (topic, at) => {
      for (let attempt = 0; attempt < 1000; attempt++) {
        // Some customers ask up to three times as much as the average.
        const uniform = random.next();
        const customer = Math.floor(count * uniform * (0.35 + 0.65 * uniform));
        const last = lastAsked[customer * TOPICS.length + topic] ?? 0;
        if (at - last > QUIET_DAYS * DAY_SECONDS) return customer;
      }
      throw new RangeError("createCustomers: too few customers for so many questions");
    },
    note: (customer, topic, at) => {
      lastAsked[customer * TOPICS.length + topic] = at;
    },
  };
}
