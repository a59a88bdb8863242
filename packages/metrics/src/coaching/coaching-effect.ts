import type { Word } from "../kpi/figure";
import { wordOfTest } from "../policy";
import type { Ancova } from "../stats/ancova";
import { ancova } from "../stats/ancova";
import type { Did } from "../stats/did";
import { did } from "../stats/did";
import type { SingleCase } from "../stats/single-case";
import { singleCase } from "../stats/single-case";
import type { Refusal } from "../stats/status";
import { insufficient } from "../stats/status";
import { mean } from "../stats/sum";
import type { Cohort, CohortChange } from "./cohort";

/** What coaching did, or that it cannot be told yet. Shares: 0.04 is four points. */
export type CoachingEffect =
  | {
      status: "ok";
      /** Change of the coached minus change of comparable colleagues. */
      effect: number;
      lower: number;
      upper: number;
      p: number;
      word: Word;
      nTreated: number;
      nPeers: number;
      /** Mean change of the coached, and of the colleagues beside them. */
      ownChange: number;
      peerChange: number;
      /** The change to expect of the coached if nothing had been done. */
      expectedRegression: number;
      /** How far one had to look for colleagues, in standard deviations; 0.5 must be said, and null, which is all of them. */
      caliper: number | null;
      /** Coached agents without enough data or comparable colleagues. */
      leftOut: number;
      test: Did | SingleCase;
      /** The same at equal starts, from ten coached agents on. */
      check: Ancova | null;
    }
  | (Refusal<"insufficient" | "no-variation" | "error"> & {
      nTreated: number;
      nPeers: number;
      leftOut: number;
    });

/** Coached agents from whom on the check at equal starts says something. */
const FEWEST_FOR_CHECK = 10;

/**
 * The effect of goals of one kind. Each cohort is the goals whose windows are the same; the changes of all are taken
 * together, so that a goal more is an observation more.
 *
 * One coached agent is compared with colleagues one by one (`singleCase`), several by Welch's test on the changes (`did`).
 *
 * @param cohorts as `cohortOf` makes them; those without comparable colleagues only count as left out
 * @returns `insufficient` without a coached agent beside comparable colleagues
 * @see Bertrand, Duflo & Mullainathan (2004), QJE 119:249–275; Daw & Hatfield (2018), Health Services Research 53:4138
 */
export function coachingEffect(cohorts: readonly Cohort[]): CoachingEffect {
  const treated = cohorts.flatMap((cohort) => cohort.treated);
  const peers = cohorts.flatMap((cohort) => cohort.peers);
  const counts = {
    nTreated: treated.length,
    nPeers: peers.length,
    leftOut: cohorts.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
  if (treated.length === 0)
    return { ...insufficient("no comparable colleagues, or too few contacts"), ...counts };
  const test = testOf(treated, peers);
  if (test.status !== "ok") {
    if (test.status === "use-single-case") throw new Error("coachingEffect: one coached agent went to did");
    return { ...test, ...counts };
  }
  const { effect, lower, upper, p } = test;
  return {
    status: "ok",
    effect,
    lower,
    upper,
    p,
    word: wordOfTest({ p, enoughData: true }),
    ...counts,
    ownChange: mean(treated.map(({ change }) => change)) ?? 0,
    peerChange: mean(peers.map(({ change }) => change)) ?? 0,
    expectedRegression: mean(treated.map(({ expectedChange }) => expectedChange)) ?? 0,
    caliper: widestOf(cohorts),
    test,
    check: treated.length >= FEWEST_FOR_CHECK ? checkOf(treated, peers) : null,
  };
}

function widestOf(cohorts: readonly Cohort[]): number | null {
  const calipers = cohorts.filter(({ treated }) => treated.length > 0).map(({ caliper }) => caliper);
  return calipers.includes(null) ? null : Math.max(...calipers.map(Number));
}

function testOf(treated: readonly CohortChange[], peers: readonly CohortChange[]): Did | SingleCase {
  const changes = peers.map(({ change }) => change);
  const [only] = treated;
  if (only && treated.length === 1) return singleCase(only.change, changes);
  return did(
    treated.map(({ change }) => change),
    changes,
  );
}

function checkOf(treated: readonly CohortChange[], peers: readonly CohortChange[]): Ancova {
  const all = [...treated, ...peers];
  return ancova({
    before: all.map(({ before }) => before),
    after: all.map(({ before, change }) => before + change),
    treated: all.map((_, index) => (index < treated.length ? 1 : 0)),
  });
}
