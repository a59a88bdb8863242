import { GOAL_OUTCOMES } from "@kwartet/metrics/goal";
import { KPI_IDS } from "@kwartet/metrics/kpi";
import { z } from "zod";
import { localDay } from "../local-day";

export const KUDOS_TEXT_MAX = 500;

const text = z.string().trim().min(3).max(KUDOS_TEXT_MAX);
const reason = z.string().trim().min(3).max(1000);

/** A compliment for a contact: of the agent's own for who coaches them, of one's own for a colleague who helped. */
export const kudosForContact = z.strictObject({ personId: z.uuid(), contactId: z.uuid(), text });
export type KudosForContact = z.infer<typeof kudosForContact>;

/** A compliment for a goal that was reached. */
export const kudosForGoal = z.strictObject({ goalId: z.uuid(), text });
export type KudosForGoal = z.infer<typeof kudosForGoal>;

/** The caller's own unless an agent is named. */
export const kudosFilter = z.strictObject({ agentId: z.uuid().optional() });

export const kudosId = z.strictObject({ kudosId: z.uuid() });

export const teamGoalFilter = z.strictObject({ teamId: z.uuid() });

export const newTeamGoal = z
  .strictObject({
    teamId: z.uuid(),
    kpi: z.enum(KPI_IDS),
    /** A share. */
    target: z.number().min(0.01).max(1),
    why: reason,
    startsOn: localDay,
    reviewOn: localDay,
  })
  .refine(({ startsOn, reviewOn }) => startsOn < reviewOn, {
    error: "The review date comes after the start.",
    path: ["reviewOn"],
  });
export type NewTeamGoal = z.infer<typeof newTeamGoal>;

export const closedTeamGoal = z.strictObject({
  teamGoalId: z.uuid(),
  outcome: z.enum(GOAL_OUTCOMES),
  reason,
});
export type ClosedTeamGoal = z.infer<typeof closedTeamGoal>;
