import { z } from "zod";
import { DATA_SET_NAMES } from "../mapping/fields";
import { filePlan } from "../mapping/mapping";
import { givenReading, reading } from "../reading/reading";

export const uploadId = z.object({ uploadId: z.uuid() });

/** What is told beside the bytes of an upload. */
export const newUpload = z.strictObject({ fileName: z.string().trim().min(1).max(255) });

export const inspectedUpload = uploadId.extend({
  /** What somebody has settled; the rest is detected anew. */
  reading: givenReading.default({}),
});
export type InspectedUpload = z.infer<typeof inspectedUpload>;

export const suggestedUpload = uploadId.extend({ reading, dataSet: z.enum(DATA_SET_NAMES).optional() });
export type SuggestedUpload = z.infer<typeof suggestedUpload>;

export const checkedUpload = uploadId.extend({ plan: filePlan });
export type CheckedUpload = z.infer<typeof checkedUpload>;
