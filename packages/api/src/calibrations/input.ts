import { z } from "zod";

/** More conversations than this nobody scores in one go. */
export const MOST_CALIBRATED = 20;

export const calibrationInput = z.strictObject({ calibrationId: z.uuid() });

export const newCalibration = z.strictObject({
  title: z.string().trim().min(1).max(120),
  /** Chosen by hand; with none, so many are drawn by chance. */
  contactIds: z.array(z.uuid()).max(MOST_CALIBRATED).default([]),
  drawn: z.int().min(0).max(MOST_CALIBRATED).default(0),
  /** The coaches who score; whoever makes it only takes part when named. */
  reviewerIds: z.array(z.uuid()).min(1).max(20),
});
export type NewCalibration = z.infer<typeof newCalibration>;

export const calibratedContact = z.strictObject({ calibrationId: z.uuid(), contactId: z.uuid() });
export type CalibratedContact = z.infer<typeof calibratedContact>;
