import { z } from "zod";

/** What is answered to a call that was taken in, as zod shapes, so that the description of the API has them too. */
export const itemProblem = z.object({
  field: z
    .string()
    .nullable()
    .meta({ description: "The field, or null when it is about the item as a whole." }),
  code: z.string().meta({ description: "Stays the same, for programs." }),
  expected: z.string(),
  found: z.string().meta({ description: "What was sent, cut off after 80 characters." }),
  fix: z.string(),
  severity: z.enum(["error", "warning"]).meta({
    description: "error: the item was not used. warning: the item was used, without this one value.",
  }),
});
/** What is the matter with one field of one item, and what to do about it. */
export type ItemProblem = z.infer<typeof itemProblem>;

const itemStatus = z.enum(["created", "updated", "unchanged", "rejected"]);
export type ItemStatus = z.infer<typeof itemStatus>;

export const itemResult = z.object({
  index: z.int().meta({ description: "The place of the item in the call, from 0." }),
  external_id: z.string().nullable(),
  status: itemStatus,
  problems: z.array(itemProblem),
});
export type ItemResult = z.infer<typeof itemResult>;

export const handedIn = z.object({
  import_id: z.uuid().meta({ description: "Under this id the call stands in the history of imports." }),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  results: z.array(itemResult).meta({ description: "One for each item, in the order of the call." }),
});
export type HandedIn = z.infer<typeof handedIn>;

export const duplicateDelivery = z.object({
  duplicate: z.literal(true),
  delivery_id: z.string(),
});

/** RFC 9457. */
export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z
    .array(z.object({ field: z.string(), message: z.string() }))
    .optional()
    .meta({ description: "With 422: where the body is wrong." }),
  retry_after_seconds: z.int().optional().meta({ description: "With 429." }),
  retry_at: z.iso.datetime().optional().meta({ description: "With 429: when to come back." }),
});
