import { z } from "zod";
import { email, password, personName } from "../accounts/input";
import { timeZone } from "../settings/time-zone";

export const newInstallation = z.strictObject({
  organizationName: z.string().trim().min(1).max(120),
  timeZone,
  locale: z.enum(["nl", "en"]),
  name: personName,
  email,
  password,
  /** The first visitor also coaches the teams that are imported. */
  alsoCoach: z.boolean(),
});
export type NewInstallation = z.infer<typeof newInstallation>;
