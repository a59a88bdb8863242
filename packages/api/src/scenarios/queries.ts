import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { scenarios } from "@kwartet/db/schema/worth";
import { type ScenarioKind, wrongAssumptions } from "@kwartet/metrics/outcome/scenario-assumption";
import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { badRequest, conflict, found } from "../errors";
import type { Scope } from "../scope";
import type { ChangedScenario, NewScenario } from "./input";

export type StoredScenario = Pick<
  typeof scenarios.$inferSelect,
  "id" | "kind" | "name" | "assumptions" | "revision" | "isOnBoard" | "createdAt"
>;

const shown = {
  id: scenarios.id,
  kind: scenarios.kind,
  name: scenarios.name,
  assumptions: scenarios.assumptions,
  revision: scenarios.revision,
  isOnBoard: scenarios.isOnBoard,
  createdAt: scenarios.createdAt,
};

/** Those that are kept, by kind and name. */
export async function readScenarios(db: Db, { organizationId }: Scope): Promise<StoredScenario[]> {
  return db
    .select(shown)
    .from(scenarios)
    .where(and(eq(scenarios.organizationId, organizationId), isNull(scenarios.archivedAt)))
    .orderBy(asc(scenarios.kind), asc(scenarios.name));
}

export async function createScenario(
  db: Db,
  scope: Scope,
  { kind, name, assumptions }: NewScenario,
): Promise<{ scenarioId: string }> {
  await lockScenarios(db, scope);
  await requireFreeName(db, scope, { kind, name, id: null });
  const id = newId();
  const { organizationId, personId } = scope;
  await db
    .insert(scenarios)
    .values({ organizationId, id, kind, name, assumptions, createdBy: found(personId, "Person") });
  await record(db, scope, { scenarioId: id, change: "create", kind });
  return { scenarioId: id };
}

/** Of two who change the same at once the second is told. */
export async function changeScenario(
  db: Db,
  scope: Scope,
  { scenarioId, revision, name, assumptions }: ChangedScenario,
): Promise<{ revision: number }> {
  await lockScenarios(db, scope);
  const current = await requireScenario(db, scope, scenarioId);
  if (current.revision !== revision) {
    throw conflict("Somebody else changed this scenario. Look again and repeat it.", "changed");
  }
  if (wrongAssumptions(current.kind, assumptions).length > 0) {
    throw badRequest("An assumption is missing, unknown or out of range.", "assumptions");
  }
  await requireFreeName(db, scope, { kind: current.kind, name, id: scenarioId });
  await db
    .update(scenarios)
    .set({ name, assumptions, revision: revision + 1 })
    .where(isScenario(scope, scenarioId));
  await record(db, scope, { scenarioId, change: "change", kind: current.kind });
  return { revision: revision + 1 };
}

/** It stays readable in the packs that were frozen with it; its name becomes free. */
export async function archiveScenario(
  db: Db,
  scope: Scope,
  { scenarioId }: { scenarioId: string },
): Promise<void> {
  await lockScenarios(db, scope);
  const { kind, name } = await requireScenario(db, scope, scenarioId);
  await db
    .update(scenarios)
    .set({ archivedAt: sql`now()`, isOnBoard: false, name: `${name} (${scenarioId})` })
    .where(isScenario(scope, scenarioId));
  await record(db, scope, { scenarioId, change: "archive", kind });
}

/** One of each kind stands on the board summary at most: another one makes way. */
export async function setOnBoard(
  db: Db,
  scope: Scope,
  { scenarioId, isOnBoard }: { scenarioId: string; isOnBoard: boolean },
): Promise<void> {
  await lockScenarios(db, scope);
  const { kind, isOnBoard: before } = await requireScenario(db, scope, scenarioId);
  if (before === isOnBoard) return;
  if (isOnBoard) {
    await db
      .update(scenarios)
      .set({ isOnBoard: false })
      .where(
        and(
          eq(scenarios.organizationId, scope.organizationId),
          eq(scenarios.kind, kind),
          ne(scenarios.id, scenarioId),
        ),
      );
  }
  await db.update(scenarios).set({ isOnBoard }).where(isScenario(scope, scenarioId));
  await record(db, scope, { scenarioId, change: isOnBoard ? "put on board" : "take off board", kind });
}

const isScenario = ({ organizationId }: Scope, id: string) =>
  and(eq(scenarios.organizationId, organizationId), eq(scenarios.id, id), isNull(scenarios.archivedAt));

async function requireScenario(db: Db, scope: Scope, id: string): Promise<StoredScenario> {
  const [row] = await db.select(shown).from(scenarios).where(isScenario(scope, id));
  return found(row, "Scenario");
}

type Named = { kind: ScenarioKind; name: string; id: string | null };

async function requireFreeName(db: Db, { organizationId }: Scope, { kind, name, id }: Named): Promise<void> {
  const [namesake] = await db
    .select({ id: scenarios.id })
    .from(scenarios)
    .where(
      and(eq(scenarios.organizationId, organizationId), eq(scenarios.kind, kind), eq(scenarios.name, name)),
    );
  if (namesake && namesake.id !== id) throw conflict("There is a scenario of this name.", "name-taken");
}

/** Few people write few scenarios: one at a time, so that no two of them decide from the same state. */
async function lockScenarios(db: Db, { organizationId }: Scope): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`scenarios ${organizationId}`}, 0))`);
}

type Change = { scenarioId: string; change: string; kind: ScenarioKind };

async function record(db: Db, scope: Scope, details: Change): Promise<void> {
  await recordAudit(db, scope, {
    action: "board-change",
    purpose: "board summary",
    details: { of: "scenario", ...details },
  });
}
