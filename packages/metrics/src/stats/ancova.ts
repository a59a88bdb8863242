import { clusterRobust } from "./cluster-robust";
import { decompose, orthonormalBasis, reflect, reflectBack, solveTriangle } from "./householder";
import { ones } from "./least-squares";
import type { Maybe } from "./missing";
import { areColumns, completeRows, pickRows } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { testEstimate } from "./t-test";

/** The effect of coaching on "after", at equal "before". */
export type Ancova =
  | {
      status: "ok";
      effect: number;
      se: number;
      t: number;
      df: number;
      p: number;
      lower: number;
      upper: number;
      n: number;
      dropped: number;
    }
  | Refusal<"insufficient" | "rank-deficient" | "no-variation" | "error">;

/**
 * after ~ before + treated, with HC2 errors and Satterthwaite degrees of freedom: the check beside `did` when at least ten
 * agents were coached.
 *
 * @param input.treated 1 for coached, 0 for not
 * @see MacKinnon & White (1985), Journal of Econometrics 29:305–325; Bell & McCaffrey (2002)
 */
export function ancova(input: {
  before: readonly Maybe[];
  after: readonly Maybe[];
  treated: readonly Maybe[];
  conf?: number | undefined;
}): Ancova {
  const { before, after, treated } = input;
  if (!areColumns([before, after, treated])) return invalid("not a number");
  if (before.length !== after.length || before.length !== treated.length)
    return invalid("lists differ in length");
  const conf = input.conf ?? CONFIDENCE;
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const rows = completeRows([before, after, treated]);
  const n = rows.length;
  if (n < 4) return insufficient("n<4");
  const columns = [ones(n), pickRows(before, rows), pickRows(treated, rows)];
  const qr = decompose(columns);
  if (qr.aliased.length > 0) return { status: "rank-deficient", reason: "before or treated does not vary" };
  const effects = Float64Array.from(pickRows(after, rows));
  reflect(qr, effects);
  const effect = solveTriangle(qr, effects)[2] as number;
  const residuals = effects.slice().fill(0, 0, 3);
  reflectBack(qr, residuals);
  const basis = orthonormalBasis(qr);
  // The last coefficient depends on the last basis vector alone.
  const scale = solveTriangle(qr, [0, 0, 1])[2] as number;
  const weights = (basis[2] as Float64Array).map((value) => value * scale);
  const robust = clusterRobust({
    weights: [weights],
    basis,
    residuals: Array.from(residuals),
    clusters: rows.map((_, row) => [row]),
  });
  const se = robust.seCR2[0] as number;
  const df = robust.dfSatterthwaite[0] as number;
  if (!(se > 0 && df > 0)) return { status: "no-variation", reason: "the outcome fits exactly" };
  const test = testEstimate(effect, { se, df, conf });
  return { status: "ok", effect, se, df, ...test, n, dropped: before.length - n };
}
