import type { ContactFact, Count, RepeatRules } from "./contact-fact";
import { addTrial, repeatOutcomeOf } from "./contact-fact";
import type { RatingScores } from "./rating";
import type { Histogram } from "./stats/histogram";
import { addToHistogram, emptyHistogram, mergeHistogram } from "./stats/histogram";

export type { ContactFact, Count, RepeatRules } from "./contact-fact";
export type { RatingScores } from "./rating";

/**
 * Additive statistics of a set of contacts: merging the tallies of two disjoint sets gives the tally of both.
 * Only counts, sums, sums of squares and histograms; never an average.
 */
export type Tally = {
  /** Every contact, short abandons included. */
  offered: number;
  answered: number;
  abandoned: number;
  open: number;
  answeredUnknownWait: number;
  abandonedUnknownWait: number;
  /** Answered within the promise of the channel in force that day. */
  withinPromise: number;
  /** Answered contacts with a known wait, seconds. */
  waitSum: number;
  waitSumSquares: number;
  answeredWaits: Histogram;
  abandonedWaits: Histogram;
  /** Answered contacts with known handle seconds. */
  handled: number;
  handleSum: number;
  handleSumSquares: number;
  /** Answered contacts with known after-call work; its seconds. */
  wrapped: number;
  wrapSum: number;
  reportedResolved: Count;
  noRepeat: Count;
  repeatPending: number;
  saidSolved: Count;
  reopened: Count;
  handedOver: number;
  /** Contacts with at least one friendliness rating. */
  rated: number;
  /** Counts per scale point: 1–5, 1–5, 1–7, 0–10. */
  friendliness: number[];
  satisfaction: number[];
  effort: number[];
  recommend: number[];
};

/** A tally of nothing. */
export function emptyTally(): Tally {
  return {
    ...emptyCommonTally(),
    answeredWaits: emptyHistogram(),
    abandonedWaits: emptyHistogram(),
  };
}

/** The part of a tally that needs no histogram; a case-mix cell shares it. */
export type CommonTally = Omit<Tally, "answeredWaits" | "abandonedWaits">;

/** The part of `emptyTally` without histograms. */
export function emptyCommonTally(): CommonTally {
  return {
    offered: 0,
    answered: 0,
    abandoned: 0,
    open: 0,
    answeredUnknownWait: 0,
    abandonedUnknownWait: 0,
    withinPromise: 0,
    waitSum: 0,
    waitSumSquares: 0,
    handled: 0,
    handleSum: 0,
    handleSumSquares: 0,
    wrapped: 0,
    wrapSum: 0,
    reportedResolved: { n: 0, x: 0 },
    noRepeat: { n: 0, x: 0 },
    repeatPending: 0,
    saidSolved: { n: 0, x: 0 },
    reopened: { n: 0, x: 0 },
    handedOver: 0,
    rated: 0,
    friendliness: new Array<number>(5).fill(0),
    satisfaction: new Array<number>(5).fill(0),
    effort: new Array<number>(7).fill(0),
    recommend: new Array<number>(11).fill(0),
  };
}

/**
 * Adds one contact to a tally, in place.
 *
 * @throws {RangeError} if the contact is both answered and abandoned, a duration is negative or a score is off its scale
 */
export function addContact(tally: Tally, fact: ContactFact, rules: RepeatRules): void {
  addToCommonTally(tally, fact, rules);
  if (fact.waitSeconds === null) return;
  if (fact.answered) addToHistogram(tally.answeredWaits, fact.waitSeconds);
  // Floored, so that "abandoned before 5 s" is the exact count of buckets 0 to 4.
  else if (fact.abandoned) addToHistogram(tally.abandonedWaits, Math.floor(fact.waitSeconds));
}

/** Adds all of `from` to `into`, in place; `from` is left as it was. */
export function mergeTally(into: Tally, from: Tally): void {
  mergeCommonTally(into, from);
  mergeHistogram(into.answeredWaits, from.answeredWaits);
  mergeHistogram(into.abandonedWaits, from.abandonedWaits);
}

