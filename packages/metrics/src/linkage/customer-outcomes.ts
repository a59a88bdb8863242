/** A result of customers of a team in a period; null without anybody. */
export type CustomerOutcome = { value: number | null; n: number };

const SATISFIED_FROM = 4;
const PROMOTER_FROM = 9;
const DETRACTOR_UP_TO = 6;

/** Share of the two highest of five. @param counts answers of 1, 2, 3, 4 and 5 */
export function satisfiedShare(counts: readonly number[]): CustomerOutcome {
  return shareOf(counts.slice(SATISFIED_FROM - 1), counts);
}

/** Promoters minus detractors as a share, from −1 to 1. @param counts answers of 0 to 10 */
export function recommendScore(counts: readonly number[]): CustomerOutcome {
  const up = shareOf(counts.slice(PROMOTER_FROM), counts);
  const down = shareOf(counts.slice(0, DETRACTOR_UP_TO + 1), counts);
  return { n: up.n, value: up.value === null || down.value === null ? null : up.value - down.value };
}

/** Share of the customers who were in touch in a period and had not left by its end. */
export function stayedShare({ customers, left }: { customers: number; left: number }): CustomerOutcome {
  return { n: customers, value: customers === 0 ? null : (customers - left) / customers };
}

function shareOf(part: readonly number[], all: readonly number[]): CustomerOutcome {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const n = total(all);
  return { n, value: n === 0 ? null : total(part) / n };
}
