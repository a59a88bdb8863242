/** What a goal is measured by: a KPI of the agent's own contacts, or how often a behaviour was seen. */
export const GOAL_KINDS = ["kpi", "behaviour"] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** The KPIs that an agent can be coached on; speed and availability of a team are mostly staffing. */
export const GOAL_KPIS = ["resolution", "friendliness", "availability"] as const;
export type GoalKpi = (typeof GOAL_KPIS)[number];

export const GOAL_STATUSES = ["draft", "proposed", "accepted", "active", "closed"] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

export const GOAL_OUTCOMES = ["reached", "not-reached", "stopped"] as const;
export type GoalOutcome = (typeof GOAL_OUTCOMES)[number];

/** The two who agree on a goal: the agent whose goal it is, and whoever coaches that agent. */
export const GOAL_PARTIES = ["agent", "coach"] as const;
export type GoalParty = (typeof GOAL_PARTIES)[number];

export const GOAL_STEPS = ["propose", "send-back", "accept", "start", "close"] as const;
export type GoalStep = (typeof GOAL_STEPS)[number];

/** So many goals are agreed on or worked at by one agent at the same time. One is better. */
export const GOALS_AT_ONCE = 2;

type Transition = {
  step: GoalStep;
  from: GoalStatus;
  to: GoalStatus;
  /** `proposer` wrote the goal, `other` is the other of the two. */
  by: GoalParty | "proposer" | "other" | "either";
  /** Whether it has to be said why. */
  needsReason: boolean;
  /** How it can end; only of a step that closes. */
  outcomes?: readonly GoalOutcome[];
};

/**
 * Every step that a goal can make, and by whom. A proposal is the proposer's own yes, so that it is the other who accepts:
 * the agent what a coach proposes, a coach what the agent proposes. Nothing is agreed on without the agent.
 */
export const GOAL_TRANSITIONS: readonly Transition[] = [
  { step: "propose", from: "draft", to: "proposed", by: "proposer", needsReason: false },
  { step: "send-back", from: "proposed", to: "draft", by: "either", needsReason: true },
  { step: "accept", from: "proposed", to: "accepted", by: "other", needsReason: false },
  { step: "start", from: "accepted", to: "active", by: "coach", needsReason: false },
  { step: "close", from: "draft", to: "closed", by: "proposer", needsReason: true, outcomes: ["stopped"] },
  { step: "close", from: "proposed", to: "closed", by: "either", needsReason: true, outcomes: ["stopped"] },
  { step: "close", from: "accepted", to: "closed", by: "either", needsReason: true, outcomes: ["stopped"] },
  { step: "close", from: "active", to: "closed", by: "coach", needsReason: true, outcomes: GOAL_OUTCOMES },
  { step: "close", from: "active", to: "closed", by: "agent", needsReason: true, outcomes: ["stopped"] },
];

/** Where a goal stands and who looks at it. */
export type GoalStanding = { status: GoalStatus; proposer: GoalParty; party: GoalParty };

/** A step that somebody may make now. */
export type OpenStep = Pick<Transition, "step" | "to" | "needsReason"> & { outcomes: readonly GoalOutcome[] };

/** The steps that are open to one of the two; empty for a goal that is closed. */
export function openStepsOf(standing: GoalStanding): OpenStep[] {
  return GOAL_TRANSITIONS.filter(
    (transition) => transition.from === standing.status && isBy(transition, standing),
  ).map(({ step, to, needsReason, outcomes = [] }) => ({ step, to, needsReason, outcomes }));
}

/** What is to be said of a step that somebody wants to make: the state after it, or why it is refused. */
export type StepVerdict =
  | { verdict: "allowed"; to: GoalStatus; needsReason: boolean }
  /** Nobody can make this step from here. */
  | { verdict: "not-now" }
  /** The other of the two can. */
  | { verdict: "not-yours" };

/** Judges a step; `outcome` is given with a step that closes, and with no other. */
export function judgeStep(
  asked: { step: GoalStep; outcome?: GoalOutcome | undefined },
  standing: GoalStanding,
): StepVerdict {
  const possible = GOAL_TRANSITIONS.filter(
    ({ step, from, outcomes = [] }) =>
      step === asked.step &&
      from === standing.status &&
      (asked.outcome === undefined ? outcomes.length === 0 : outcomes.includes(asked.outcome)),
  );
  if (possible.length === 0) return { verdict: "not-now" };
  const own = possible.find((transition) => isBy(transition, standing));
  if (!own) return { verdict: "not-yours" };
  return { verdict: "allowed", to: own.to, needsReason: own.needsReason };
}

function isBy({ by }: Transition, { party, proposer }: GoalStanding): boolean {
  switch (by) {
    case "either":
      return true;
    case "proposer":
      return party === proposer;
    case "other":
      return party !== proposer;
    default:
      return party === by;
  }
}

/** Whether the terms of a goal can still be changed, and by whom: a draft is its proposer's. */
export function canEditTerms({ status, proposer, party }: GoalStanding): boolean {
  return status === "draft" && party === proposer;
}
