/**
 * What a comparison found, in the order of what it asks for.
 * The two "look" kinds are for persons: a pattern alone is no signal there, only worth a look.
 * Better and worse are meant for the customer, whatever the direction of the number.
 */
export const VARIATIONS = [
  "improvement",
  "concern",
  "change",
  "look-better",
  "look-worse",
  "chance",
  "too-few",
] as const;
export type Variation = (typeof VARIATIONS)[number];

/** Where the target lies against the ordinary spread: reached always, at times, or not yet. */
export const ASSURANCES = ["meets", "varies", "not-yet"] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** The kinds that may carry colour; all others are drawn in grey. */
export type Signal = "improvement" | "concern" | "change";

/** The colour a figure may take, or none: noise stays grey, and so does what is only worth a look. */
export function signalOf(variation: Variation | null | undefined): Signal | null {
  return variation === "improvement" || variation === "concern" || variation === "change" ? variation : null;
}
