import type { OpeningCalendar } from "@kwartet/metrics/business-time";
import { type CaseHistory, readHistory } from "./case-history";
import type { ZendeskFacts } from "./zendesk-facts";
import { addOpenSeconds } from "./zendesk-schedule";
import type { Ticket } from "./zendesk-ticket";

const MINUTE_MS = 60_000;

/** What finding out when things happened needs beside the ticket. */
export type Clues = {
  /** People who answer customers, by user id; null when that is not known. */
  staff: ReadonlyMap<string, string> | null;
  /** The hours of the ticket's schedule, where it has one. */
  calendar: OpeningCalendar | null;
};

type Answer = { answeredAt: number | null; waitSeconds: number | null };

/**
 * The first human answer: as Zendesk measured it, to the second where it has that; else the first public
 * comment of somebody who works there; else counted off in the open minutes of the schedule.
 */
export function readAnswer(facts: ZendeskFacts, ticket: Ticket, clues: Clues): Answer {
  const { createdAt } = ticket;
  const { metric } = facts;
  const commentAt = firstAnswerAt(facts, ticket, clues);
  const minuteSeconds = metric?.replyMinutesSeconds ?? null;
  let answeredAt: number | null = null;
  if (typeof metric?.replySeconds === "number") answeredAt = createdAt + metric.replySeconds * 1000;
  else if (minuteSeconds !== null) {
    const minuteAt = createdAt + minuteSeconds * 1000;
    // The comment within that whole minute is the same answer, told to the second.
    const isSame = commentAt !== null && commentAt >= minuteAt && commentAt < minuteAt + MINUTE_MS;
    answeredAt = isSame ? commentAt : minuteAt;
  } else if (commentAt !== null) answeredAt = commentAt;
  else answeredAt = afterOpen(createdAt, metric?.replyBusinessSeconds ?? null, clues);
  return { answeredAt, waitSeconds: answeredAt === null ? null : (answeredAt - createdAt) / 1000 };
}

/** The message that opens the ticket is no answer, also when a colleague wrote it. */
function firstAnswerAt({ comments, changes }: ZendeskFacts, ticket: Ticket, { staff }: Clues): number | null {
  const assignees = new Set(changes.filter(({ field }) => field === "agent").map(({ value }) => value));
  const isStaff = (author: string) =>
    staff === null ? author === ticket.assignee || assignees.has(author) : staff.has(author);
  const answers = comments.filter(
    ({ at, author }) => at > ticket.createdAt && author !== ticket.requester && isStaff(author),
  );
  return answers.reduce<number | null>((first, { at }) => (first === null ? at : Math.min(first, at)), null);
}

function afterOpen(fromMs: number, seconds: number | null, { calendar }: Clues): number | null {
  return seconds === null || calendar === null ? null : addOpenSeconds(fromMs, seconds, calendar);
}

export type Ending = {
  /** Null while it is open. */
  endedAt: number | null;
  /** Nothing told when it was solved, so that the last change was taken. */
  isGuessed: boolean;
  history: CaseHistory;
};

/** When the ticket was solved for good. */
export function readEnding(facts: ZendeskFacts, ticket: Ticket, clues: Clues): Ending {
  const history = readHistory(facts.changes);
  if (ticket.status !== "solved" && ticket.status !== "closed")
    return { endedAt: null, isGuessed: false, history };
  const { metric } = facts;
  const known =
    metric?.solvedAt ??
    history.solvedAt ??
    (typeof metric?.solveSeconds === "number" ? ticket.createdAt + metric.solveSeconds * 1000 : null) ??
    afterOpen(ticket.createdAt, metric?.solveBusinessSeconds ?? null, clues);
  const endedAt = known ?? ticket.updatedAt;
  return {
    // Older rows of a history can be from before the ticket was brought into Zendesk.
    endedAt: endedAt === null ? null : Math.max(endedAt, ticket.createdAt),
    isGuessed: known === null,
    history,
  };
}
