import { groupBy } from "../stats/group-by";
import { survivalCurve } from "../stats/kaplan-meier";
import { sum } from "../stats/sum";
import type { TimeGroup } from "../stats/survival-groups";
import { leaveRiskFromKM } from "./leave-risk";

/** Customers with as many bad experiences as each other who were followed equally long, and did or did not leave then. */
export type FollowedCustomers = {
  badExperiences: number;
  /** From the day on which they could be seen to the day that they left, or the last day of the data. */
  days: number;
  hasLeft: boolean;
  customers: number;
};

/** What own customers say of a chance of leaving: as much as `left` of `n` who were all followed to the end. */
export type LeavingEvidence = { n: number; left: number };

/**
 * Own evidence on who leaves within a time. Whoever was followed for a part of it, such as a new customer, counts for
 * that part: the share that stays is then Kaplan and Meier's, and n as many as would give its variance.
 *
 * @param horizonDays over how long; null where nobody's days are known, so that all count whole
 */
export function leavingEvidence(
  followed: readonly FollowedCustomers[],
  horizonDays: number | null,
): LeavingEvidence {
  const n = sum(followed.map(({ customers }) => customers));
  const left = sum(followed.map(({ customers, hasLeft }) => (hasLeft ? customers : 0)));
  const isWhole =
    horizonDays === null || followed.every(({ days, hasLeft }) => hasLeft || days >= horizonDays);
  if (isWhole || n === 0) return { n, left };

  const curve = survivalCurve(timesOf(followed), { confType: "log-log", conf: 0.95 });
  const survivalAtHorizon = curve.survival.at(-1) ?? 1;
  const stdErr = curve.stdErr.at(-1) ?? null;
  const atRisk = sum(followed.map(({ customers, days }) => (days >= horizonDays ? customers : 0)));
  const risk = leaveRiskFromKM({
    survivalAtHorizon,
    greenwoodVariance: stdErr === null ? null : stdErr ** 2,
    atRisk,
    prior: 0,
    priorWeight: 1,
  });
  if (risk.status !== "ok") return { n: 0, left: 0 };
  return { n: risk.effectiveN, left: risk.effectiveN * (1 - survivalAtHorizon) };
}

function timesOf(followed: readonly FollowedCustomers[]): TimeGroup[] {
  const count = (group: readonly FollowedCustomers[], didLeave: boolean) =>
    sum(group.map(({ customers, hasLeft }) => (hasLeft === didLeave ? customers : 0)));
  return [...groupBy(followed, ({ days }) => days)]
    .map(([time, group]) => ({ time, events: count(group, true), censored: count(group, false) }))
    .sort((a, b) => a.time - b.time);
}
