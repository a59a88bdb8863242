import { MINIMUMS } from "./policy";
import { mdeProportion, nForMeans, nForProportions } from "./stats/power";
import { quantileOfSorted } from "./stats/quantile-interval";
import { rtmExpected } from "./stats/regression-to-the-mean";
import { suggestTarget } from "./stats/suggest-target";
import { variance } from "./stats/sum";

/** What a goal's figure counts: contacts, answers of customers, or days on which somebody was scheduled. */
export type GoalBasis = "contacts" | "ratings" | "days";

/** Where a target lies among the shrunken shares of colleagues with the same kind of contacts. */
export type TargetReach =
  | {
      status: "ok";
      peers: number;
      p25: number;
      p75: number;
      p90: number;
      /** `beyond` is more than nine of ten colleagues reach. */
      place: "below-middle" | "middle" | "above-middle" | "beyond";
    }
  /** Too few colleagues with enough data. */
  | { status: "insufficient" };

/** Whether the gain would stand out from chance by the review date. */
export type TargetProof =
  | {
      status: "ok";
      /** Per period of the length until the review, as many before as after. */
      needed: number | null;
      expected: number;
      /** The smallest gain that could be shown; null if none. */
      smallestGain: number | null;
      isProvable: boolean;
      weeksToProve: number | null;
    }
  /** Nothing to prove: the target is not above where the agent is. */
  | { status: "no-gain" }
  /** Too little is known of the agent. */
  | { status: "insufficient" };

/** What can be said of a target before it is agreed on. Kept with the goal from then on, so plain data only. */
export type GoalCheck = {
  basis: GoalBasis;
  target: number;
  weeks: number;
  /** The agent's own share, drawn towards that of all; null with too little data. */
  base: number | null;
  /** Halfway to the best quarter of colleagues; null without a comparison. */
  suggestion: { target: number; advice: "improve" | "maintain" } | null;
  reach: TargetReach;
  proof: TargetProof;
  /** The change to expect without doing anything; null where that is not known. */
  drift: number | null;
};

/** The agent among the others, in one window. */
export type GoalLevels = {
  /** Null where the agent has too little data. */
  own: { value: number; shrunken: number; reliability: number } | null;
  /** The mean of all, the agent included; null without any. */
  mean: number | null;
  /** Shrunken shares of the others. */
  peers: readonly number[];
};

/**
 * Whether a target is within reach and whether reaching it could be proved, which is said before it is agreed on.
 *
 * @param input.perWeek expected contacts, answers or days a week that count
 * @param input.weeks   from the start to the review
 * @param input.daySpread standard deviation of a day's share, for a figure of minutes: days are its sampling unit
 * @throws {RangeError} unless the target is a share and weeks and perWeek are not negative
 */
export function checkGoal(input: {
  basis: GoalBasis;
  target: number;
  weeks: number;
  perWeek: number;
  levels: GoalLevels;
  daySpread?: number | null;
}): GoalCheck {
  const { basis, target, weeks, perWeek, levels } = input;
  if (!(target >= 0 && target <= 1)) throw new RangeError(`checkGoal: expected a share, got ${target}`);
  if (!(weeks > 0 && perWeek >= 0)) throw new RangeError("checkGoal: expected time and contacts");
  const { own, mean, peers } = levels;
  return {
    basis,
    target,
    weeks,
    base: own?.shrunken ?? null,
    suggestion: suggestionFor(input),
    reach: reachOf(target, peers),
    proof: proofOf(input),
    drift: own && mean !== null ? driftOf(own, mean) : null,
  };
}

/** As many others as make a comparison group with the agent. */
const hasPeers = (peers: readonly number[]): boolean => peers.length + 1 >= MINIMUMS.comparisonAgents;

function suggestionFor({
  levels,
  perWeek,
  weeks,
}: {
  levels: GoalLevels;
  perWeek: number;
  weeks: number;
}): GoalCheck["suggestion"] {
  if (!levels.own || !hasPeers(levels.peers)) return null;
  const { shrunken: base } = levels.own;
  const suggested = suggestTarget({ base, peers: levels.peers, contactsPerWeek: perWeek, weeks });
  if (suggested.status !== "ok") return null;
  return { target: suggested.target, advice: suggested.advice };
}

function reachOf(target: number, peers: readonly number[]): TargetReach {
  if (!hasPeers(peers)) return { status: "insufficient" };
  const sorted = peers.toSorted((a, b) => a - b);
  const [p25, p75, p90] = [0.25, 0.75, 0.9].map((p) => quantileOfSorted(sorted, p)) as [
    number,
    number,
    number,
  ];
  const place =
    target > p90 ? "beyond" : target > p75 ? "above-middle" : target >= p25 ? "middle" : "below-middle";
  return { status: "ok", peers: peers.length, p25, p75, p90, place };
}

function driftOf(own: NonNullable<GoalLevels["own"]>, groupMean: number): number | null {
  const drift = rtmExpected({ groupMean, before: own.value, reliability: own.reliability });
  return drift.status === "ok" ? drift.expectedChange : null;
}

type Proving = Pick<Parameters<typeof checkGoal>[0], "target" | "weeks" | "perWeek" | "levels" | "daySpread">;

function proofOf({ target, weeks, perWeek, levels, daySpread }: Proving): TargetProof {
  const base = levels.own?.shrunken;
  if (base === undefined || daySpread === null) return { status: "insufficient" };
  const gain = target - base;
  if (gain <= 0) return { status: "no-gain" };
  const expected = perWeek * weeks;
  const found =
    daySpread === undefined ? ofShares({ base, target, expected }) : ofDays({ gain, expected, daySpread });
  const { needed, smallestGain } = found;
  return {
    status: "ok",
    needed,
    expected,
    smallestGain,
    isProvable: needed !== null && needed <= expected,
    weeksToProve: needed !== null && perWeek > 0 ? Math.ceil(needed / perWeek) : null,
  };
}

type Found = { needed: number | null; smallestGain: number | null };

function ofShares({ base, target, expected }: { base: number; target: number; expected: number }): Found {
  const sample = nForProportions({ p1: base, p2: target });
  const smallest = expected > 0 ? mdeProportion({ p1: base, nPerGroup: expected }) : null;
  return {
    needed: sample.status === "ok" ? sample.nRounded : null,
    smallestGain: smallest?.status === "ok" ? smallest.mde : null,
  };
}

/** The smallest difference of means for a number of days follows from the sample for one: it goes with the root. */
function ofDays({ gain, expected, daySpread }: { gain: number; expected: number; daySpread: number }): Found {
  if (daySpread <= 0) return { needed: null, smallestGain: null };
  const sample = nForMeans({ delta: gain, sd: daySpread });
  if (sample.status !== "ok") return { needed: null, smallestGain: null };
  const smallestGain = expected > 0 ? gain * Math.sqrt(sample.nPerGroup / expected) : null;
  return {
    needed: sample.nRounded,
    smallestGain: smallestGain !== null && smallestGain <= 1 ? smallestGain : null,
  };
}

/**
 * How much a share of minutes varies from day to day: the standard deviation of the days' shares.
 *
 * @returns null with fewer than two days with minutes
 */
export function daySpreadOf(days: readonly { part: number; whole: number }[]): number | null {
  const shares = days.filter(({ whole }) => whole > 0).map(({ part, whole }) => part / whole);
  const spread = variance(shares);
  return spread === null ? null : Math.sqrt(spread);
}
