import type { Db } from "@kwartet/db/client";
import { dayNumberOf } from "@kwartet/metrics/calendar-day";
import { type Channel, type Clock, clockOf } from "@kwartet/metrics/contact";
import { localDayOf } from "@kwartet/metrics/period";
import { recordAudit } from "../audit/queries";
import { found, notFound } from "../errors";
import { readFigureContext } from "../kpis/figure-context";
import { purposeOf } from "../kpis/read-of-subject";
import type { Scope } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import { findContact, readOthersOfCustomer, readRatings } from "./behind-queries";
import { type Aftermath, aftermathOf, localTimeOf, type ShownRating } from "./contact-row";
import { readTranscript } from "./transcript-queries";

type Message = { speaker: "customer" | "agent" | "bot"; time: string; message: string };

/** Another contact of the same customer: when, how and about what, and nothing else. */
type Other = { day: string; time: string; channel: Channel; topic: string | null; daysLater: number };

/** One contact with what was said in it; nothing says which customer it was. */
export type ContactDetail = {
  id: string;
  team: { id: string; name: string };
  agent: { id: string; name: string } | null;
  day: string;
  time: string;
  channel: Channel;
  topic: string | null;
  state: "answered" | "abandoned" | "open";
  /** On which minutes the wait and the solution are counted. */
  clock: Clock;
  /** On that clock, as the figures have it. */
  waitSeconds: number | null;
  /** From the question to the end, on that clock; null while open, and where nobody says when it ended. */
  solutionSeconds: number | null;
  /** The same two with every minute counted; equal to them on a channel of calendar time. */
  calendarWaitSeconds: number | null;
  calendarSolutionSeconds: number | null;
  handleSeconds: number | null;
  talkSeconds: number | null;
  holdSeconds: number | null;
  wrapSeconds: number | null;
  reopenCount: number | null;
  reportedResolved: boolean | null;
  isHandedOver: boolean;
  ratings: ShownRating[];
  after: Aftermath;
  transcript: Message[];
  others: Other[];
};

type Found = NonNullable<Awaited<ReturnType<typeof findContact>>>;

export async function readContact(db: Db, scope: Scope, contactId: string): Promise<ContactDetail> {
  const { contact, agentName, team } = found(await findContact(db, scope, contactId), "Contact");
  if (!isVisible(scope, contact)) throw notFound("Contact");
  await recordAudit(db, scope, {
    action: "contacts-read",
    ...(contact.agentId === null ? {} : { subjectPersonId: contact.agentId }),
    purpose: purposeOf(scope, contact.agentId ?? undefined),
    rowCount: 1,
  });

  const context = await readFigureContext(db, scope);
  const timeZone = team.timeZone ?? settingsOn(context.rules, contact.offeredOn).timeZone;
  const shown = await readRatings(db, scope, [contact.id]);
  const messages = await readTranscript(db, scope, contact.id);
  const { repeatWindowDays } = settingsOn(context.rules, contact.offeredOn);
  return {
    ...plainFieldsOf(contact),
    team: { id: team.id, name: team.name },
    agent: contact.agentId === null || agentName === null ? null : { id: contact.agentId, name: agentName },
    time: localTimeOf(contact.offeredAt, timeZone),
    ratings: shown.map(({ id: _, contactId: __, ...rating }) => rating),
    after: aftermathOf(contact.offeredOn, factOf(contact), { context, timeZone }),
    transcript: messages.map(({ saidAt, ...message }) => ({
      ...message,
      time: localTimeOf(saidAt, timeZone),
    })),
    others: await readOthers(db, scope, { contact, timeZone, days: repeatWindowDays }),
  };
}

/** The agent's own, or of a team on a day on which the caller coaches it. */
function isVisible(scope: Scope, { agentId, teamId, offeredOn }: Found["contact"]): boolean {
  if (scope.seesEverybody || (agentId !== null && agentId === scope.personId)) return true;
  return scope.coachOf.some(
    (period) =>
      period.teamId === teamId &&
      period.startsOn <= offeredOn &&
      (period.endsOn === null || period.endsOn >= offeredOn),
  );
}

function plainFieldsOf(contact: Found["contact"]) {
  const isAnswered = contact.answeredAt !== null;
  return {
    id: contact.id,
    day: contact.offeredOn,
    channel: contact.channel,
    topic: contact.topic,
    state: isAnswered
      ? ("answered" as const)
      : contact.abandoned
        ? ("abandoned" as const)
        : ("open" as const),
    clock: clockOf(contact.channel),
    waitSeconds: waitOf(contact),
    solutionSeconds:
      clockOf(contact.channel) === "business" ? contact.resolutionBusinessSeconds : contact.resolutionSeconds,
    calendarWaitSeconds: contact.waitSeconds,
    calendarSolutionSeconds: contact.resolutionSeconds,
    handleSeconds: contact.handleSeconds,
    talkSeconds: contact.talkSeconds,
    holdSeconds: contact.holdSeconds,
    wrapSeconds: contact.wrapSeconds,
    reopenCount: contact.reopenCount,
    reportedResolved: contact.reportedResolved,
    isHandedOver: contact.handedOverTo !== null,
  };
}

const waitOf = ({ channel, waitSeconds, waitBusinessSeconds }: Found["contact"]) =>
  clockOf(channel) === "business" ? waitBusinessSeconds : waitSeconds;

function factOf(contact: Found["contact"]) {
  return {
    channel: contact.channel,
    offeredAt: contact.offeredAt.getTime(),
    answered: contact.answeredAt !== null,
    abandoned: contact.abandoned,
    waitSeconds: waitOf(contact),
    promiseSeconds: null,
    handleSeconds: contact.handleSeconds,
    wrapSeconds: contact.wrapSeconds,
    reportedResolved: contact.reportedResolved,
    reopenCount: contact.reopenCount,
    handedOver: contact.handedOverTo !== null,
    customerKnown: contact.customerId !== null,
    nextContactAt: contact.nextContactAt?.getTime() ?? null,
    ratings: [],
  };
}

type OthersToRead = { contact: Found["contact"]; timeZone: string; days: number };

async function readOthers(db: Db, scope: Scope, { contact, timeZone, days }: OthersToRead): Promise<Other[]> {
  if (contact.customerId === null) return [];
  const around = (shift: number) => new Date(contact.offeredAt.getTime() + shift * 24 * 3_600_000);
  const rows = await readOthersOfCustomer(db, scope, {
    customerId: contact.customerId,
    exceptId: contact.id,
    from: around(-days),
    to: around(days),
  });
  return rows.map(({ offeredAt, channel, topic }) => {
    const day = localDayOf(offeredAt.getTime(), timeZone);
    const daysLater = dayNumberOf(day) - dayNumberOf(contact.offeredOn);
    return { day, time: localTimeOf(offeredAt, timeZone), channel, topic, daysLater };
  });
}
