import { CX_MEASURES } from "@kwartet/db/schema/worth";
import { BOARD_COMPARISONS, boardPeriodOf } from "@kwartet/metrics/board/board-period";
import { BOARD_ROW_IDS } from "@kwartet/metrics/board/board-row";
import { z } from "zod";
import { localDay } from "../local-day";

export const EXCEPTIONS_MAX = 3;
export const DECISIONS_MAX = 5;

/** `2026-06`, `2026-Q2` or `2026`. */
export const boardPeriod = z
  .string()
  .regex(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2])|-Q[1-4])?$/, {
    message: "Expected a period such as 2026-06, 2026-Q2 or 2026.",
    // What is no period has no key to be checked.
    abort: true,
  })
  .refine((key) => boardPeriodOf(key).key === key);

/** The last whole quarter unless a period is named. */
export const summaryRequest = z.strictObject({
  period: boardPeriod.optional(),
  compare: z.enum([...BOARD_COMPARISONS, "none"]).default("previous-period"),
});
export type SummaryRequest = z.infer<typeof summaryRequest>;

/** `revision` is the one that was read, 0 where the headline was still the one by rules. */
export const newHeadline = z.strictObject({
  period: boardPeriod,
  text: z.string().trim().min(10).max(160),
  revision: z.int().min(0),
});
export type NewHeadline = z.infer<typeof newHeadline>;

export const headlineKey = z.strictObject({ period: boardPeriod, revision: z.int().min(1) });
export type HeadlineKey = z.infer<typeof headlineKey>;

const text = z.string().trim().min(3).max(240);
const owner = z.string().trim().min(2).max(80);

/** An exception has an owner and a date, and is about a figure of the table or about none; a decision may have the first two. */
export const newException = z.strictObject({
  period: boardPeriod,
  text,
  owner,
  dueOn: localDay,
  about: z.enum(BOARD_ROW_IDS).nullable().default(null),
});
export type NewException = z.infer<typeof newException>;

export const newDecision = z.strictObject({
  period: boardPeriod,
  text,
  owner: owner.nullable(),
  dueOn: localDay.nullable(),
});
export type NewDecision = z.infer<typeof newDecision>;

export const changedItem = z.strictObject({
  itemId: z.uuid(),
  text,
  owner: owner.nullable(),
  dueOn: localDay.nullable(),
});
export type ChangedItem = z.infer<typeof changedItem>;

export const itemKey = z.strictObject({ itemId: z.uuid() });

/** After which periods a link is mailed; null is after none. */
export const newSchedule = z.strictObject({ unit: z.enum(["month", "quarter"]).nullable() });
export type NewSchedule = z.infer<typeof newSchedule>;

export const newCxTarget = z
  .strictObject({
    measure: z.enum(CX_MEASURES),
    validFrom: localDay.optional(),
    /** A share in [0, 1], of customers kept per year; for NPS the score as a net share, in [−1, 1]. */
    target: z.number().min(-1).max(1),
  })
  .refine(({ measure, target }) => measure === "nps" || target >= 0, {
    message: "A share lies between 0 and 1.",
    path: ["target"],
  });
export type NewCxTarget = z.infer<typeof newCxTarget>;
