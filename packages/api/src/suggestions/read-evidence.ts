import type { Db } from "@kwartet/db/client";
import type { Channel } from "@kwartet/metrics/contact";
import { largestGap, mostTypical, type PartGap } from "@kwartet/metrics/typical-part";
import { recordAudit } from "../audit/queries";
import { compareOrganization, type OrganizationComparison } from "../comparisons/compare-organization";
import { type FairReading, fairReadingOf } from "../comparisons/fair-reading";
import type { ComparedKpi } from "../comparisons/window";
import type { ContactMeasure } from "../contacts/behind-queries";
import type { ContactRow } from "../contacts/contact-row";
import { readRows } from "../contacts/list-behind";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { purposeOf } from "../kpis/read-of-subject";
import { slicesOfAgent } from "../kpis/slices";
import { findVisibleAgent } from "../kpis/visible-queries";
import { type Scope, visiblePeriodsOfAgent } from "../scope";
import { type KeptDismissal, readDismissals } from "./dismissal-queries";
import type { EvidenceRequest } from "./input";
import { type Suggestion, suggestionsOf } from "./suggestion";

/** Everything on which a suggestion about one agent rests. */
export type Evidence = {
  agent: { id: string; name: string };
  kpi: ComparedKpi;
  fair: FairReading;
  /** Null where nothing stands out; then there is nothing else either. */
  suggestion: Suggestion | null;
  dismissed: KeptDismissal | null;
  /** The kind of contact in which most is missed, or gained. */
  part: (Omit<PartGap, "topic"> & { topic: string | null }) | null;
  /** Typical contacts of that kind: what went wrong first, then what went well. */
  examples: ContactRow[];
};

const EXAMPLES = { wrong: 3, good: 2, praised: 5 } as const;
/** Of more contacts of one kind the latest are looked at. */
const MOST_LOOKED_AT = 500;

export async function readEvidence(
  db: Db,
  scope: Scope,
  { agentId, kpi }: EvidenceRequest,
): Promise<Evidence> {
  const agent = await findVisibleAgent(db, scope, agentId);
  const context = await readFigureContext(db, scope);
  const comparison = await compareOrganization(db, scope, { kpi, context });
  const suggestion = suggestionsOf([comparison]).find((one) => one.agentId === agentId) ?? null;
  const examples = suggestion
    ? await readExamples(db, scope, { suggestion, comparison, context })
    : { part: null, examples: [] };
  const untilOn = comparison.window?.to;
  const dismissals =
    untilOn === undefined ? [] : await readDismissals(db, scope, { agentIds: [agentId], untilOn });
  await recordAudit(db, scope, {
    action: "contacts-read",
    subjectPersonId: agentId,
    purpose: purposeOf(scope, agentId),
    rowCount: examples.examples.length,
    details: { kpi, what: "evidence", people: [agentId] },
  });
  return {
    agent,
    kpi,
    fair: fairReadingOf(comparison, agentId, scope.personId === agentId ? "own" : "other"),
    suggestion,
    dismissed: dismissals.find((one) => one.kpi === kpi) ?? null,
    ...examples,
  };
}

type Standing = { suggestion: Suggestion; comparison: OrganizationComparison; context: FigureContext };

/**
 * Chosen by rule and never by taste: of the kind of contact with the largest gap those that took about as long as such a
 * contact usually takes this agent.
 */
async function readExamples(
  db: Db,
  scope: Scope,
  { suggestion, comparison, context }: Standing,
): Promise<Pick<Evidence, "part" | "examples">> {
  const { agentId, window, isFavourable } = suggestion;
  const side = suggestion.difference < 0 ? "low" : "high";
  const gap = largestGap(comparison.cells, agentId, side);
  if (gap === null) return { part: null, examples: [] };
  const part = { ...gap, topic: gap.topic === "" ? null : gap.topic };
  const rows = await readRows(db, scope, {
    slices: slicesOfAgent(visiblePeriodsOfAgent(scope, agentId), { agentId, range: window }),
    measure: suggestion.measure as ContactMeasure,
    context,
    // Cells name their channel as contacts do.
    channel: part.channel as Channel,
    topic: part.topic,
    offset: 0,
    limit: MOST_LOOKED_AT,
  });
  const latestFirst = onePerContact(rows).toReversed();
  const typical = (counts: boolean, count: number) =>
    mostTypical(
      latestFirst.filter((row) => row.counts === counts),
      { sizeOf: ({ handleSeconds }) => handleSeconds, count },
    );
  // What counts is bad where lower is better.
  const isGood = comparison.direction !== "lower-is-better";
  const examples = isFavourable
    ? typical(isGood, EXAMPLES.praised)
    : [...typical(!isGood, EXAMPLES.wrong), ...typical(isGood, EXAMPLES.good)];
  return { part, examples };
}

/** A contact that was rated twice is one example. */
function onePerContact(rows: readonly ContactRow[]): ContactRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
