import type { Reading } from "../kpis/reading";
import { compareNames } from "./name-order";
import type { Coaching } from "./read-coaching";

/** Why somebody stands where they stand; never how high a figure is. */
export type Attention = "needs-time" | "well-done" | "quiet";

/** The KPIs of an agent that are better or worse than what is to be expected, without what was set aside. */
export type Signals = { concerns: Reading["kpi"][]; favourable: Reading["kpi"][] };

type Row = { agent: { id: string; name: string }; signals: Signals; coaching: Coaching };

export function signalsOf(
  readings: readonly Pick<Reading, "kpi" | "fair">[],
  isSetAside: (kpi: Reading["kpi"]) => boolean,
): Signals {
  const kpisOn = (isFavourable: boolean) =>
    readings.filter(({ fair }) => fair?.isFavourable === isFavourable).map(({ kpi }) => kpi);
  return { concerns: kpisOn(false).filter((kpi) => !isSetAside(kpi)), favourable: kpisOn(true) };
}

/** Concerns and broken agreements ask for time; what is better is said as clearly; the rest is ordinary. */
export function attentionFor({ signals, coaching }: Pick<Row, "signals" | "coaching">): Attention {
  if (signals.concerns.length > 0 || coaching.overdue.length > 0) return "needs-time";
  return signals.favourable.length > 0 ? "well-done" : "quiet";
}

const GROUPS: readonly Attention[] = ["needs-time", "well-done", "quiet"];

/**
 * The order of a team board: new concerns, overdue agreements, longest since a session, then A to Z. Nothing in it is an
 * average or the size of a difference, so that it is no ranking.
 */
export function compareAttention(a: Row, b: Row): number {
  const group = GROUPS.indexOf(attentionFor(a)) - GROUPS.indexOf(attentionFor(b));
  return (
    group ||
    Number(b.signals.concerns.length > 0) - Number(a.signals.concerns.length > 0) ||
    Number(b.coaching.overdue.length > 0) - Number(a.coaching.overdue.length > 0) ||
    waitOf(b) - waitOf(a) ||
    compareNames(a.agent, b.agent)
  );
}

/** Whom nobody spoke with yet waits longest. */
const waitOf = ({ coaching }: Row): number => coaching.lastSession?.daysAgo ?? Number.MAX_SAFE_INTEGER;
