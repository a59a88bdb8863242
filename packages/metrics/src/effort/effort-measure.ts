import type { BoardValue } from "../board/board-figure";
import { shareOf } from "../board/cx-value";
import type { Count } from "../contact-fact";
import type { Direction, Localized } from "../kpi/definition";
import type { ComparisonBasis } from "../policy";
import type { EffortTally } from "./effort-tally";

/** On what teams of one's own and of partners stand side by side: the four KPIs, then what customers put up with. */
export const COMPARED_MEASURES = [
  "response-speed",
  "resolution",
  "friendliness",
  "availability",
  "repeat",
  "handed-over",
  "ces",
] as const;
export type ComparedMeasure = (typeof COMPARED_MEASURES)[number];

/** Those that are told of topics and channels. */
export type EffortMeasure = Extract<ComparedMeasure, "repeat" | "handed-over" | "ces">;

/** How many of how many, for one measure of some contacts. */
export function countOf(measure: ComparedMeasure, tally: EffortTally): Count {
  const { answered, abandoned, shortAbandoned, noRepeat } = tally;
  switch (measure) {
    case "response-speed":
      return { x: tally.withinPromise, n: answered + abandoned - shortAbandoned };
    case "availability":
      return { x: answered, n: answered + abandoned - shortAbandoned };
    case "resolution":
      return tally.resolved;
    case "friendliness":
      return tally.friendly;
    case "repeat":
      return { x: noRepeat.n - noRepeat.x, n: noRepeat.n };
    case "handed-over":
      return { x: tally.handedOver, n: tally.offered };
    case "ces":
      return tally.easy;
  }
}

/** The same as a share with its Wilson interval. */
export function effortShare(measure: ComparedMeasure, tally: EffortTally): BoardValue {
  const { x, n } = countOf(measure, tally);
  return shareOf(x, n);
}

/** What is counted, which decides from how many on it is compared. */
export function basisOfMeasure(measure: ComparedMeasure): ComparisonBasis {
  return measure === "friendliness" || measure === "ces" ? "ratings" : "contacts";
}

/** Handing over to who knows can be best for the customer, so that fewer is not better. */
export function directionOf(measure: ComparedMeasure, resolutionIsReopened: boolean): Direction {
  if (measure === "handed-over") return "neutral";
  if (measure === "repeat") return "lower-is-better";
  return measure === "resolution" && resolutionIsReopened ? "lower-is-better" : "higher-is-better";
}

export const COMPARED_NAMES: Readonly<Record<ComparedMeasure, Localized>> = {
  "response-speed": { nl: "Reactiesnelheid", en: "Response speed" },
  resolution: { nl: "Effectiviteit", en: "Resolution" },
  friendliness: { nl: "Vriendelijkheid", en: "Friendliness" },
  availability: { nl: "Beschikbaarheid", en: "Availability" },
  repeat: { nl: "Herhaald contact", en: "Repeat contact" },
  "handed-over": { nl: "Overgedragen", en: "Handed over" },
  ces: { nl: "Moeite (CES)", en: "Effort (CES)" },
};

/** By what each is computed. */
export const COMPARED_DEFINITIONS: Readonly<Record<ComparedMeasure, string>> = {
  "response-speed": "within-promise@1",
  resolution: "resolution@1",
  friendliness: "top-two@1",
  availability: "answered-of-offered@1",
  repeat: "repeat@1",
  "handed-over": "handed-over@1",
  ces: "ces@1",
};
