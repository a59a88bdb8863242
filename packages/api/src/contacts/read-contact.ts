import type { Db } from "@kwartet/db/client";
import { type Channel, type Clock, clockOf } from "@kwartet/metrics/contact";
import { recordAudit } from "../audit/queries";
import { readFigureContext } from "../kpis/context-queries";
import { purposeOf } from "../kpis/read-of-subject";
import type { Scope } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import { readRatings } from "./behind-queries";
import { type Aftermath, aftermathOf, localTimeOf, type ShownRating } from "./contact-row";
import { readTranscript } from "./transcript-queries";
import { type FoundContact, findVisibleContact } from "./visible-contact";

type Message = { speaker: "customer" | "agent" | "bot"; time: string; message: string };

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
};

export async function readContact(db: Db, scope: Scope, contactId: string): Promise<ContactDetail> {
  const { contact, agentName, team } = await findVisibleContact(db, scope, contactId);
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
  };
}

function plainFieldsOf(contact: FoundContact["contact"]) {
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

const waitOf = ({ channel, waitSeconds, waitBusinessSeconds }: FoundContact["contact"]) =>
  clockOf(channel) === "business" ? waitBusinessSeconds : waitSeconds;

function factOf(contact: FoundContact["contact"]) {
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
