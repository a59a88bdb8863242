import { z } from "zod";
import { timeZone } from "../settings/time-zone";

const name = z.string().trim().min(1).max(80);

/** Null: in-house, the organisation's zone, the hours of the telephone. */
const place = {
  partnerId: z.uuid().nullable(),
  timeZone: timeZone.nullable(),
  calendarId: z.uuid().nullable(),
};

export const newTeam = z.strictObject({
  name,
  partnerId: place.partnerId.default(null),
  timeZone: place.timeZone.default(null),
  calendarId: place.calendarId.default(null),
});
export type NewTeam = z.infer<typeof newTeam>;

export const renamedTeam = z.strictObject({ teamId: z.uuid(), name });
export type RenamedTeam = z.infer<typeof renamedTeam>;

export const placedTeam = z.strictObject({ teamId: z.uuid(), ...place });
export type PlacedTeam = z.infer<typeof placedTeam>;

export const newPartner = z.strictObject({ name });
export type NewPartner = z.infer<typeof newPartner>;

export const renamedPartner = z.strictObject({ partnerId: z.uuid(), name });
export type RenamedPartner = z.infer<typeof renamedPartner>;
