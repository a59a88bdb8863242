import type { Db } from "@kwartet/db/client";
import { COACHING_OF_FIRST_TEAM, COACHING_OF_SECOND_TEAM } from "./demo/coaching-now";
import { listDemoTalks } from "./demo/coaching-talks";
import { DEMO_PERSONAS } from "./demo/personas";
import { planOf } from "./demo/plan";
import type { DemoTruth } from "./demo/truth";
import { readCoachedTeam } from "./store-coached-team-queries";
import { storeKudos, storeTeamGoal } from "./store-kudos-queries";
import { storeOpenGoals } from "./store-open-goals-queries";
import { storeReadReviews } from "./store-reviews-queries";
import { storeDemoTalks } from "./store-talks-queries";

const NOW = [COACHING_OF_FIRST_TEAM, COACHING_OF_SECOND_TEAM];

/** What the teams of the coaches who can sign in are in the middle of when the data end. */
export async function storeDemoCoaching(
  db: Db,
  organizationId: string,
  { seed, scale, period }: Pick<DemoTruth, "seed" | "scale" | "period">,
): Promise<void> {
  const coaches = DEMO_PERSONAS.filter(({ role }) => role === "coach");
  for (const [index, { email }] of coaches.entries()) {
    const now = NOW[index];
    if (!now) continue;
    const team = await readCoachedTeam(db, organizationId, email);
    const hasPersona = index === 0;
    const agents = planOf(scale).agentsPerTeam;
    const { until } = period;
    await storeDemoTalks(db, team, listDemoTalks({ seed, name: team.teamName, agents, hasPersona, until }));
    await storeOpenGoals(db, team, now.goals);
    await storeReadReviews(db, team, now.reviews);
    await storeKudos(db, team, now.kudos);
    if (hasPersona) await storeTeamGoal(db, team);
  }
}
