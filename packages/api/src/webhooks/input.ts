import { z } from "zod";
import { apiScopes, programName } from "../api-keys/input";

export const newWebhook = z.strictObject({ name: programName, scopes: apiScopes });
export type NewWebhook = z.infer<typeof newWebhook>;

export const webhookId = z.strictObject({ webhookId: z.uuid() });
export type WebhookId = z.infer<typeof webhookId>;
