import type { Word } from "../kpi/figure";
import { LINK_Q, wordOfLink } from "../policy";
import { adjustForTests } from "../stats/benjamini-hochberg";
import type { LinkPlace } from "./link-rows";
import { type LinkRefusal, type PairTest, testPair } from "./test-pair";

/** The same period, and one to three later. */
export const LAGS = [0, 1, 2, 3] as const;

/** Why a link is called what it is. */
export type LinkReason = "linked" | "chance" | "not-confirmed" | LinkRefusal;

/** One pair with what the whole family makes of it; all numbers are null where it could not be tested. */
export type Link = {
  outcome: string;
  lag: number;
  /** In units of the outcome per point of engagement. */
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  p: number | null;
  q: number | null;
  bootstrapP: number | null;
  standardError: number | null;
  degreesOfFreedom: number | null;
  teams: number;
  periods: number;
  /** Teams in periods. */
  rows: number;
  word: Word;
  reason: LinkReason;
};

/** All pairs that were chosen beforehand, tested or not. */
export type LinkFamily = {
  links: Link[];
  /** How many could be tested; q is over these. */
  tested: number;
};

/**
 * Tests every outcome against the engagement of its own and of three earlier periods, as one family: none of them is
 * told as if it had been the only one.
 */
export function linkFamily(input: {
  places: readonly LinkPlace[];
  outcomes: readonly string[];
  lags?: readonly number[] | undefined;
}): LinkFamily {
  const { places, outcomes, lags = LAGS } = input;
  const tests = outcomes.flatMap((outcome) => lags.map((lag) => testPair(places, { outcome, lag })));
  const q = adjustForTests(tests.map((test) => (test.status === "ok" ? test.p : null)));
  return {
    links: tests.map((test, index) => linkOf(test, q[index] ?? null)),
    tested: tests.filter(({ status }) => status === "ok").length,
  };
}

function linkOf(test: PairTest, q: number | null): Link {
  const { outcome, lag, teams, periods, rows } = test;
  const place = { outcome, lag, teams, periods, rows };
  if (test.status === "refused") {
    return { ...place, ...UNTESTED, word: "not enough data", reason: test.refusal };
  }
  const { estimate, lower, upper, p, bootstrapP, standardError, degreesOfFreedom } = test;
  const word = wordOfLink({ q, bootstrapP, teams, enoughData: true });
  const isSmall = q !== null && q <= LINK_Q;
  const reason = word === "signal" ? "linked" : isSmall ? "not-confirmed" : "chance";
  return {
    ...place,
    estimate,
    lower,
    upper,
    p,
    q,
    bootstrapP,
    standardError,
    degreesOfFreedom,
    word,
    reason,
  };
}

const UNTESTED = {
  estimate: null,
  lower: null,
  upper: null,
  p: null,
  q: null,
  bootstrapP: null,
  standardError: null,
  degreesOfFreedom: null,
};

/** The link to show first: of those that are one the surest, else the one that came nearest; null without any. */
export function surestLink(links: readonly Link[]): Link | null {
  const tested = links.filter((link) => link.p !== null);
  const signals = tested.filter(({ word }) => word === "signal");
  const [first] = (signals.length > 0 ? signals : tested).toSorted((a, b) => (a.p ?? 1) - (b.p ?? 1));
  return first ?? null;
}
