import { sum } from "../stats/sum";
import { type CostAssumption, type CostRange, contactCost, handleMean, timesCost } from "./contact-cost";
import type { NeedlessCosts } from "./effort";
import { countOf } from "./effort-measure";
import type { NeedlessPeriod } from "./needless";
import type { TopicEffort } from "./topic-effort";

type Costed = { price: CostRange | null; costs: NeedlessCosts };

/**
 * What contacts cost that need not have been. Repeats are priced topic by topic, so that the parts add up to the whole; a
 * continued contact costs the work that was in it; who asks people after self-service has an ordinary contact.
 */
export function needlessCosts(
  { tally, returns, days }: Pick<NeedlessPeriod, "tally" | "returns" | "days">,
  { assumption, topics }: { assumption: CostAssumption | null; topics: readonly TopicEffort[] },
): Costed {
  const price = contactCost(assumption, handleMean(tally));
  const continued = sum(days.map(({ contacts }) => contacts));
  const seconds = sum(days.map(({ handleSeconds }) => handleSeconds));
  const continuedPrice = contactCost(assumption, continued === 0 ? null : seconds / continued);
  return {
    price,
    costs: {
      repeats: countOf("repeat", tally).n === 0 ? null : totalOf(topics),
      continued: continuedPrice && timesCost(continuedPrice, continued),
      selfServiceBack: price && returns.n > 0 ? timesCost(price, returns.x) : null,
    },
  };
}

function totalOf(topics: readonly TopicEffort[]): CostRange | null {
  const costs = topics.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  if (costs.length === 0) return null;
  return {
    low: sum(costs.map(({ low }) => low)),
    mid: sum(costs.map(({ mid }) => mid)),
    high: sum(costs.map(({ high }) => high)),
  };
}
