import { tCdf } from "./distributions";
import type { Maybe } from "./missing";
import { areColumns, areNumbers, dropMissing } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { mean, variance } from "./sum";
import { testEstimate } from "./t-test";

/** One coached agent's change against those of peers. */
export type SingleCase =
  | {
      status: "ok";
      effect: number;
      t: number;
      df: number;
      p: number;
      /** Share of such peers whose change would be smaller. */
      percentile: number;
      lower: number;
      upper: number;
      nPeers: number;
      dropped: number;
    }
  | Refusal<"insufficient" | "no-variation" | "error">;

/**
 * Compares one change with those of at least five peers.
 *
 * @param change      after − before of the coached agent
 * @param peerChanges after − before of the peers
 * @see Crawford & Howell (1998), The Clinical Neuropsychologist 12:482–486
 */
export function singleCase(change: number, peerChanges: readonly Maybe[], conf = CONFIDENCE): SingleCase {
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  if (!areNumbers([change]) || !areColumns([peerChanges])) return invalid("not a number");
  const { values, dropped } = dropMissing(peerChanges);
  const k = values.length;
  if (k < 5) return insufficient("fewer than 5 peers");
  const spread = variance(values) ?? 0;
  if (spread === 0) return { status: "no-variation", reason: "peers' changes do not differ" };
  const effect = change - (mean(values) ?? 0);
  const se = Math.sqrt((spread * (k + 1)) / k);
  const test = testEstimate(effect, { se, df: k - 1, conf });
  return {
    status: "ok",
    effect,
    ...test,
    df: k - 1,
    percentile: tCdf(test.t, k - 1),
    nPeers: k,
    dropped,
  };
}
