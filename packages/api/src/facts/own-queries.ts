import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { ownFacts } from "@kwartet/db/schema/worth";
import { and, asc, eq, isNull } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { found, notFound, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import type { ChangedFact, NewFact } from "./input";
import { removeShownFact } from "./queries";

export type OwnFact = ChangedFact & { archivedAt: Date | null };

/** What the organisation added to the library, also what was put away. */
export async function listOwnFacts(db: Db, { organizationId }: Scope): Promise<OwnFact[]> {
  const rows = await db
    .select()
    .from(ownFacts)
    .where(eq(ownFacts.organizationId, organizationId))
    .orderBy(asc(ownFacts.id));
  return rows.map(({ id, statement, population, year, kind, source, sourceUrl, checked, archivedAt }) => ({
    ...{ factId: id, statement, population, year, kind, source, sourceUrl, checked },
    archivedAt,
  }));
}

export async function createOwnFact(db: Db, scope: Scope, fact: NewFact): Promise<{ factId: string }> {
  const { organizationId, personId: createdBy } = scope;
  if (createdBy === null) throw notFound("Person");
  const id = newId();
  await db.insert(ownFacts).values({ organizationId, id, ...fact, createdBy });
  await recordFact(db, scope, { factId: id, change: "create" });
  return { factId: id };
}

export async function changeOwnFact(db: Db, scope: Scope, { factId, ...fact }: ChangedFact): Promise<void> {
  const [row] = await db.update(ownFacts).set(fact).where(activeFact(scope, factId)).returning();
  found(row, "Fact");
  await recordFact(db, scope, { factId, change: "change" });
}

/** A fact that is put away leaves the board summary; packs that hold it keep it. */
export async function archiveOwnFact(db: Db, scope: Scope, { factId }: { factId: string }): Promise<void> {
  const isIt = and(eq(ownFacts.organizationId, scope.organizationId), eq(ownFacts.id, factId));
  const [row] = await db.select().from(ownFacts).where(isIt).for("update");
  if (found(row, "Fact").archivedAt !== null)
    throw preconditionFailed("This fact was put away already.", "archived");
  await db.update(ownFacts).set({ archivedAt: new Date() }).where(isIt);
  await removeShownFact(db, scope, factId);
  await recordFact(db, scope, { factId, change: "archive" });
}

const activeFact = ({ organizationId }: Scope, factId: string) =>
  and(eq(ownFacts.organizationId, organizationId), eq(ownFacts.id, factId), isNull(ownFacts.archivedAt));

type FactChange = { factId: string; change: "create" | "change" | "archive" };

async function recordFact(db: Db, scope: Scope, details: FactChange): Promise<void> {
  await recordAudit(db, scope, {
    action: "settings-change",
    purpose: "administration",
    details: { setting: "fact", ...details },
  });
}
