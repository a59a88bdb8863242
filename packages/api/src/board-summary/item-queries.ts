import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { type BOARD_ITEM_KINDS, boardItems } from "@kwartet/db/schema/board-summary";
import type { BoardItem } from "@kwartet/metrics/board/board-summary";
import { and, asc, eq, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { badRequest, found, notFound, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import {
  type ChangedItem,
  DECISIONS_MAX,
  EXCEPTIONS_MAX,
  type NewDecision,
  type NewException,
} from "./input";
import { refuseNames } from "./name-queries";

type Kind = (typeof BOARD_ITEM_KINDS)[number];

export async function listItems(
  db: Db,
  { organizationId }: Scope,
  period: string,
): Promise<{ exceptions: BoardItem[]; decisions: BoardItem[] }> {
  const rows = await db
    .select()
    .from(boardItems)
    .where(and(eq(boardItems.organizationId, organizationId), eq(boardItems.period, period)))
    .orderBy(asc(boardItems.position));
  const ofKind = (kind: Kind) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ id, text, owner, dueOn, about }): BoardItem => ({ itemId: id, text, owner, dueOn, about }));
  return { exceptions: ofKind("exception"), decisions: ofKind("decision") };
}

export async function addException(db: Db, scope: Scope, item: NewException): Promise<{ itemId: string }> {
  return addItem(db, scope, { kind: "exception", ...item });
}

export async function addDecision(db: Db, scope: Scope, item: NewDecision): Promise<{ itemId: string }> {
  return addItem(db, scope, { kind: "decision", ...item });
}

const MAX: Readonly<Record<Kind, number>> = { exception: EXCEPTIONS_MAX, decision: DECISIONS_MAX };

async function addItem(
  db: Db,
  scope: Scope,
  { kind, period, ...item }: NewDecision & Partial<Pick<NewException, "about">> & { kind: Kind },
): Promise<{ itemId: string }> {
  const { organizationId, personId: createdBy } = scope;
  if (createdBy === null) throw notFound("Person");
  await refuseNames(db, scope, [item.text, item.owner]);
  // Of two who add at once, the second sees the place that the first took.
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`board items ${organizationId} ${period}`}, 0))`,
  );
  const taken = await db
    .select({ position: boardItems.position })
    .from(boardItems)
    .where(
      and(
        eq(boardItems.organizationId, organizationId),
        eq(boardItems.period, period),
        eq(boardItems.kind, kind),
      ),
    );
  const used = new Set(taken.map(({ position }) => position));
  const places = Array.from({ length: MAX[kind] }, (_, index) => index + 1);
  const position = places.find((place) => !used.has(place));
  if (position === undefined) {
    throw preconditionFailed(`There are ${MAX[kind]} already: a page with more asks for nothing.`, "full");
  }
  const id = newId();
  await db.insert(boardItems).values({ organizationId, id, period, kind, position, ...item, createdBy });
  await recordItem(db, scope, { itemId: id, period, change: "add" });
  return { itemId: id };
}

export async function changeItem(db: Db, scope: Scope, { itemId, ...item }: ChangedItem): Promise<void> {
  const { kind, period } = await holdItem(db, scope, itemId);
  if (kind === "exception" && (item.owner === null || item.dueOn === null)) {
    throw badRequest("What asks for attention has an owner and a date.", "exception-owned");
  }
  await refuseNames(db, scope, [item.text, item.owner]);
  await db.update(boardItems).set(item).where(isItem(scope, itemId));
  await recordItem(db, scope, { itemId, period, change: "change" });
}

export async function removeItem(db: Db, scope: Scope, { itemId }: { itemId: string }): Promise<void> {
  const { period } = await holdItem(db, scope, itemId);
  await db.delete(boardItems).where(isItem(scope, itemId));
  await recordItem(db, scope, { itemId, period, change: "remove" });
}

const isItem = ({ organizationId }: Scope, itemId: string) =>
  and(eq(boardItems.organizationId, organizationId), eq(boardItems.id, itemId));

async function holdItem(db: Db, scope: Scope, itemId: string) {
  const [row] = await db.select().from(boardItems).where(isItem(scope, itemId)).for("update");
  return found(row, "Item");
}

type ItemChange = { itemId: string; period: string; change: "add" | "change" | "remove" };

async function recordItem(db: Db, scope: Scope, details: ItemChange): Promise<void> {
  await recordAudit(db, scope, {
    action: "board-change",
    purpose: "board summary",
    details: { of: "item", ...details },
  });
}
