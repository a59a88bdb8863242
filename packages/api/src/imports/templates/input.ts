import { z } from "zod";
import { filePlan } from "../mapping/mapping";

export const templateId = z.object({ templateId: z.uuid() });

const name = z.string().trim().min(1).max(80);
const header = z.array(z.string().min(1).max(220)).max(500);

export const newTemplate = z.strictObject({
  name,
  plan: filePlan,
  /** The columns of the file that it was made with, by which the next one is recognised. */
  header,
});
export type NewTemplate = z.infer<typeof newTemplate>;

export const renamedTemplate = templateId.extend({ name });
export type RenamedTemplate = z.infer<typeof renamedTemplate>;

/** What stands in the store; checked again when it is read, as it may be of an older version. */
export const keptTemplate = z.object({ plan: filePlan, header, fingerprint: z.string().nullable() });
