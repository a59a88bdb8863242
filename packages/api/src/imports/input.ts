import { z } from "zod";
import { timeZone } from "../settings/time-zone";
import { filePlan } from "./mapping/mapping";

/** The sources by their ids, for a browser that need not know how they are read. */
export const SOURCE_IDS = [
  "neutral",
  "zendesk",
  "intercom",
  "chatwoot",
  "genesys",
  "amazon-connect",
  "it-incidents",
  "nyc-311",
  "pwc-calls",
  "bank-calls",
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

/** What is told beside the bytes of a file. */
export const newImport = z.strictObject({
  source: z.enum(SOURCE_IDS),
  fileName: z.string().trim().min(1).max(255),
  /** The team of contacts that name none. */
  team: z.string().trim().min(1).max(80).optional(),
  /** The zone of wall-clock times; the organisation's unless given. */
  timeZone: timeZone.optional(),
});
export type NewImport = z.infer<typeof newImport>;

/** A kept file that is to be taken in while nobody waits, or only tried. */
export const startedImport = z.strictObject({
  uploadId: z.uuid(),
  /** `file` is any other layout, read by the plan that comes with it. */
  source: z.enum([...SOURCE_IDS, "file"]),
  plan: filePlan.optional(),
  templateId: z.uuid().optional(),
  team: newImport.shape.team,
  timeZone: newImport.shape.timeZone,
  /** Does everything, says what would change, and takes it back. */
  isDryRun: z.boolean().default(false),
});
export type StartedImport = z.infer<typeof startedImport>;

export const importPage = z.object({
  limit: z.number().int().min(1).max(100).default(20),
  offset: z.number().int().min(0).default(0),
});

export const importId = z.object({ id: z.uuid() });

/** The code of one kind of problem, such as `not-a-date`. */
export const problemCode = z.string().regex(/^[a-z-]{1,40}$/);

export const problemPage = importId.extend({
  /** Only problems of this kind. */
  code: problemCode.optional(),
  limit: z.number().int().min(1).max(200).default(50),
  offset: z.number().int().min(0).default(0),
});
export type ProblemPage = z.infer<typeof problemPage>;
