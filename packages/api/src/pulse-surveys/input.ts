import { z } from "zod";

export const MOST_ITEMS = 12;
export const MOST_OPTIONS = 10;

const surveyName = z.string().trim().min(1).max(80);

/** Both languages, because everybody chooses their own. */
const bothTexts = (longest: number) =>
  z.strictObject({ nl: z.string().trim().min(1).max(longest), en: z.string().trim().min(1).max(longest) });

const anyItem = {
  /** Letters, digits and hyphens, as it stands in exports. */
  key: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
  text: bothTexts(200),
};

const scaleItem = z.strictObject({
  ...anyItem,
  kind: z.literal("scale"),
  points: z.union([z.literal(5), z.literal(7)]),
  construct: z.enum(["engagement"]).nullable(),
});
const scoreItem = z.strictObject({ ...anyItem, kind: z.literal("score") });
const choiceItem = z.strictObject({
  ...anyItem,
  kind: z.literal("choice"),
  options: z.array(bothTexts(80)).min(2).max(MOST_OPTIONS),
});
const textItem = z.strictObject({ ...anyItem, kind: z.literal("text") });

const surveyItems = z
  .array(z.discriminatedUnion("kind", [scaleItem, scoreItem, choiceItem, textItem]))
  .min(1)
  .max(MOST_ITEMS)
  .refine((items) => new Set(items.map(({ key }) => key)).size === items.length, {
    error: "Two questions have the same key.",
  })
  .refine((items) => new Set(pointsOfEngagement(items)).size <= 1, {
    error: "Questions that are averaged have the same number of points.",
  });

function pointsOfEngagement(items: readonly { kind: string; points?: number; construct?: string | null }[]) {
  return items.flatMap((item) => (item.construct === "engagement" ? [item.points] : []));
}

const content = { name: surveyName, introduction: bothTexts(1000), items: surveyItems };

export const newSurvey = z.strictObject(content);
export type NewSurvey = z.infer<typeof newSurvey>;

export const surveyInput = z.strictObject({ surveyId: z.uuid() });
export type SurveyRequest = z.infer<typeof surveyInput>;

export const savedSurvey = z.strictObject({
  surveyId: z.uuid(),
  /** As the caller last saw it. */
  revision: z.int().min(1),
  ...content,
});
export type SavedSurvey = z.infer<typeof savedSurvey>;

export const copiedSurvey = z.strictObject({ surveyId: z.uuid(), name: surveyName });
export type CopiedSurvey = z.infer<typeof copiedSurvey>;
