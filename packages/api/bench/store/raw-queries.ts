import { addDays } from "@kwartet/metrics/calendar-day";
import { type QueryName, RANGES } from "./product-queries";
import {
  type Dialect,
  FRIENDLINESS,
  factsInOrder,
  factsLookedUp,
  PERCENTILES,
  type RawSource,
  RESOLUTION,
  SPEED,
  waitsOf,
} from "./raw-facts";
import type { Subjects } from "./subjects";

export type RawContext = { subjects: Subjects; dialect: Dialect; asOf: string };

/** Longest repeat window, and a day because days are local. */
const LOOK_AHEAD_DAYS = 8;
const WEEK = "date_trunc('week', offered_on::timestamp)";
const MONTH = "date_trunc('month', offered_on::timestamp)";

const between = (from: string, to: string): string => `c.offered_on between date '${from}' and date '${to}'`;

type Raw = (context: RawContext, run: number) => string[];

/**
 * The answers of the product's functions from the contacts themselves, in as few statements as somebody would write
 * by hand: what adds up is counted once, by the smallest period that is shown.
 */
export const RAW_QUERIES: Record<QueryName, Raw> = {
  agentScorecard12Weeks: (context, run) => {
    const { agentId, team } = context.subjects.agentOf(run);
    const { from, to } = RANGES.weeks;
    const days = between(addDays(from, -84), to);
    const own = sourceOf(context, `c.agent_id = '${agentId}' and ${days}`);
    const ofTeam = sourceOf(context, `c.team_id = '${team.id}' and ${days}`);
    return [
      `select ${WEEK} as week, ${RESOLUTION}, ${FRIENDLINESS} from (${factsLookedUp(own)}) facts group by 1`,
      `select ${WEEK} as week, ${SPEED} from (${waitsOf(ofTeam)}) facts group by 1`,
    ];
  },
  teamBoardMonth: (context, run) => {
    const { from, to } = RANGES.month;
    const days = between(addDays("2025-11-24", -84), to);
    const source = sourceOf(context, `c.team_id = '${context.subjects.teamOf(run).id}' and ${days}`);
    return [
      `select agent_id, week, in_range, ${RESOLUTION}, ${FRIENDLINESS}, ${SPEED} from (
        select *, ${WEEK} as week, offered_on >= date '${from}' as in_range from (${factsLookedUp(source)}) facts
      ) f group by grouping sets ((agent_id, week), (agent_id, in_range), (week), (in_range))`,
    ];
  },
  teamTableMonth: (context, run) => {
    const { from, to } = RANGES.month;
    const condition = `c.team_id = '${context.subjects.teamOf(run).id}' and ${between(from, to)}`;
    return [
      `select agent_id, ${RESOLUTION}, ${FRIENDLINESS}, ${SPEED}, ${PERCENTILES}
       from (${factsLookedUp(sourceOf(context, condition))}) facts group by agent_id`,
    ];
  },
  organizationYear: (context) => {
    const source = sourceOf(context, between(RANGES.all.from, RANGES.all.to));
    return [
      `select team_id, month, year, ${RESOLUTION}, ${FRIENDLINESS}, ${SPEED}, count(distinct agent_id) as agents from (
        select *, ${MONTH} as month, extract(year from offered_on) as year from (${factsInOrder(source)}) facts
      ) f group by grouping sets ((month), (year), (team_id, year))`,
    ];
  },
  boardTrend24Months: (context) => {
    const source = sourceOf(context, between(RANGES.all.from, RANGES.all.to));
    return [
      `select month, channel, ${SPEED}, ${PERCENTILES} from (
        select *, ${MONTH} as month from (${waitsOf(source)}) facts
      ) f group by grouping sets ((month), (channel), ())`,
    ];
  },
  repeatsPerAgent12Weeks: (context) => {
    const { from, to } = RANGES.weeks;
    const source = sourceOf(context, between(from, addDays(to, LOOK_AHEAD_DAYS)));
    return [
      `select agent_id, ${RESOLUTION} from (${factsInOrder(source)}) facts
       where offered_on <= date '${to}' group by agent_id`,
    ];
  },
};

function sourceOf({ subjects, dialect, asOf }: RawContext, condition: string): RawSource {
  return { dialect, organizationId: subjects.organizationId, asOf, condition };
}
