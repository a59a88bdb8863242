import type { Maybe } from "./missing";
import { areColumns, dropMissing } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { mean, variance } from "./sum";
import { testEstimate } from "./t-test";

/** How much more the coached changed than their peers. */
export type Did =
  | {
      status: "ok";
      /** Mean change of the coached minus mean change of the peers. */
      effect: number;
      se: number;
      t: number;
      df: number;
      p: number;
      lower: number;
      upper: number;
      nTreated: number;
      nPeers: number;
      dropped: number;
    }
  | Refusal<"insufficient" | "use-single-case" | "no-variation" | "error">;

/**
 * Difference in differences on one change per agent, by Welch's t-test.
 *
 * One before and one after value per agent, case-mix adjusted: collapsing cures the serial correlation that makes weekly
 * rows look like evidence. Peers must be chosen on a window that is separate from "before".
 *
 * @param treatedChange after − before of each coached agent
 * @param peerChange    after − before of each matched peer
 * @returns `use-single-case` for one coached agent
 * @see Bertrand, Duflo & Mullainathan (2004), QJE 119:249–275; Welch (1947), Biometrika 34:28–35
 */
export function did(treatedChange: readonly Maybe[], peerChange: readonly Maybe[], conf = CONFIDENCE): Did {
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  if (!areColumns([treatedChange, peerChange])) return invalid("not a number");
  const treated = dropMissing(treatedChange);
  const peers = dropMissing(peerChange);
  const [n1, n2] = [treated.values.length, peers.values.length];
  if (n1 === 0) return insufficient("no treated agents");
  if (n1 === 1) return { status: "use-single-case", reason: "1 treated agent: use singleCase" };
  if (n2 < 2) return insufficient("fewer than 2 peers");
  const v1 = (variance(treated.values) ?? 0) / n1;
  const v2 = (variance(peers.values) ?? 0) / n2;
  const [treatedMean, peerMean] = [mean(treated.values) ?? 0, mean(peers.values) ?? 0];
  const effect = treatedMean - peerMean;
  const se = Math.sqrt(v1 + v2);
  // Ten units in the last place of the means are rounding, not a spread.
  if (se <= 10 * Number.EPSILON * Math.max(Math.abs(treatedMean), Math.abs(peerMean)))
    return { status: "no-variation", reason: "changes do not differ" };
  const df = (v1 + v2) ** 2 / (v1 ** 2 / (n1 - 1) + v2 ** 2 / (n2 - 1));
  return {
    status: "ok",
    effect,
    se,
    df,
    ...testEstimate(effect, { se, df, conf }),
    nTreated: n1,
    nPeers: n2,
    dropped: treated.dropped + peers.dropped,
  };
}
