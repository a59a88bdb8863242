import { GOAL_KINDS, GOAL_KPIS, GOAL_OUTCOMES } from "@kwartet/metrics/goal";
import { z } from "zod";
import { localDay } from "../local-day";

/** The most contacts that are shown with a goal. */
export const GOAL_CONTACTS_MAX = 10;
export const GOAL_TEXT_MAX = 1000;
const BEHAVIOUR_MAX = 160;

const sentence = z.string().trim().min(3).max(GOAL_TEXT_MAX);
const note = z.string().trim().max(300);
const share = z.number().min(0.01).max(1);

const termFields = {
  kind: z.enum(GOAL_KINDS),
  kpi: z.enum(GOAL_KPIS),
  /** What is to be seen, of a behaviour goal. */
  behaviour: z.string().trim().min(3).max(BEHAVIOUR_MAX).nullable(),
  /** The criterion of reviews that is about this behaviour. */
  criterionId: z.uuid().nullable().optional(),
  /** A share: of the KPI, or of the conversations in which the behaviour is seen. */
  target: share,
  /** What is hoped for of the KPI, of a behaviour goal. */
  resultTarget: share.nullable().optional(),
  why: sentence,
  startsOn: localDay,
  reviewOn: localDay,
};

type Terms = { kind: string; behaviour: string | null; startsOn: string; reviewOn: string };

const saysBehaviour = ({ kind, behaviour }: Terms) => (kind === "behaviour") === (behaviour !== null);
const BEHAVIOUR_MISSING = {
  error: "Say what is to be seen, for a goal of behaviour and for no other.",
  path: ["behaviour"],
};
const isOrdered = ({ startsOn, reviewOn }: Terms) => startsOn < reviewOn;
const NOT_ORDERED = { error: "The review date comes after the start.", path: ["reviewOn"] };

/** A goal for an agent, kept as a draft or proposed at once. */
export const newGoal = z
  .strictObject({
    agentId: z.uuid(),
    ...termFields,
    /** Contacts that show what it is about. */
    contactIds: z.array(z.uuid()).max(GOAL_CONTACTS_MAX).optional(),
    isProposed: z.boolean(),
  })
  .refine(saysBehaviour, BEHAVIOUR_MISSING)
  .refine(isOrdered, NOT_ORDERED);
export type NewGoal = z.infer<typeof newGoal>;

const goalFields = {
  goalId: z.uuid(),
  /** As it was read: whoever changes another version than the present one is told. */
  version: z.int().min(1),
};

export const changedGoal = z
  .strictObject({ ...goalFields, ...termFields })
  .refine(saysBehaviour, BEHAVIOUR_MISSING)
  .refine(isOrdered, NOT_ORDERED);
export type ChangedGoal = z.infer<typeof changedGoal>;

export const goalId = z.strictObject({ goalId: z.uuid() });
export const goalVersion = z.strictObject(goalFields);
export const sentBackGoal = z.strictObject({ ...goalFields, reason: sentence });
export const closedGoal = z.strictObject({
  ...goalFields,
  outcome: z.enum(GOAL_OUTCOMES),
  reason: sentence,
});

/** Goals of one agent, or of everybody whom the caller may see. */
export const goalFilter = z.strictObject({ agentId: z.uuid().optional() });

/** What is asked about a target before it is agreed on. */
export const goalCheckInput = z
  .strictObject({
    agentId: z.uuid(),
    kpi: z.enum(GOAL_KPIS),
    target: share,
    startsOn: localDay,
    reviewOn: localDay,
  })
  .refine(({ startsOn, reviewOn }) => startsOn < reviewOn, NOT_ORDERED);
export type GoalCheckRequest = z.infer<typeof goalCheckInput>;

export const goalContact = z.strictObject({ goalId: z.uuid(), contactId: z.uuid() });
export const newGoalContact = z.strictObject({
  goalId: z.uuid(),
  contactId: z.uuid(),
  note: note.nullable().optional(),
});
export type NewGoalContact = z.infer<typeof newGoalContact>;

/** In how many of the conversations that were looked at the behaviour was seen. */
export const newCheckIn = z
  .strictObject({
    goalId: z.uuid(),
    checkedOn: localDay,
    seen: z.int().min(0).max(1000),
    looked: z.int().min(1).max(1000),
    note: note.nullable().optional(),
  })
  .refine(({ seen, looked }) => seen <= looked, {
    error: "It was seen more often than was looked.",
    path: ["seen"],
  });
export type NewCheckIn = z.infer<typeof newCheckIn>;

export const checkInId = z.strictObject({ goalId: z.uuid(), checkInId: z.uuid() });
