import { fQuantile, tQuantile, tTwoSided } from "../stats/distributions";
import { averageHinge, type Hinge } from "../stats/hinge";
import { bendProfile } from "../stats/hinge-profile";
import { ols } from "../stats/least-squares";
import { olsClusterCR1 } from "../stats/ols-cluster-cr1";

/** A slope per unit of x, with its 95 % interval. */
export type Slope = { value: number; lower: number; upper: number };

type Answers = { x: readonly number[]; y: readonly number[]; customer: readonly (string | number)[] };
type Span = { low: number; high: number };
type FoundBend = Extract<Hinge, { status: "ok" }>;

/** The test of `hinge` for a bend anywhere in the range, with CR2 errors by customer; null where it cannot be made. */
export function robustExistence({ x, y, customer }: Answers, span: Span): number | null {
  const fit = olsClusterCR1({ y, columns: [x, averageHinge(x, span)], cluster: customer });
  if (fit.status !== "ok") return null;
  const [bend = 0, se = 0, df = 0] = [fit.coef[2], fit.seCR2[2], fit.dfSatterthwaite[2]];
  return se > 0 && df > 0 ? tTwoSided(bend / se, df) : null;
}

/**
 * The slopes on both sides of a bend with CR2 errors by customer. The step at the bend stands for not knowing its place,
 * so that the errors are not those of a bend that was known beforehand.
 *
 * `inflation` is how much larger the variance of that place is than with independent answers of equal spread.
 *
 * @see Muggeo (2003), Statistics in Medicine 22:3055–3071, section 4
 */
export function bendSlopes(
  { x, y, customer }: Answers,
  { psi, slopeBefore, slopeAfter }: FoundBend,
): { before: Slope; after: Slope; inflation: number } | null {
  const columns = [
    x.map((value) => Math.min(value, psi)),
    x.map((value) => Math.max(0, value - psi)),
    x.map((value) => (value > psi ? 1 : 0)),
  ];
  const [plain, robust] = [ols({ y, columns }), olsClusterCR1({ y, columns, cluster: customer })];
  if (plain.status !== "ok" || robust.status !== "ok") return null;
  const interval = (value: number, index: number): Slope => {
    const margin =
      tQuantile(0.975, robust.dfSatterthwaite[index] as number) * (robust.seCR2[index] as number);
    return { value, lower: value - margin, upper: value + margin };
  };
  const ratio = (robust.seCR2[3] as number) / (plain.se[3] ?? Number.POSITIVE_INFINITY);
  return {
    before: interval(slopeBefore, 1),
    after: interval(slopeAfter, 2),
    // Never narrower than the method's own interval.
    inflation: Math.max(1, ratio ** 2),
  };
}

/**
 * Places of the bend that the data do not contradict: the residual sum of squares stays within its limit, which is
 * widened as answers of one customer ask for.
 *
 * @see Chandler & Bate (2007), Biometrika 94:167–183
 */
export function bendInterval(
  { x, y }: Answers,
  { found, span, inflation }: { found: FoundBend; span: Span; inflation: number },
): { psiLower: number; psiUpper: number } {
  const { grid } = bendProfile(x, y, span);
  const free = found.n - 4;
  const limit = found.rss + (found.rss / free) * fQuantile(0.95, 1, free) * inflation;
  let [psiLower, psiUpper] = [found.psi, found.psi];
  for (const { psi, rss } of grid) {
    if (rss > limit) continue;
    psiLower = Math.min(psiLower, psi);
    psiUpper = Math.max(psiUpper, psi);
  }
  return { psiLower, psiUpper };
}
