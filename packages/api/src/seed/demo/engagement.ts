import type { DemoPeople } from "./people";
import type { DemoPlan } from "./plan";
import { createRandom } from "./random";

export const ENGAGEMENT_ITEMS = [
  "item_pride",
  "item_energy",
  "item_recommend",
  "item_stay",
  "item_coach",
  "item_equipped",
] as const;

export const ENGAGEMENT = {
  /** Of a team's mean answer from month to month, on the scale of 1 to 5. */
  standardDeviation: 0.35,
  /** Resolution one month later, as a share, per point of the team's mean answer. */
  resolutionPerPoint: 0.1,
  lagMonths: 1,
} as const;

const SCALE_MEAN = 3.6;
/** Between colleagues, and between the items of one colleague, before rounding to whole answers. */
const PERSON_SD = 0.4;
const ITEM_SD = 0.5;
const ITEM_LEVELS = [0.15, -0.2, 0.05, 0, 0.1, -0.1];
/** Colleagues of the whole company who do not answer a wave, per ninety: 85 to 90 % answer. */
const SILENT_PER_NINETY = [9, 10, 11, 12, 13];
const MOST_SILENT_PER_TEAM = 2;

export type EngagementRow = { month: number; team: number; answers: number[] };

export type Engagement = {
  /** One row per answer, in no order that tells who gave it. */
  rows: EngagementRow[];
  /** Mean of all answers of a team in a month, by month and team; what resolution follows a month later. */
  teamMeans: number[][];
  responseShare: number;
  /** Added to the chance that no repeat follows, for a team in a month. */
  resolutionDifference(team: number, month: number): number;
};

/** Monthly waves of single answers. The months of a team are independent of each other. */
export function askTeams(seed: number, plan: DemoPlan, people: DemoPeople): Engagement {
  const random = createRandom(seed, "engagement");
  const rows: EngagementRow[] = [];
  const teamMeans: number[][] = [];
  for (let month = 0; month < plan.months; month++) {
    const silent = chooseSilent(random, people);
    const wave: EngagementRow[] = [];
    teamMeans.push(
      people.teams.map((team) => {
        const respondents = plan.agentsPerTeam - (silent[team.index] ?? 0);
        const answered = answerAsTeam(random, respondents).map((answers) => ({
          month,
          team: team.index,
          answers,
        }));
        wave.push(...answered);
        return meanOf(answered.flatMap((row) => row.answers));
      }),
    );
    rows.push(...random.shuffle(wave));
  }
  return {
    rows,
    teamMeans,
    responseShare: rows.length / (plan.months * people.agents.length),
    resolutionDifference: (team, month) => {
      const mean = teamMeans[month - ENGAGEMENT.lagMonths]?.[team];
      return mean === undefined ? 0 : ENGAGEMENT.resolutionPerPoint * (mean - SCALE_MEAN);
    },
  };
}

type DemoRandom = ReturnType<typeof createRandom>;

/** How many of each team keep silent; never so many that fewer than seven of nine are left. */
function chooseSilent(random: DemoRandom, people: DemoPeople): number[] {
  const silent = people.teams.map(() => 0);
  let left = Math.round((random.pick(SILENT_PER_NINETY) * people.agents.length) / 90);
  while (left > 0) {
    const team = random.below(silent.length);
    if ((silent[team] ?? 0) >= MOST_SILENT_PER_TEAM) continue;
    silent[team] = (silent[team] ?? 0) + 1;
    left -= 1;
  }
  return silent;
}

/**
 * The answers of a team. Chance among few respondents moves the mean as well, so the mood of the team is given
 * the rest of the spread: the mean of the answers has the standard deviation that is planted.
 */
function answerAsTeam(random: DemoRandom, respondents: number): number[][] {
  const roundingVariance = 1 / 12;
  const chanceVariance =
    (PERSON_SD ** 2 + (ITEM_SD ** 2 + roundingVariance) / ENGAGEMENT_ITEMS.length) / respondents;
  const moodSd = Math.sqrt(ENGAGEMENT.standardDeviation ** 2 - chanceVariance);
  const mood = SCALE_MEAN + moodSd * random.normal();
  return Array.from({ length: respondents }, () => {
    const person = mood + PERSON_SD * random.normal();
    return ITEM_LEVELS.map((level) => clampAnswer(person + level + ITEM_SD * random.normal()));
  });
}

function clampAnswer(value: number): number {
  return Math.min(5, Math.max(1, Math.round(value)));
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
