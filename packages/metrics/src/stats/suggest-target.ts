import type { Maybe } from "./missing";
import { dropMissing } from "./missing";
import { mdeProportion, nForProportions } from "./power";
import { quantileOfSorted } from "./quantile-interval";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";

/** A target for one agent on a share, and whether it is realistic and provable. */
export type SuggestedTarget =
  | {
      status: "ok";
      /** `maintain` when the agent is already among the best quarter. */
      advice: "improve" | "maintain";
      base: number;
      /** Rounded to a whole point, so that it can be said aloud. */
      target: number;
      gain: number;
      peerP75: number;
      peerP90: number;
      realistic: boolean;
      /** Whether the gain could be shown with the contacts that are expected. */
      measurable: boolean;
      /** The smallest gain that could; null if none. */
      mde: number | null;
      /** How many weeks a proof would take; null without a gain. */
      weeksToProve: number | null;
    }
  | Refusal<"insufficient" | "error">;

/**
 * Suggests halfway from the agent's shrunken share to that of the best quarter of peers.
 *
 * @param input.base  posterior mean of the agent: see `ebBetaBinomial`
 * @param input.peers posterior means of the comparison group
 * @param input.contactsPerWeek expected contacts that count for the KPI
 * @param input.weeks length of the follow-up
 * @see Locke & Latham (2002), American Psychologist 57:705–717, for why a target must be within reach
 */
export function suggestTarget(input: {
  base: number;
  peers: readonly Maybe[];
  contactsPerWeek: number;
  weeks: number;
}): SuggestedTarget {
  const { base, contactsPerWeek, weeks } = input;
  const { values } = dropMissing(input.peers);
  if (!(base >= 0 && base <= 1)) return invalid("base outside 0..1");
  if (!(contactsPerWeek >= 0 && weeks > 0)) return invalid("contacts and weeks must be positive");
  if (values.length === 0) return insufficient("no peers");
  const sorted = values.toSorted((a, b) => a - b);
  const peerP75 = quantileOfSorted(sorted, 0.75);
  const peerP90 = quantileOfSorted(sorted, 0.9);
  const shared = { base, peerP75, peerP90 };
  if (base >= peerP75) {
    const kept = { target: base, gain: 0, realistic: true, measurable: false, mde: null, weeksToProve: null };
    return { status: "ok", advice: "maintain", ...shared, ...kept };
  }
  const target = Math.round((base + (peerP75 - base) / 2) * 100) / 100;
  const gain = target - base;
  const expected = contactsPerWeek * weeks;
  const detectable = expected > 0 ? mdeProportion({ p1: base, nPerGroup: expected }) : null;
  const mde = detectable?.status === "ok" ? detectable.mde : null;
  const needed = gain > 0 ? nForProportions({ p1: base, p2: target }) : null;
  return {
    status: "ok",
    advice: "improve",
    ...shared,
    target,
    gain,
    realistic: target <= peerP90,
    measurable: mde !== null && gain >= mde,
    mde,
    weeksToProve:
      needed?.status === "ok" && contactsPerWeek > 0 ? Math.ceil(needed.nPerGroup / contactsPerWeek) : null,
  };
}
