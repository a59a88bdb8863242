import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { sessionItems } from "@kwartet/db/schema/coaching-sessions";
import { and, asc, eq } from "drizzle-orm";
import { findVisibleContact } from "../contacts/visible-contact";
import { conflict, found, notFound, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import { findSession, lockSession, type OwnSession, recordSessionChange } from "./find-queries";
import type { ChangedItem, MovedItem, NewItem, TickedItem } from "./input";

const OPEN = ["asked", "planned"] as const;
/** More points than fit in any talk: a list that grows without end is a mistake. */
const MOST_POINTS = 50;

/** Puts a point on the agenda, under the name of whoever brings it; a contact of the agent can come with it. */
export async function addItem(
  db: Db,
  scope: Scope,
  { sessionId, text, contactId }: NewItem,
): Promise<{ id: string }> {
  const own = await lockSession(db, scope, { sessionId, in: OPEN });
  if (contactId !== undefined) await requireContactOf(db, scope, { contactId, own });
  const items = await itemsOf(db, own);
  const brought = items.filter(({ owner }) => owner === own.side);
  if (brought.length >= MOST_POINTS) {
    throw preconditionFailed("There are fifty points already. Take one away first.", "too-many-points");
  }
  const id = newId();
  await db.insert(sessionItems).values({
    organizationId: scope.organizationId,
    id,
    sessionId,
    owner: own.side,
    kind: contactId === undefined ? "point" : "contact",
    position: Math.max(0, ...brought.map(({ position }) => position)) + 1,
    text,
    subjectId: contactId ?? null,
  });
  await recordSessionChange(db, scope, { row: own.row, change: "add-point" });
  return { id };
}

/** Whoever brought a point words it. */
export async function changeItem(
  db: Db,
  scope: Scope,
  { itemId, version, text }: ChangedItem,
): Promise<void> {
  const { own, item } = await lockItem(db, scope, itemId);
  requireBroughtBy(own, item);
  requireOpen(own);
  if (item.version !== version) {
    throw conflict("This point was changed in the meantime. Look at it again, then repeat.", "changed");
  }
  await updateItem(db, item, { text, version: version + 1 });
  await recordSessionChange(db, scope, { row: own.row, change: "change-point" });
}

/** Talked about: either of the two says so, before and during the talk. */
export async function tickItem(db: Db, scope: Scope, { itemId, isDone }: TickedItem): Promise<void> {
  const { own, item } = await lockItem(db, scope, itemId);
  requireOpen(own);
  await updateItem(db, item, { isDone, version: item.version + 1 });
  await recordSessionChange(db, scope, { row: own.row, change: isDone ? "tick-point" : "untick-point" });
}

/** Changes places with the point above or below it of the same person; at the end of the row nothing happens. */
export async function moveItem(db: Db, scope: Scope, { itemId, direction }: MovedItem): Promise<void> {
  const { own, item } = await lockItem(db, scope, itemId);
  requireBroughtBy(own, item);
  requireOpen(own);
  const row = (await itemsOf(db, own)).filter(({ owner }) => owner === item.owner);
  const at = row.findIndex(({ id }) => id === item.id);
  const other = row[direction === "up" ? at - 1 : at + 1];
  if (!other) return;
  await updateItem(db, item, { position: other.position });
  await updateItem(db, other, { position: item.position });
  await recordSessionChange(db, scope, { row: own.row, change: "move-point" });
}

/** Whoever brought a point takes it away. */
export async function removeItem(db: Db, scope: Scope, { itemId }: { itemId: string }): Promise<void> {
  const { own, item } = await lockItem(db, scope, itemId);
  requireBroughtBy(own, item);
  requireOpen(own);
  await db
    .delete(sessionItems)
    .where(and(eq(sessionItems.organizationId, item.organizationId), eq(sessionItems.id, item.id)));
  await recordSessionChange(db, scope, { row: own.row, change: "remove-point" });
}

type ItemRow = typeof sessionItems.$inferSelect;

async function lockItem(db: Db, scope: Scope, itemId: string): Promise<{ own: OwnSession; item: ItemRow }> {
  const read = () =>
    db
      .select()
      .from(sessionItems)
      .where(and(eq(sessionItems.organizationId, scope.organizationId), eq(sessionItems.id, itemId)));
  const [first] = await read();
  const { sessionId } = found(first, "Point");
  // Another's session is told of as a point that is not there: the caller asked for a point.
  const own = await findSession(db, scope, { sessionId, isForChange: true }).catch(() => null);
  if (!own) throw notFound("Point");
  // Read again now that the session is held: it may have been changed or taken away just before.
  const [item] = await read();
  return { own, item: found(item, "Point") };
}

export function itemsOf(db: Db, { row }: OwnSession): Promise<ItemRow[]> {
  return db
    .select()
    .from(sessionItems)
    .where(and(eq(sessionItems.organizationId, row.organizationId), eq(sessionItems.sessionId, row.id)))
    .orderBy(asc(sessionItems.position), asc(sessionItems.id));
}

async function updateItem(db: Db, item: ItemRow, values: Partial<ItemRow>): Promise<void> {
  await db
    .update(sessionItems)
    .set(values)
    .where(and(eq(sessionItems.organizationId, item.organizationId), eq(sessionItems.id, item.id)));
}

function requireBroughtBy({ side }: OwnSession, { owner }: ItemRow): void {
  if (owner !== side) throw preconditionFailed("Only who brought a point can change it.", "not-yours");
}

function requireOpen({ row }: OwnSession): void {
  if (OPEN.some((status) => status === row.status)) return;
  throw preconditionFailed("This session has been held: its agenda stays as it was.", "closed");
}

async function requireContactOf(
  db: Db,
  scope: Scope,
  { contactId, own }: { contactId: string; own: OwnSession },
): Promise<void> {
  const { contact } = await findVisibleContact(db, scope, contactId);
  if (contact.agentId !== own.row.personId) throw notFound("Contact");
}
