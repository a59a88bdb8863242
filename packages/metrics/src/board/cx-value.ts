import { enps } from "../stats/enps";
import { sum } from "../stats/sum";
import { wilson } from "../stats/wilson";
import { type BoardValue, noValue } from "./board-figure";

/** Answers per scale point: satisfaction 1–5, effort 1–7, recommending 0–10. */
export type CxAnswers = {
  satisfaction: readonly number[];
  effort: readonly number[];
  recommend: readonly number[];
};

/** The answers of several periods or channels together. */
export function addAnswers(parts: readonly CxAnswers[]): CxAnswers {
  const together = (key: keyof CxAnswers): number[] => {
    const points = Math.max(0, ...parts.map((part) => part[key].length));
    return Array.from({ length: points }, (_, point) => sum(parts.map((part) => part[key][point] ?? 0)));
  };
  return {
    satisfaction: together("satisfaction"),
    effort: together("effort"),
    recommend: together("recommend"),
  };
}

/** Customers at the start of a period, and how many of them were there at its end. */
export type Kept = { atStart: number; stayed: number };

const FIRST_SATISFIED = 3;
const FIRST_EASY = 4;
const FIRST_PASSIVE = 7;
const FIRST_PROMOTER = 9;

/** The share of satisfaction ratings of 4 and 5. */
export function csatOf({ satisfaction }: CxAnswers): BoardValue {
  return shareOf(sum(satisfaction.slice(FIRST_SATISFIED)), sum(satisfaction));
}

/** The share of effort answers of 5 and more, on the scale where 7 is easiest. */
export function cesOf({ effort }: CxAnswers): BoardValue {
  return shareOf(sum(effort.slice(FIRST_EASY)), sum(effort));
}

/** Promoters minus detractors as a net share in [−1, 1]; of an organisation only. */
export function npsOf({ recommend }: CxAnswers): BoardValue {
  const score = enps({
    promoters: sum(recommend.slice(FIRST_PROMOTER)),
    passives: sum(recommend.slice(FIRST_PASSIVE, FIRST_PROMOTER)),
    detractors: sum(recommend.slice(0, FIRST_PASSIVE)),
  });
  if (score.status === "insufficient") return noValue("net");
  if (score.status === "error") throw new RangeError(`nps: ${score.reason}`);
  return {
    value: score.score / 100,
    lower: score.lower / 100,
    upper: score.upper / 100,
    x: null,
    n: score.n,
    unit: "net",
  };
}

/**
 * The share of the customers at the start who stayed. Everybody is followed from the first day to the last, or to where
 * the data end, so that nobody is censored before the others and the plain share is the Kaplan–Meier estimate.
 */
export function retentionOf({ atStart, stayed }: Kept): BoardValue {
  return shareOf(stayed, atStart);
}

/** A share with its Wilson interval. */
export function shareOf(x: number, n: number): BoardValue {
  const share = wilson(x, n);
  if (share.status === "insufficient") return noValue("share");
  if (share.status === "error") throw new RangeError(`share: ${share.reason} (${x} of ${n})`);
  return { value: share.estimate, lower: share.lower, upper: share.upper, x, n, unit: "share" };
}

/** What a target per year comes to over some months, at an even pace. */
export function targetOverMonths(targetPerYear: number, months: number): number {
  return targetPerYear ** (months / 12);
}

/** Customers by the months in which they came and left, `YYYY-MM`; null is not known, and has not left. */
export type CustomerMonths = { since: string | null; left: string | null; customers: number };

/**
 * How many customers were there before a period began, and how many of them stayed. An unknown beginning is one before
 * the data.
 */
export function keptIn(months: readonly CustomerMonths[], first: string, last: string): Kept {
  const before = months.filter(
    ({ since, left }) => (since === null || since < first) && (left === null || left >= first),
  );
  const atStart = sum(before.map(({ customers }) => customers));
  const gone = sum(
    before.filter(({ left }) => left !== null && left <= last).map(({ customers }) => customers),
  );
  return { atStart, stayed: atStart - gone };
}
