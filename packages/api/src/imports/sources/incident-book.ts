import type { ContactRecord } from "../record";
import { FileRefused } from "../refusal";
import type { IncidentEvent } from "./incident-row";
import { UNKNOWN_FACTS } from "./unknown-facts";

/** Of each incident one event is kept, some 350 bytes; a million of them is what a server can spare. */
const MAX_INCIDENTS = 1_000_000;

/** Keeps the newest event of every incident, wherever in the file it stands. */
export class IncidentBook {
  private readonly incidents = new Map<string, IncidentEvent>();
  private readonly words = new Map<string, string>();
  private readonly limit: number;

  constructor(limit = MAX_INCIDENTS) {
    this.limit = limit;
  }

  /** @throws {FileRefused} when there are more incidents than memory is kept for */
  add(event: IncidentEvent): void {
    const before = this.incidents.get(event.number);
    if (before === undefined) {
      if (this.incidents.size >= this.limit) {
        throw new FileRefused("too-many-incidents", { limit: this.limit });
      }
      this.incidents.set(event.number, this.share(event));
      return;
    }
    // Of two events with one number of changes the later row is the newer.
    const newest = event.version >= before.version ? this.share(event) : before;
    newest.reopenCount = highest(before.reopenCount, event.reopenCount);
    this.incidents.set(event.number, newest);
  }

  *contacts(): Generator<ContactRecord> {
    for (const incident of this.incidents.values()) yield contactOf(incident);
  }

  /** Few words stand in many rows: each is held once, and apart from the piece of file that it came from. */
  private share(event: IncidentEvent): IncidentEvent {
    const { topic, team, agent, customer } = event;
    return {
      ...event,
      topic: this.word(topic),
      team: this.word(team),
      agent: this.word(agent),
      customer: this.word(customer),
    };
  }

  private word(text: string | null): string | null {
    if (text === null) return null;
    const known = this.words.get(text);
    if (known !== undefined) return known;
    const own = Buffer.from(text).toString();
    this.words.set(own, own);
    return own;
  }
}

function highest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

function contactOf(incident: IncidentEvent): ContactRecord {
  const { row, number, channel, topic, customer, team, agent, resolvedAt } = incident;
  return {
    ...UNKNOWN_FACTS,
    kind: "contact",
    row,
    externalId: number,
    channel,
    topic,
    customer,
    team,
    agent,
    offeredAt: incident.openedAt,
    // The log has no first response. Whoever resolved or closed the incident has answered it, at the latest then.
    answeredAt: resolvedAt ?? incident.closedAt,
    endedAt: resolvedAt,
    abandoned: false,
    reopenCount: incident.reopenCount,
    reportedResolved: resolvedAt === null ? null : true,
  };
}
