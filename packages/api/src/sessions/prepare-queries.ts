import { isDeepStrictEqual } from "node:util";
import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { sessionItems } from "@kwartet/db/schema/coaching-sessions";
import { and, eq, inArray } from "drizzle-orm";
import type { Scope } from "../scope";
import { findSession, type OwnSession } from "./find-queries";
import { type Found, findForAgenda } from "./found-queries";
import { itemsOf } from "./item-queries";
import type { LocalClock } from "./local-clock";

type ItemRow = typeof sessionItems.$inferSelect;

/**
 * Brings the product's part of the agenda up to what there is to look at now. It does so until the talk is held: what was
 * talked about stays as it was seen then, and so does what was ticked off before.
 */
export async function prepareAgenda(
  db: Db,
  scope: Scope,
  { own, clock }: { own: OwnSession; clock: LocalClock },
): Promise<void> {
  if (own.row.status !== "planned") return;
  const found = await findForAgenda(db, { row: own.row, clock });
  if (isNothingNew(compare(await itemsOf(db, own), found))) return;
  // Both may open it at once: the second finds the work of the first.
  const held = await findSession(db, scope, { sessionId: own.row.id, isForChange: true });
  if (held.row.status !== "planned") return;
  await apply(db, held, compare(await itemsOf(db, held), found));
}

type Difference = {
  added: (Found & { position: number })[];
  changed: { id: string; values: Pick<ItemRow, "text" | "finding" | "position"> }[];
  gone: string[];
};

const isNothingNew = ({ added, changed, gone }: Difference) =>
  added.length + changed.length + gone.length === 0;

/** The same thing as before: a goal or review by its id, a signal by its KPI and side. */
function keyOf({
  kind,
  subjectId,
  finding,
}: Pick<Found, "kind" | "subjectId"> & { finding: unknown }): string {
  const { kpi = "", isFavourable = "" } = (finding ?? {}) as Partial<Record<string, unknown>>;
  return subjectId === null ? `${kind} ${kpi} ${isFavourable}` : `${kind} ${subjectId}`;
}

function compare(items: readonly ItemRow[], found: readonly Found[]): Difference {
  const before = items.filter(({ owner }) => owner === "product");
  const known = new Map(before.map((item) => [keyOf(item as Found), item]));
  const wanted = new Set(found.map(keyOf));
  const difference: Difference = { added: [], changed: [], gone: [] };
  found.forEach((one, position) => {
    const item = known.get(keyOf(one));
    const { text, finding } = one;
    if (!item) difference.added.push({ ...one, position });
    else if (
      !item.isDone &&
      !isDeepStrictEqual([item.text, item.finding, item.position], [text, finding, position])
    )
      difference.changed.push({ id: item.id, values: { text, finding, position } });
  });
  for (const item of before) {
    if (!item.isDone && !wanted.has(keyOf(item as Found))) difference.gone.push(item.id);
  }
  return difference;
}

async function apply(db: Db, { row }: OwnSession, { added, changed, gone }: Difference): Promise<void> {
  const { organizationId, id: sessionId } = row;
  if (gone.length > 0) {
    await db
      .delete(sessionItems)
      .where(and(eq(sessionItems.organizationId, organizationId), inArray(sessionItems.id, gone)));
  }
  for (const { id, values } of changed) {
    await db
      .update(sessionItems)
      .set(values)
      .where(and(eq(sessionItems.organizationId, organizationId), eq(sessionItems.id, id)));
  }
  if (added.length > 0) {
    await db
      .insert(sessionItems)
      .values(
        added.map((one) => ({ organizationId, id: newId(), sessionId, owner: "product" as const, ...one })),
      );
  }
}