/** `addContact` for the part without histograms. */
export function addToCommonTally(tally: CommonTally, fact: ContactFact, rules: RepeatRules): void {
  if (fact.answered && fact.abandoned)
    throw new RangeError("addContact: a contact cannot be answered and abandoned");
  tally.offered += 1;
  if (fact.handedOver) tally.handedOver += 1;
  if (fact.abandoned) {
    tally.abandoned += 1;
    if (fact.waitSeconds === null) tally.abandonedUnknownWait += 1;
  } else if (!fact.answered) {
    tally.open += 1;
  } else {
    addAnswered(tally, fact, rules);
  }
  addRatings(tally, fact.ratings);
}

function addAnswered(tally: CommonTally, fact: ContactFact, rules: RepeatRules): void {
  tally.answered += 1;
  addWait(tally, fact);
  if (fact.handleSeconds !== null) {
    tally.handled += 1;
    tally.handleSum += fact.handleSeconds;
    tally.handleSumSquares += fact.handleSeconds ** 2;
  }
  if (fact.wrapSeconds !== null) {
    tally.wrapped += 1;
    tally.wrapSum += fact.wrapSeconds;
  }
  if (fact.reportedResolved !== null) addTrial(tally.reportedResolved, fact.reportedResolved);
  if (fact.reopenCount !== null) addTrial(tally.reopened, fact.reopenCount > 0);

  const outcome = repeatOutcomeOf(fact, rules);
  if (outcome === "pending") tally.repeatPending += 1;
  else if (outcome !== null) addTrial(tally.noRepeat, outcome === "no-repeat");
}

function addWait(tally: CommonTally, { waitSeconds, promiseSeconds }: ContactFact): void {
  if (waitSeconds === null) {
    tally.answeredUnknownWait += 1;
    return;
  }
  tally.waitSum += waitSeconds;
  tally.waitSumSquares += waitSeconds ** 2;
  if (promiseSeconds !== null && waitSeconds <= promiseSeconds) tally.withinPromise += 1;
}

function addRatings(tally: CommonTally, ratings: RatingScores[]): void {
  let isRated = false;
  for (const rating of ratings) {
    if (rating.friendliness !== null) {
      isRated = true;
      addScore(tally.friendliness, rating.friendliness - 1);
    }
    if (rating.satisfaction !== null) addScore(tally.satisfaction, rating.satisfaction - 1);
    if (rating.effort !== null) addScore(tally.effort, rating.effort - 1);
    if (rating.recommend !== null) addScore(tally.recommend, rating.recommend);
    if (rating.solved !== null) addTrial(tally.saidSolved, rating.solved);
  }
  if (isRated) tally.rated += 1;
}

function addScore(counts: number[], index: number): void {
  const before = counts[index];
  if (before === undefined)
    throw new RangeError(`addContact: a score is off its scale of ${counts.length} points`);
  counts[index] = before + 1;
}

const ADDITIVE_KEYS = [
  "offered",
  "answered",
  "abandoned",
  "open",
  "answeredUnknownWait",
  "abandonedUnknownWait",
  "withinPromise",
  "waitSum",
  "waitSumSquares",
  "handled",
  "handleSum",
  "handleSumSquares",
  "wrapped",
  "wrapSum",
  "repeatPending",
  "handedOver",
  "rated",
] as const;
const COUNT_KEYS = ["reportedResolved", "noRepeat", "saidSolved", "reopened"] as const;
const SCALE_KEYS = ["friendliness", "satisfaction", "effort", "recommend"] as const;

/** `mergeTally` for the part without histograms. */
export function mergeCommonTally(into: CommonTally, from: CommonTally): void {
  for (const key of ADDITIVE_KEYS) into[key] += from[key];
  for (const key of COUNT_KEYS) {
    into[key].n += from[key].n;
    into[key].x += from[key].x;
  }
  for (const key of SCALE_KEYS) {
    from[key].forEach((count, index) => {
      into[key][index] = (into[key][index] ?? 0) + count;
    });
  }
}
