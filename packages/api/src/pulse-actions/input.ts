import { z } from "zod";
import { localDay } from "../local-day";

export const ACTION_TEXT_MAX = 500;

const text = z.string().trim().min(3).max(ACTION_TEXT_MAX);

export const teamInput = z.strictObject({ teamId: z.uuid() });

/** What a team works on after a wave: one item, and what somebody does about it before a day. */
const commitment = { itemKey: z.string().min(1).max(64), text, ownerId: z.uuid(), dueOn: localDay };

export const newAction = z.strictObject({ waveId: z.uuid(), teamId: z.uuid(), ...commitment });
export type NewAction = z.infer<typeof newAction>;

export const changedAction = z.strictObject({ actionId: z.uuid(), ...commitment });
export type ChangedAction = z.infer<typeof changedAction>;

export const closedAction = z.strictObject({
  actionId: z.uuid(),
  state: z.enum(["done", "stopped"]),
  outcome: text,
});
export type ClosedAction = z.infer<typeof closedAction>;
