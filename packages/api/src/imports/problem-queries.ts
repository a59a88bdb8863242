import type { Db } from "@kwartet/db/client";
import { importProblems } from "@kwartet/db/schema/imports";
import { and, asc, count, desc, eq, gt, lte, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import type { Scope } from "../scope";
import type { ProblemPage } from "./input";
import { getImport } from "./queries";

/** Rows that stand for their kind of problem; the rest are a page further. */
const EXAMPLES = 5;

const ofImport = ({ organizationId }: Scope, id: string) =>
  and(eq(importProblems.organizationId, organizationId), eq(importProblems.importId, id));

export async function listProblems(db: Db, scope: Scope, { id, code, limit, offset }: ProblemPage) {
  await getImport(db, scope, id);
  const wanted = and(ofImport(scope, id), code === undefined ? undefined : eq(importProblems.code, code));
  const rows = await db
    .select()
    .from(importProblems)
    .where(wanted)
    .orderBy(asc(importProblems.position))
    .limit(limit)
    .offset(offset);
  const [total] = await db.select({ n: count() }).from(importProblems).where(wanted);
  return { rows: rows.map(problemOf), total: total?.n ?? 0 };
}

/** The problems by what has to be done about them, unusable rows and the largest group first. */
export async function listProblemGroups(db: Db, scope: Scope, id: string) {
  await getImport(db, scope, id);
  const groups = await db
    .select({ code: importProblems.code, severity: importProblems.severity, count: count() })
    .from(importProblems)
    .where(ofImport(scope, id))
    .groupBy(importProblems.code, importProblems.severity)
    .orderBy(asc(importProblems.severity), desc(count()), asc(importProblems.code));
  const numbered = db
    .select({
      position: importProblems.position,
      nth: sql<number>`row_number() over (
        partition by ${importProblems.code}, ${importProblems.severity} order by ${importProblems.position}
      )`.as("nth"),
    })
    .from(importProblems)
    .where(ofImport(scope, id))
    .as("numbered");
  const examples = await db
    .select({ problem: importProblems })
    .from(importProblems)
    .innerJoin(numbered, eq(numbered.position, importProblems.position))
    .where(and(ofImport(scope, id), lte(numbered.nth, EXAMPLES)))
    .orderBy(asc(importProblems.position));
  return groups.map((group) => ({
    ...group,
    examples: examples
      .filter(({ problem }) => problem.code === group.code && problem.severity === group.severity)
      .map(({ problem }) => problemOf(problem)),
  }));
}

/** Problems after a position, for a reader who takes all of them a page at a time. */
export async function readProblemsAfter(
  db: Db,
  scope: Scope,
  { id, after, limit }: { id: string; after: number; limit: number },
) {
  const rows = await db
    .select()
    .from(importProblems)
    .where(and(ofImport(scope, id), gt(importProblems.position, after)))
    .orderBy(asc(importProblems.position))
    .limit(limit);
  return rows.map(problemOf);
}

/** Refuses what is not theirs, and writes down that the problems were taken out. */
export async function recordProblemExport(db: Db, scope: Scope, id: string): Promise<void> {
  await getImport(db, scope, id);
  const [total] = await db.select({ n: count() }).from(importProblems).where(ofImport(scope, id));
  await recordAudit(db, scope, {
    action: "export",
    purpose: "import",
    rowCount: total?.n ?? 0,
    details: { importId: id, what: "import-problems" },
  });
}

function problemOf({
  position,
  rowNumber,
  columnName,
  severity,
  code,
  found,
  params,
}: typeof importProblems.$inferSelect) {
  const table = params?.table === undefined ? null : String(params.table);
  return { position, row: rowNumber, table, column: columnName, severity, code, found, params: params ?? {} };
}
