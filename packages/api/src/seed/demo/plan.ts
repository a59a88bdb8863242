/** Fixed before any outcome was looked at, and never tuned. */
export const DEMO_SEED = 20260630;

export type DemoScale = "full" | "small";

/** What is planted in how many agents, as shares (0.12 is twelve points). */
export type PlantedSizes = {
  /** Low in resolution throughout, the persona among them. */
  lowResolutionAgents: number;
  /** Low in resolution until coaching lifts them. */
  coachedResolutionAgents: number;
  resolutionGap: number;
  lowFriendlinessAgents: number;
  friendlinessGap: number;
  /** Ordinary agents coached on friendliness, without effect. */
  idlyCoachedAgents: number;
  /** Local dates, both inclusive; the effect grows evenly between them. */
  coaching: { from: string; until: string };
};

/** The size of a demo company; everything else about it is the same at every scale. */
export type DemoPlan = {
  /** First and last local day. */
  from: string;
  until: string;
  months: number;
  /** Number of in-house and partner teams, taken from the front of their lists. */
  inHouseTeams: number;
  partnerTeams: number;
  agentsPerTeam: number;
  /** Agents of a team on each four-hour block of a weekday (from 8, 12 and 16) and a Saturday (9 and 13). */
  weekdayAgents: readonly [number, number, number];
  saturdayAgents: readonly [number, number];
  /** New questions per team and week, before the repeats that they cause. */
  questionsPerTeamWeek: number;
  customers: number;
  /** Share of handled contacts with a transcript in the last 13 weeks, and before. */
  recentTranscriptShare: number;
  olderTranscriptShare: number;
  planted: PlantedSizes;
};

const FULL: DemoPlan = {
  from: "2025-01-01",
  until: "2026-06-30",
  months: 18,
  inHouseTeams: 8,
  partnerTeams: 2,
  agentsPerTeam: 9,
  weekdayAgents: [3, 3, 2],
  saturdayAgents: [2, 2],
  questionsPerTeamWeek: 276,
  customers: 60_000,
  recentTranscriptShare: 0.06,
  olderTranscriptShare: 0.005,
  planted: {
    lowResolutionAgents: 6,
    coachedResolutionAgents: 6,
    resolutionGap: -0.12,
    lowFriendlinessAgents: 4,
    friendlinessGap: -0.2,
    idlyCoachedAgents: 6,
    coaching: { from: "2025-10-01", until: "2025-12-31" },
  },
};

/** For end-to-end tests: fewer contacts per agent, so the differences are larger to be seen as surely. */
const SMALL: DemoPlan = {
  ...FULL,
  from: "2026-01-01",
  months: 6,
  inHouseTeams: 1,
  partnerTeams: 1,
  weekdayAgents: [2, 1, 1],
  saturdayAgents: [1, 1],
  questionsPerTeamWeek: 82,
  customers: 1500,
  recentTranscriptShare: 0.1,
  olderTranscriptShare: 0.02,
  planted: {
    lowResolutionAgents: 1,
    coachedResolutionAgents: 1,
    resolutionGap: -0.2,
    lowFriendlinessAgents: 1,
    friendlinessGap: -0.3,
    idlyCoachedAgents: 1,
    coaching: { from: "2026-03-01", until: "2026-03-31" },
  },
};

export function planOf(scale: DemoScale): DemoPlan {
  return scale === "full" ? FULL : SMALL;
}
