import type { OpeningCalendar } from "@kwartet/metrics/business-time";
import type { Outcome } from "../join-tables";
import type { ContactRecord } from "../record";
import { holdersAt } from "./case-history";
import { NO_SCORES } from "./no-scores";
import { UNKNOWN_FACTS } from "./unknown-facts";
import { channelOfVia, isBotVia } from "./zendesk-channel";
import type { ZendeskFacts } from "./zendesk-facts";
import type { ZendeskLookups } from "./zendesk-lookups";
import type { Ticket } from "./zendesk-ticket";
import { readAnswer, readEnding } from "./zendesk-times";

export type Known = ZendeskLookups & { calendars: ReadonlyMap<string, OpeningCalendar> };

/** One ticket with all that its tables tell: a contact, a rating of one that came before, or why it is neither. */
export function finishTicket(facts: ZendeskFacts, known: Known, out: Outcome): void {
  const { ticket, id, satisfaction } = facts;
  if (ticket === null) {
    finishWithoutTicket(facts, out);
    return;
  }
  const reason = reasonToLeaveOut(facts, ticket, known);
  if (reason !== null) {
    out.leaveOut(ticket.row, reason);
    return;
  }
  out.record(contactOf(facts, ticket, { known, out }));
  if (satisfaction !== null) out.record(ratingOf(id, ticket.row, satisfaction));
}

function finishWithoutTicket({ id, namedAt, satisfaction }: ZendeskFacts, out: Outcome): void {
  if (namedAt === null) return;
  // Ratings can come by themselves, after the tickets.
  if (satisfaction === null) out.leaveOut(namedAt.row, "without-ticket");
  else out.record(ratingOf(id, namedAt.row, satisfaction));
}

/** Under the name of the ticket: a rating on the ticket itself is the same one. */
function ratingOf(id: string, row: number, { score, at }: { score: number; at: number }) {
  return {
    ...NO_SCORES,
    kind: "rating" as const,
    row,
    externalId: id,
    contactExternalId: id,
    ratedAt: at,
    satisfaction: score,
  };
}

function reasonToLeaveOut(facts: ZendeskFacts, ticket: Ticket, { merged }: Known): string | null {
  if (ticket.status === "deleted") return "ticket-deleted";
  if (facts.isMerged || merged.has(facts.id)) return "ticket-merged";
  const isOutbound = ticket.direction === "outbound" || ticket.via === "phone_call_outbound";
  return isOutbound ? "outbound" : null;
}

type Around = { known: Known; out: Outcome };

function contactOf(facts: ZendeskFacts, ticket: Ticket, { known, out }: Around): ContactRecord {
  const channel = channelOfVia(ticket.via);
  if (channel === null)
    warn(out, ticket, { column: "via.channel", code: "channel-unknown", found: ticket.via });
  const clues = { staff: known.staff, calendar: calendarFor(facts, known) };
  const { endedAt, isGuessed, history } = readEnding(facts, ticket, clues);
  if (isGuessed) warn(out, ticket, { column: "status", code: "end-not-recorded", found: ticket.status });
  const isCall = channel === "phone" && ticket.direction !== "voicemail" && ticket.via !== "voicemail";
  // The ticket of a call is made when it is answered; how long the caller waited is not on it.
  const answer = isCall
    ? { answeredAt: ticket.createdAt, waitSeconds: null }
    : readAnswer(facts, ticket, clues);
  const agents = holdersAt(facts.changes, { field: "agent", at: endedAt, now: ticket.assignee });
  const { holder: group } = holdersAt(facts.changes, { field: "team", at: endedAt, now: ticket.group });
  return {
    ...UNKNOWN_FACTS,
    kind: "contact",
    row: ticket.row,
    externalId: facts.id,
    channel: channel ?? "web-form",
    topic: ticket.type,
    customer: ticket.requester,
    team: group === null ? null : (known.groups.get(group) ?? group),
    agent: agents.holder,
    ...nameOf(agents.holder, known),
    offeredAt: ticket.createdAt,
    ...answer,
    // Solving with an answer writes the two a moment apart, in either order.
    endedAt: endedAt === null ? null : Math.max(endedAt, answer.answeredAt ?? endedAt),
    abandoned: false,
    handedOverFrom: agents.previous,
    reopenCount: facts.metric?.reopenCount ?? (history.hasStatus ? history.reopenCount : null),
    reportedResolved: endedAt === null ? null : true,
    botInvolved: isBotVia(ticket.via) ? true : null,
    rating:
      facts.satisfaction === null && ticket.satisfaction !== null
        ? { ...NO_SCORES, satisfaction: ticket.satisfaction }
        : null,
  };
}

function nameOf(agent: string | null, { staff }: Known): { agentName?: string } {
  const agentName = agent === null ? undefined : staff?.get(agent);
  return agentName === undefined ? {} : { agentName };
}

/** The schedule of the ticket, or the only one that there is. */
function calendarFor({ schedule }: ZendeskFacts, { calendars }: Known): OpeningCalendar | null {
  if (schedule !== null) return calendars.get(schedule.id) ?? null;
  const [only] = calendars.values();
  return calendars.size === 1 && only ? only : null;
}

type Doubt = { column: string; code: string; found: string };

function warn(out: Outcome, { row, file }: Ticket, doubt: Doubt): void {
  out.problem({ row, table: file, ...doubt, severity: "warning" });
}
