import type { Word } from "./kpi/figure";
import type { ComparisonBasis } from "./policy";
import { canCompareAgent, wordOf } from "./policy";
import { funnelOf } from "./stats/funnel";
import { groupBy } from "./stats/group-by";
import type { CaseMixCell, StandardisedAgent } from "./stats/indirect-standardise";
import { indirectStandardise } from "./stats/indirect-standardise";
import type { Refusal } from "./stats/status";

/** One agent against what the same contacts come to on average, and the word for the difference. */
export type ComparedAgent = StandardisedAgent & {
  word: Word;
  /** To which side a signal points; null without one. */
  side: "low" | "high" | null;
  /** Over all agents of the comparison; null for agents with too little data. */
  q: number | null;
};

export type AgentComparison =
  | {
      status: "ok";
      overall: number;
      agents: ComparedAgent[];
      /** Agents with enough data: the family of tests. */
      compared: number;
      /** Spread between agents beyond chance, in the unit of the share; 0 if there is none, null without a comparison. */
      tau: number | null;
    }
  | Refusal<"insufficient" | "error">;

/** An agent with more than this share of a cell would be compared with themselves. */
const OWN_SHARE = 0.2;

/**
 * The fair comparison of a KPI, whole: case mix, minimums, over-dispersion and false discovery. The family is all agents
 * that are handed in, so hand in all agents of the organisation and never one team.
 *
 * @param input.cells additive counts per agent and cell of the case mix
 * @param input.basis whether n counts contacts or answers, which decides the minimum
 * @see Spiegelhalter (2005), Statistics in Medicine 24:1185; Jones, Ohlssen & Spiegelhalter (2008), J Clin Epi 61:232
 */
export function compareAgents(input: {
  cells: readonly CaseMixCell[];
  basis: ComparisonBasis;
  minCell?: number | undefined;
}): AgentComparison {
  const pooled = indirectStandardise({ ...input, reference: "pooled" });
  if (pooled.status !== "ok") return pooled;
  const agents = withoutOwnShare(pooled.agents, input);
  const group = agents.length;
  const isCompared = agents.map(
    (agent) =>
      agent.variance > 0 &&
      canCompareAgent({ n: agent.n, expected: agent.expected, agents: group, basis: input.basis }),
  );
  const funnel = funnelOf({
    y: agents.map((agent, index) => (isCompared[index] ? pooled.overall + agent.difference : null)),
    se: agents.map((agent) => Math.sqrt(agent.variance) / agent.n),
    target: pooled.overall,
  });
  return {
    status: "ok",
    overall: pooled.overall,
    compared: isCompared.filter(Boolean).length,
    tau: funnel.status === "ok" ? Math.sqrt(funnel.tau2) : null,
    agents: agents.map((agent, index) => {
      const q = funnel.status === "ok" ? (funnel.q[index] ?? null) : null;
      const word = wordOf({ q, enoughData: isCompared[index] ?? false });
      return { ...agent, word, q, side: word !== "signal" ? null : agent.difference < 0 ? "low" : "high" };
    }),
  };
}

/** Agents who make up much of a cell are judged by what the others did in it. */
function withoutOwnShare(
  agents: readonly StandardisedAgent[],
  input: { cells: readonly CaseMixCell[]; minCell?: number | undefined },
): StandardisedAgent[] {
  const dominant = new Set<string>();
  for (const ofCell of groupBy(
    input.cells,
    ({ channel, topic, hour }) => `${channel}\u0000${topic}\u0000${hour}`,
  ).values()) {
    const total = ofCell.reduce((sum, cell) => sum + cell.n, 0);
    for (const [agent, own] of groupBy(ofCell, (cell) => cell.agent)) {
      if (own.reduce((sum, cell) => sum + cell.n, 0) > OWN_SHARE * total) dominant.add(agent);
    }
  }
  if (dominant.size === 0 || agents.length < 2) return [...agents];
  const others = indirectStandardise({ ...input, reference: "leaveOneOut" });
  if (others.status !== "ok") return [...agents];
  const byId = new Map(others.agents.map((agent) => [agent.agent, agent]));
  return agents.map((agent) => (dominant.has(agent.agent) ? (byId.get(agent.agent) ?? agent) : agent));
}
