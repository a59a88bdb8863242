import { newId } from "@kwartet/db/id";
import type { contacts } from "@kwartet/db/schema/contacts";
import { businessSecondsBetween } from "@kwartet/metrics/business-time";
import { clockOf } from "@kwartet/metrics/contact";
import { calendarOn, channelOn, settingsOn } from "../../settings/in-force-queries";
import type { ContactRecord } from "../record";
import type { Identified, IdentifyRecord } from "./identify-queries";
import type { ImportSession } from "./import-session";
import { createLocalClock } from "./local-time";

/** What all contacts of an import have in common is added when they are stored. */
type SharedColumn = "organizationId" | "source" | "importId" | "createdImportId";
type NewContact = Omit<typeof contacts.$inferInsert, SharedColumn>;
/** With its place in the batch. */
export type PlacedContact = NewContact & { position: number };

/** What a correction may change; everything else identifies the contact or is derived. */
export const CONTACT_FACTS = [
  "channel",
  "topic",
  "queue",
  "customerId",
  "ownCustomerId",
  "emailCustomerId",
  "phoneCustomerId",
  "teamId",
  "agentId",
  "offeredAt",
  "offeredOn",
  "offeredHour",
  "answeredAt",
  "endedAt",
  "abandoned",
  "waitSeconds",
  "waitBusinessSeconds",
  "resolutionSeconds",
  "resolutionBusinessSeconds",
  "handleSeconds",
  "talkSeconds",
  "holdSeconds",
  "wrapSeconds",
  "reopenCount",
  "reportedResolved",
  "handedOverFrom",
  "handedOverTo",
  "language",
  "botInvolved",
] as const satisfies readonly (keyof NewContact)[];

/** Contacts as they are stored, each with its place in the batch, of which the first has `start`. */
export function contactRows(
  session: ImportSession,
  records: readonly ContactRecord[],
  { identify, start }: { identify: IdentifyRecord; start: number },
): PlacedContact[] {
  const { names } = session;
  const defaultZone = settingsOn(session.rules, "9999-12-31").timeZone;
  const clockOfTeam = (teamId: string): LocalClock => clockOfZone(names.zones.get(teamId) ?? defaultZone);
  return records.map((record, index) =>
    contactRow(session, record, { customer: identify(record), clockOfTeam, position: start + index }),
  );
}

type LocalClock = ReturnType<typeof createLocalClock>;

const clocks = new Map<string, LocalClock>();

function clockOfZone(timeZone: string): LocalClock {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = createLocalClock(timeZone);
    clocks.set(timeZone, clock);
  }
  return clock;
}

type Around = { customer: Identified; clockOfTeam: (teamId: string) => LocalClock; position: number };

function contactRow(
  session: ImportSession,
  record: ContactRecord,
  { customer, clockOfTeam, position }: Around,
): PlacedContact {
  const { names } = session;
  const teamId = mustHave(names.teams, record.team ?? session.defaultTeam);
  const { day: offeredOn, hour: offeredHour } = clockOfTeam(teamId)(record.offeredAt);
  const resolutionSeconds = resolutionSecondsOf(record);
  const row: PlacedContact = {
    id: newId(),
    externalId: record.externalId,
    channel: record.channel,
    topic: record.topic,
    queue: record.queue,
    customerId: customer.customerId,
    teamId,
    agentId: record.agent === null ? null : mustHave(names.people, record.agent),
    offeredAt: new Date(record.offeredAt),
    offeredOn,
    offeredHour,
    answeredAt: record.answeredAt === null ? null : new Date(record.answeredAt),
    endedAt: record.endedAt === null ? null : new Date(record.endedAt),
    abandoned: record.abandoned,
    waitSeconds: record.waitSeconds,
    waitBusinessSeconds: businessSeconds(session, record, { day: offeredOn, seconds: record.waitSeconds }),
    resolutionSeconds,
    resolutionBusinessSeconds: businessSeconds(session, record, {
      day: offeredOn,
      seconds: resolutionSeconds,
    }),
    handleSeconds: record.handleSeconds,
    talkSeconds: record.talkSeconds,
    holdSeconds: record.holdSeconds,
    wrapSeconds: record.wrapSeconds,
    reopenCount: record.reopenCount,
    reportedResolved: record.reportedResolved,
    handedOverFrom: record.handedOverFrom,
    handedOverTo: record.handedOverTo,
    language: record.language,
    botInvolved: record.botInvolved,
    position,
  };
  if (!names.isLinking) return row;
  row.ownCustomerId = customer.ownCustomerId ?? null;
  row.emailCustomerId = customer.emailCustomerId ?? null;
  row.phoneCustomerId = customer.phoneCustomerId ?? null;
  return row;
}

/** From the offer to the end; of a contact that nobody answered there is no solution to wait for. */
function resolutionSecondsOf({ offeredAt, answeredAt, endedAt }: ContactRecord): number | null {
  return endedAt === null || answeredAt === null ? null : Math.max(0, (endedAt - offeredAt) / 1000);
}

type Stretch = { day: string; seconds: number | null };

/** Only channels that keep opening hours have this second clock. */
function businessSeconds(
  { rules }: ImportSession,
  { channel, offeredAt }: ContactRecord,
  { day, seconds }: Stretch,
): number | null {
  if (clockOf(channel) !== "business" || seconds === null) return null;
  const version = channelOn(rules, channel, day);
  const calendar = version && calendarOn(rules, version.calendarId, day);
  if (!calendar) return seconds;
  return businessSecondsBetween(offeredAt, offeredAt + seconds * 1000, calendar);
}

function mustHave(ids: { get(name: string): string | undefined }, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`No row was made for ${name}.`);
  return id;
}
