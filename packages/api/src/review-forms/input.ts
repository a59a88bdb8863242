import { CRITERION_LEVELS } from "@kwartet/metrics/review-score";
import { z } from "zod";

/** The four KPIs under which criteria stand; the same list as the table of criteria has. */
export const CRITERION_GROUPS = ["response-speed", "resolution", "friendliness", "availability"] as const;
export type CriterionGroup = (typeof CRITERION_GROUPS)[number];

export const MOST_CRITERIA = 30;

const formName = z.string().trim().min(1).max(80);

/** One thing to look at. A new one has no id yet; one that stays keeps its own over versions. */
export const criterionInput = z
  .strictObject({
    criterionId: z.uuid().nullable(),
    kpi: z.enum(CRITERION_GROUPS),
    title: z.string().trim().min(1).max(120),
    weight: z.number().min(0.1).max(100),
    isCritical: z.boolean(),
    allowsNotApplicable: z.boolean(),
    /** From the lowest level to the highest. */
    anchors: z
      .array(z.string().trim().min(1).max(200))
      .min(CRITERION_LEVELS.least)
      .max(CRITERION_LEVELS.most),
  })
  .refine(({ isCritical, anchors }) => !isCritical || anchors.length === CRITERION_LEVELS.critical, {
    path: ["anchors"],
    error: "A critical criterion has two levels: not in order, and in order.",
  });
export type CriterionInput = z.infer<typeof criterionInput>;

export const formInput = z.strictObject({ formId: z.uuid() });
export const formVersionInput = z.strictObject({
  formId: z.uuid(),
  /** Left out: the draft where there is one, else the newest. */
  version: z.int().min(1).optional(),
});
export type FormVersionRequest = z.infer<typeof formVersionInput>;

export const newForm = z.strictObject({ name: formName });
export const renamedForm = z.strictObject({ formId: z.uuid(), name: formName });
export type RenamedForm = z.infer<typeof renamedForm>;

/** A draft as the caller last saw it. */
const draft = { formId: z.uuid(), version: z.int().min(1), revision: z.int().min(1) };
export const draftInput = z.strictObject(draft);
export type DraftRequest = z.infer<typeof draftInput>;

export const savedDraft = z.strictObject({
  ...draft,
  criteria: z.array(criterionInput).min(1).max(MOST_CRITERIA),
});
export type SavedDraft = z.infer<typeof savedDraft>;
