import { GOAL_KINDS, GOAL_KPIS } from "@kwartet/metrics/goal";
import { z } from "zod";

const day = z.iso.date();
/** A percentage as it is typed, with a comma or a point. */
const percent = z
  .string()
  .trim()
  .transform((text) => Number(text.replace(",", ".").replace("%", "")))
  .refine((value) => value >= 1 && value <= 100);
const optionalPercent = z.union([z.literal("").transform(() => null), percent]);

/** What is typed in the form of a goal, and what is sent of it: shares, and nothing of behaviour for a figure. */
export const goalFormValues = z
  .object({
    agentId: z.uuid(),
    kind: z.enum(GOAL_KINDS),
    kpi: z.enum(GOAL_KPIS),
    behaviour: z.string().trim().max(160),
    criterionId: z.union([z.literal("").transform(() => null), z.uuid()]),
    target: percent,
    resultTarget: optionalPercent,
    why: z.string().trim().min(3).max(1000),
    startsOn: day,
    reviewOn: day,
  })
  .refine(({ kind, behaviour }) => kind === "kpi" || behaviour.length >= 3, { path: ["behaviour"] })
  .refine(({ startsOn, reviewOn }) => startsOn < reviewOn, { path: ["reviewOn"], params: { isOrder: true } })
  .transform(({ target, resultTarget, behaviour, criterionId, ...rest }) => ({
    ...rest,
    target: target / 100,
    behaviour: rest.kind === "behaviour" ? behaviour : null,
    criterionId: rest.kind === "behaviour" ? criterionId : null,
    resultTarget: rest.kind === "behaviour" && resultTarget !== null ? resultTarget / 100 : null,
  }));

export type GoalFormInput = z.input<typeof goalFormValues>;
export type GoalFormOutput = z.output<typeof goalFormValues>;

/** A percentage as the form shows it. */
export const percentText = (share: number | null): string =>
  share === null ? "" : String(Math.round(share * 100));
