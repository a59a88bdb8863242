import { API_SCOPES } from "@kwartet/db/schema/api-keys";
import { z } from "zod";
import { localDay } from "../local-day";

/** What a key or a webhook may hand in: at least one kind of data. */
export const apiScopes = z.array(z.enum(API_SCOPES)).min(1).max(API_SCOPES.length);
export const programName = z.string().trim().min(1).max(80);

export const newApiKey = z.strictObject({
  name: programName,
  scopes: apiScopes,
  /** The last local day on which it works; null is until it is revoked. */
  lastDay: localDay.nullable().default(null),
});
export type NewApiKey = z.infer<typeof newApiKey>;

export const apiKeyId = z.strictObject({ keyId: z.uuid() });
export type ApiKeyId = z.infer<typeof apiKeyId>;
