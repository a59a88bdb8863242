import { sum } from "../stats/sum";

/** A number of agents and the part of the days on which so many were free for calls; the parts add up to one. */
export type AgentsShare = { agents: number; share: number };

/** Who was there in one half hour of the week. */
export type AgentsThere = {
  /** Mean number present, and of those at work on other channels. */
  present: number;
  atOtherWork: number;
  /** Mean number left for calls. */
  free: number;
  spread: AgentsShare[];
  days: number;
};

/**
 * How many agents were left for calls: those who were there, without those who are at other work in this half hour on
 * average. The average, not that day's own: on a day with many calls other work gives way, so that day's own other work
 * follows from the calls that it is to explain.
 *
 * Parts of an agent become a chance: 4.3 agents are 4 on seven days in ten and 5 on three.
 *
 * @param presentSeconds of each day of which it is known who was there
 * @param otherSeconds the mean of a day
 * @param openSeconds of the half hour
 * @returns `null` without a day
 */
export function agentsThere(
  presentSeconds: readonly number[],
  otherSeconds: number,
  openSeconds: number,
): AgentsThere | null {
  const days = presentSeconds.length;
  if (days === 0 || !(openSeconds > 0)) return null;
  const atOtherWork = otherSeconds / openSeconds;
  const shares = new Map<number, number>();
  const left = presentSeconds.map((seconds) => Math.max(0, seconds / openSeconds - atOtherWork));
  for (const agents of left) addParts(shares, agents, 1 / days);
  const present = sum(presentSeconds) / days / openSeconds;
  return { present, atOtherWork, free: sum(left) / days, spread: inOrder(shares), days };
}

/** A typed number, which can be a part as well. */
export function spreadOf(agents: number): AgentsShare[] {
  const shares = new Map<number, number>();
  addParts(shares, agents, 1);
  return inOrder(shares);
}

/** The same days with more agents, or fewer but never less than none. */
export function withMore(spread: readonly AgentsShare[], by: number): AgentsShare[] {
  const shares = new Map<number, number>();
  for (const { agents, share } of spread) {
    const moved = Math.max(0, agents + by);
    shares.set(moved, (shares.get(moved) ?? 0) + share);
  }
  return inOrder(shares);
}

function addParts(shares: Map<number, number>, agents: number, share: number): void {
  // What is left of a subtraction of seconds is no agent.
  const whole = Math.floor(agents + 1e-9);
  const part = Math.max(0, agents - whole);
  if (part < 1) shares.set(whole, (shares.get(whole) ?? 0) + share * (1 - part));
  if (part > 1e-9) shares.set(whole + 1, (shares.get(whole + 1) ?? 0) + share * part);
}

const inOrder = (shares: ReadonlyMap<number, number>): AgentsShare[] =>
  [...shares].map(([agents, share]) => ({ agents, share })).sort((a, b) => a.agents - b.agents);
