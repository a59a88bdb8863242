import type { Db } from "@kwartet/db/client";
import { ownFacts, shownFacts } from "@kwartet/db/schema/worth";
import type { Fact } from "@kwartet/metrics/facts/fact";
import { FACTS } from "@kwartet/metrics/facts/library";
import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { notFound } from "../errors";
import type { Scope } from "../scope";
import type { ShownFactsInput } from "./input";

/** A fact that may stand on the board summary, and where; null is that it does not. */
export type ListedFact = Fact & { isOwn: boolean; position: number | null };

/** The library and the organisation's own facts. */
export async function listFacts(db: Db, scope: Scope): Promise<ListedFact[]> {
  const positions = await readPositions(db, scope);
  const facts = [
    ...FACTS.map((fact) => ({ ...fact, isOwn: false })),
    ...(await readOwnFacts(db, scope)).map((fact) => ({ ...fact, isOwn: true })),
  ];
  return facts.map((fact) => ({ ...fact, position: positionOf(fact, positions) }));
}

/** Those that stand on the board summary, in their order. */
export async function listShownFacts(db: Db, scope: Scope): Promise<ListedFact[]> {
  const facts = await listFacts(db, scope);
  const shown = facts.flatMap((fact) =>
    fact.position === null ? [] : [{ ...fact, position: fact.position }],
  );
  return shown.sort((a, b) => a.position - b.position);
}

/** Where nobody has chosen, the library says what is shown; position 0 is that somebody took it away. */
function positionOf({ id, shownByDefault }: Fact, positions: ReadonlyMap<string, number>): number | null {
  if (positions.size === 0) {
    const index = FACTS.filter((fact) => fact.shownByDefault).findIndex((fact) => fact.id === id);
    return shownByDefault && index >= 0 ? index + 1 : null;
  }
  return positions.get(id) || null;
}

async function readPositions(db: Db, { organizationId }: Scope): Promise<Map<string, number>> {
  const rows = await db
    .select({ factId: shownFacts.factId, position: shownFacts.position })
    .from(shownFacts)
    .where(eq(shownFacts.organizationId, organizationId));
  return new Map(rows.map(({ factId, position }) => [factId, position]));
}

async function readOwnFacts(db: Db, { organizationId }: Scope): Promise<Fact[]> {
  const rows = await db
    .select()
    .from(ownFacts)
    .where(and(eq(ownFacts.organizationId, organizationId), isNull(ownFacts.archivedAt)))
    .orderBy(asc(ownFacts.id));
  return rows.map(({ id, statement, population, year, kind, source, sourceUrl, checked }) => ({
    ...{ id, statement, population, year, kind, source, sourceUrl, checked },
    shownByDefault: false,
  }));
}

/** Chooses which facts stand on the board summary. NOT_FOUND for one that is neither the library's nor one's own. */
export async function chooseShownFacts(db: Db, scope: Scope, { facts }: ShownFactsInput): Promise<void> {
  const { organizationId } = scope;
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`shown facts ${organizationId}`}, 0))`,
  );
  const known = new Set((await listFacts(db, scope)).map(({ id }) => id));
  if (facts.some((id) => !known.has(id))) throw notFound("Fact");
  const takenAway = FACTS.filter(({ id, shownByDefault }) => shownByDefault && !facts.includes(id));
  const rows = [
    ...facts.map((factId, index) => ({ organizationId, factId, position: index + 1 })),
    ...takenAway.map(({ id }) => ({ organizationId, factId: id, position: 0 })),
  ];
  await db.delete(shownFacts).where(eq(shownFacts.organizationId, organizationId));
  await db.insert(shownFacts).values(rows);
  await recordAudit(db, scope, {
    action: "board-change",
    purpose: "board summary",
    details: { change: "facts", facts },
  });
}

/** An archived fact leaves the page with it. */
export async function removeShownFact(db: Db, { organizationId }: Scope, factId: string): Promise<void> {
  const isIt = and(eq(shownFacts.organizationId, organizationId), eq(shownFacts.factId, factId));
  await db
    .update(shownFacts)
    .set({ position: 0 })
    .where(and(isIt, gt(shownFacts.position, 0)));
}
