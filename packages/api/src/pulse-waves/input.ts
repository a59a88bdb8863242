import { addDays } from "@kwartet/metrics/calendar-day";
import { z } from "zod";
import { localDay } from "../local-day";

export const LEAST_RESPONDENTS = 5;
export const LEAST_COMMENTS = 10;
export const MOST_MINIMUM = 200;
export const MOST_REMINDERS = 5;
export const LONGEST_DAYS = 60;

const minimums = {
  /** A group of fewer respondents is not shown. */
  minimumRespondents: z.int().min(LEAST_RESPONDENTS).max(MOST_MINIMUM),
  /** What people wrote is shown of groups with at least so many texts. */
  minimumComments: z.int().min(LEAST_COMMENTS).max(MOST_MINIMUM),
};

const plan = {
  surveyId: z.uuid(),
  name: z.string().trim().min(1).max(80),
  /** The first day of the period that the answers speak of. */
  periodStartsOn: localDay,
  /** The first and last local day on which it can be answered. */
  opensOn: localDay,
  closesOn: localDay,
  remindOn: z.array(localDay).max(MOST_REMINDERS),
  ...minimums,
};

type Dates = { opensOn: string; closesOn: string; remindOn: readonly string[] };

const isOrdered = ({ opensOn, closesOn }: Dates) =>
  opensOn <= closesOn && closesOn < addDays(opensOn, LONGEST_DAYS);
const ORDERED = {
  path: ["closesOn"],
  error: "It closes on or after the day on which it opens, soon enough.",
};

const isReminded = ({ opensOn, closesOn, remindOn }: Dates) =>
  new Set(remindOn).size === remindOn.length && remindOn.every((day) => opensOn < day && day <= closesOn);
const REMINDED = { path: ["remindOn"], error: "Reminders are on different days while it is open." };

export const plannedWave = z.strictObject(plan).refine(isOrdered, ORDERED).refine(isReminded, REMINDED);
export type PlannedWave = z.infer<typeof plannedWave>;

export const changedWave = z
  .strictObject({ waveId: z.uuid(), ...plan })
  .refine(isOrdered, ORDERED)
  .refine(isReminded, REMINDED);
export type ChangedWave = z.infer<typeof changedWave>;

export const waveInput = z.strictObject({ waveId: z.uuid() });
export type WaveRequest = z.infer<typeof waveInput>;

export const raisedMinimums = z.strictObject({ waveId: z.uuid(), ...minimums });
export type RaisedMinimums = z.infer<typeof raisedMinimums>;
