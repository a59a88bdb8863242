import { AGENDA_OWNERS } from "@kwartet/db/schema/coaching-sessions";
import { z } from "zod";
import { localDay } from "../local-day";

export const SESSION_TEXT_MOST = 500;
export const SESSION_NOTES_MOST = 20_000;
const MINUTES = { least: 5, most: 240 };

/** A line of text that says something; the database and the reader both have no use for spaces around it. */
const line = z.string().trim().min(1).max(SESSION_TEXT_MOST);
/** Counts changes: whoever changes says which state they saw. */
const version = z.int().min(1);
const minutes = z.int().min(MINUTES.least).max(MINUTES.most);

/** A day and a time on the clock of the organisation. */
const moment = {
  day: localDay,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "Give a time as 14:30." }),
};

export const sessionList = z.strictObject({
  /** Which sessions: those to come, or those that are past. */
  part: z.enum(["open", "closed"]).default("open"),
});
export type SessionList = z.infer<typeof sessionList>;

export const sessionId = z.strictObject({ sessionId: z.uuid() });
export type SessionId = z.infer<typeof sessionId>;

export const newSession = z.strictObject({ agentId: z.uuid(), ...moment, minutes });
export type NewSession = z.infer<typeof newSession>;

export const askedSession = z.strictObject({
  coachId: z.uuid(),
  ...moment,
  /** What the agent wants to talk about: their first point. */
  point: line.optional(),
});
export type AskedSession = z.infer<typeof askedSession>;

export const movedSession = z.strictObject({ sessionId: z.uuid(), version, ...moment, minutes });
export type MovedSession = z.infer<typeof movedSession>;

export const cancelledSession = z.strictObject({ sessionId: z.uuid(), version });
export type CancelledSession = z.infer<typeof cancelledSession>;

export const newItem = z.strictObject({
  sessionId: z.uuid(),
  text: line,
  /** A contact of the agent to look at together. */
  contactId: z.uuid().optional(),
});
export type NewItem = z.infer<typeof newItem>;

export const changedItem = z.strictObject({ itemId: z.uuid(), version, text: line });
export type ChangedItem = z.infer<typeof changedItem>;

export const tickedItem = z.strictObject({ itemId: z.uuid(), isDone: z.boolean() });
export type TickedItem = z.infer<typeof tickedItem>;

export const movedItem = z.strictObject({ itemId: z.uuid(), direction: z.enum(["up", "down"]) });
export type MovedItem = z.infer<typeof movedItem>;

export const itemId = z.strictObject({ itemId: z.uuid() });

export const newAgreement = z.strictObject({
  sessionId: z.uuid(),
  /** Who will do it. */
  owner: z.enum(AGENDA_OWNERS).exclude(["product"]),
  text: line,
  dueOn: localDay,
});
export type NewAgreement = z.infer<typeof newAgreement>;

export const agreementId = z.strictObject({ agreementId: z.uuid() });

export const tickedAgreement = z.strictObject({ agreementId: z.uuid(), isDone: z.boolean() });
export type TickedAgreement = z.infer<typeof tickedAgreement>;

const notes = z.string().max(SESSION_NOTES_MOST);

export const savedNotes = z.strictObject({
  sessionId: z.uuid(),
  /** The version and the text that the writer began with. */
  baseVersion: z.int().min(0),
  base: notes,
  text: notes,
});
export type SavedNotes = z.infer<typeof savedNotes>;

/** An empty draft is none. */
export const savedDraft = z.strictObject({ sessionId: z.uuid(), text: notes });
export type SavedDraft = z.infer<typeof savedDraft>;

export const heldSession = z.strictObject({
  sessionId: z.uuid(),
  version,
  heldOn: localDay,
  minutes,
  /** The day of the next one, at the same time; null is not agreed yet. */
  nextOn: localDay.nullable(),
});
export type HeldSession = z.infer<typeof heldSession>;

export const confirmedSession = z.strictObject({ sessionId: z.uuid(), version });
export type ConfirmedSession = z.infer<typeof confirmedSession>;
