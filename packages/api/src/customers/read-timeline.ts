import type { Db } from "@kwartet/db/client";
import { IDENTIFIER_KINDS } from "@kwartet/db/schema/customers";
import { dayNumberOf } from "@kwartet/metrics/calendar-day";
import type { Channel } from "@kwartet/metrics/contact";
import type { z } from "zod";
import { recordAudit } from "../audit/queries";
import { countOfCustomer, readOfCustomer } from "../contacts/behind-queries";
import { type ContactRow, contactRowOf } from "../contacts/contact-row";
import {
  type FoundContact,
  findVisibleContact,
  isCoachedContact,
  isVisibleContact,
} from "../contacts/visible-contact";
import type { IdentifierKind } from "../imports/identifiers/normalise-identifier";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { purposeOf } from "../kpis/read-of-subject";
import type { Scope } from "../scope";
import { identifiersOf } from "./identifiers-of";
import { TIMELINE_PAGE, type timelineInput } from "./input";
import { readKinds, readLinkStates } from "./timeline-queries";

/** A contact in a timeline. Of a contact that the reader may not open, only what no colleague can be told by. */
export type TimelineEntry = {
  day: string;
  channel: Channel;
  topic: string | null;
  /** Days after the contact that was opened; before it below nought. */
  daysLater: number;
  isThis: boolean;
  /** Null where the contact is neither one's own nor of a team that one coached then. */
  shown:
    | (Pick<ContactRow, "id" | "agent" | "time" | "state" | "waitSeconds" | "isReopened" | "after"> & {
        source: string;
      })
    | null;
};

/** An identifier on the contact that was opened: which kind it is, never what it says. */
export type LinkedIdentifier = { kind: IdentifierKind; state: "linked" | "unlinked" | "alone" };

export type Timeline = {
  /** A short name for the customer that stands for nothing outside; null when the source named nobody. */
  pseudonym: string | null;
  /** What the customer is known by, over all contacts. */
  kinds: IdentifierKind[];
  identifiers: LinkedIdentifier[];
  /** Whether the reader may take identifiers off the customer. */
  canUnlink: boolean;
  total: number;
  page: number;
  pageSize: number;
  entries: TimelineEntry[];
};

export async function readTimeline(
  db: Db,
  scope: Scope,
  { contactId, page }: z.output<typeof timelineInput>,
): Promise<Timeline> {
  const { contact } = await findVisibleContact(db, scope, contactId);
  const { customerId } = contact;
  const around = { page, pageSize: TIMELINE_PAGE, canUnlink: isCoachedContact(scope, contact) };
  if (customerId === null) {
    return { pseudonym: null, kinds: [], identifiers: [], total: 0, entries: [], ...around };
  }
  const kinds = await readKinds(db, scope, customerId);
  const context = await readFigureContext(db, scope);
  const rows = await readOfCustomer(db, scope, {
    customerId,
    offset: page * TIMELINE_PAGE,
    limit: TIMELINE_PAGE,
  });
  const entries = rows.map((row) => entryOf(row, { scope, context, contact }));
  await recordOthers(db, scope, { contact, entries });
  return {
    pseudonym: pseudonymOf(customerId),
    kinds: IDENTIFIER_KINDS.filter((kind) => kinds.includes(kind)),
    identifiers: await readIdentifiers(db, scope, { contact, customerId }),
    total: await countOfCustomer(db, scope, customerId),
    entries,
    ...around,
  };
}

/** The end of an id, which is chance: the beginning would tell when the customer was first seen. */
const pseudonymOf = (customerId: string): string => customerId.slice(-6).toUpperCase();

type Around = { scope: Scope; context: FigureContext; contact: FoundContact["contact"] };

function entryOf(
  row: Awaited<ReturnType<typeof readOfCustomer>>[number],
  { scope, context, contact }: Around,
): TimelineEntry {
  const { day, channel, topic, ...rest } = contactRowOf(row, {
    measure: "answered-of-offered",
    context,
    ratings: [],
  });
  const { id, agent, time, state, waitSeconds, isReopened, after } = rest;
  return {
    day,
    channel,
    topic,
    daysLater: dayNumberOf(day) - dayNumberOf(contact.offeredOn),
    isThis: row.id === contact.id,
    shown: isVisibleContact(scope, row)
      ? { id, agent, time, state, waitSeconds, isReopened, after, source: row.source }
      : null,
  };
}

type Known = { contact: FoundContact["contact"]; customerId: string };

async function readIdentifiers(
  db: Db,
  scope: Scope,
  { contact, customerId }: Known,
): Promise<LinkedIdentifier[]> {
  const ids = identifiersOf(contact);
  const states = await readLinkStates(db, scope, { customerId, ids: Object.values(ids) });
  return IDENTIFIER_KINDS.flatMap((kind) => {
    const id = ids[kind];
    if (id === undefined) return [];
    const { isLinked = false, isUnlinked = false } = states.get(id) ?? {};
    return [{ kind, state: isLinked ? "linked" : isUnlinked ? "unlinked" : "alone" }];
  });
}

/** Whose other contacts were shown, so that each of them can be told; the opened one is told by itself. */
async function recordOthers(
  db: Db,
  scope: Scope,
  { contact, entries }: { contact: FoundContact["contact"]; entries: readonly TimelineEntry[] },
): Promise<void> {
  const shown = entries.flatMap((entry) => (entry.isThis || entry.shown === null ? [] : entry.shown));
  if (shown.length === 0) return;
  await recordAudit(db, scope, {
    action: "contacts-read",
    purpose: purposeOf(scope, contact.agentId ?? undefined),
    rowCount: shown.length,
    details: { people: [...new Set(shown.flatMap(({ agent }) => agent?.id ?? []))] },
  });
}
