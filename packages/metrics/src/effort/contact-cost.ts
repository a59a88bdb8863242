/** A low, a middle and a high amount, in minor units. */
export type CostRange = { low: number; mid: number; high: number };

/**
 * What a contact is taken to cost: what an hour of work costs at least and at most, or one price for every contact, of the
 * scenario that stands on the board summary. An assumption, never data.
 */
export type CostAssumption =
  | { source: "hour"; hourLower: number; hourUpper: number }
  | { source: "scenario"; costPerContact: number };

/** A single price is taken to be this much off either way, as the value of a customer is. */
export const PRICE_SPREAD = 0.2;

const HOUR_SECONDS = 3600;

/**
 * What one contact costs. By the hour it costs what it takes: the mean handle time of contacts like it.
 *
 * @param handleSeconds null where it is not known
 * @returns null without an assumption, and by the hour without a handle time
 */
export function contactCost(
  assumption: CostAssumption | null,
  handleSeconds: number | null,
): CostRange | null {
  if (assumption === null) return null;
  if (assumption.source === "scenario") {
    const { costPerContact } = assumption;
    return {
      low: costPerContact * (1 - PRICE_SPREAD),
      mid: costPerContact,
      high: costPerContact * (1 + PRICE_SPREAD),
    };
  }
  if (handleSeconds === null) return null;
  const { hourLower, hourUpper } = assumption;
  return timesCost(
    { low: hourLower, mid: (hourLower + hourUpper) / 2, high: hourUpper },
    handleSeconds / HOUR_SECONDS,
  );
}

/** So many contacts at that price. The number is what happened; only the price is a range. */
export function timesCost({ low, mid, high }: CostRange, contacts: number): CostRange {
  return { low: low * contacts, mid: mid * contacts, high: high * contacts };
}

/** The mean handle time of contacts of which it is known, in seconds; null without any. */
export function handleMean({ handled, handleSum }: { handled: number; handleSum: number }): number | null {
  return handled === 0 ? null : handleSum / handled;
}
