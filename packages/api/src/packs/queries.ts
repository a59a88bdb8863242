import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { boardPacks } from "@kwartet/db/schema/board-summary";
import { type BoardSummary, definitionVersionsOf } from "@kwartet/metrics/board/board-summary";
import { and, count, desc, eq, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import type { SummaryRequest } from "../board-summary/input";
import { readBoardSummary } from "../board-summary/read-summary";
import { found, notFound, preconditionFailed } from "../errors";
import type { Scope } from "../scope";

/** A frozen page, without the page. Who froze it is in the audit: a pack names nobody. */
export type PackKey = {
  packId: string;
  /** What people call it, such as `2026-Q2-1`. */
  code: string;
  period: string;
  asOf: Date;
  frozenAt: Date;
  definitionVersions: Record<string, number>;
};

export type Pack = PackKey & { summary: BoardSummary };

const KEY = {
  packId: boardPacks.id,
  code: boardPacks.code,
  period: boardPacks.period,
  asOf: boardPacks.asOf,
  frozenAt: boardPacks.frozenAt,
  definitionVersions: boardPacks.definitionVersions,
};

/** Newest first. */
export async function listPacks(db: Db, { organizationId }: Scope): Promise<PackKey[]> {
  return db
    .select(KEY)
    .from(boardPacks)
    .where(eq(boardPacks.organizationId, organizationId))
    .orderBy(desc(boardPacks.frozenAt), desc(boardPacks.id));
}

export async function readPack(db: Db, { organizationId }: Scope, packId: string): Promise<Pack> {
  const [row] = await db
    .select({ ...KEY, summary: boardPacks.summary })
    .from(boardPacks)
    .where(and(eq(boardPacks.organizationId, organizationId), eq(boardPacks.id, packId)));
  const { summary, ...key } = found(row, "Pack");
  return { ...key, summary: pageOf(summary) };
}

/** Only `freezePack` writes it, from this very type; the first packs were frozen before exceptions had pages. */
function pageOf(stored: unknown): BoardSummary {
  const { pages = [], ...summary } = stored as Omit<BoardSummary, "pages"> &
    Partial<Pick<BoardSummary, "pages">>;
  return { ...summary, pages };
}

/** Keeps the page of a period as it is now, for good. */
export async function freezePack(db: Db, scope: Scope, request: SummaryRequest): Promise<PackKey> {
  const { organizationId, personId: frozenBy } = scope;
  if (frozenBy === null) throw notFound("Person");
  const { summary } = await readBoardSummary(db, scope, request);
  if (summary === null)
    throw preconditionFailed("There is nothing to freeze before the first import.", "no-data");
  const period = summary.period.key;
  // Two who freeze at once would both be the first of their period.
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`board packs ${organizationId} ${period}`}, 0))`,
  );
  const ofPeriod = and(eq(boardPacks.organizationId, organizationId), eq(boardPacks.period, period));
  const [before] = await db.select({ packs: count() }).from(boardPacks).where(ofPeriod);
  const packId = newId();
  const [row] = await db
    .insert(boardPacks)
    .values({
      ...{ organizationId, id: packId, period, code: `${period}-${(before?.packs ?? 0) + 1}` },
      ...{ asOf: new Date(summary.asOf), frozenAt: new Date(), frozenBy },
      ...{ definitionVersions: definitionVersionsOf(summary), summary },
    })
    .returning(KEY);
  const pack = found(row, "Pack");
  await recordAudit(db, scope, {
    action: "board-change",
    purpose: "board summary",
    details: { of: "pack", change: "freeze", packId, code: pack.code },
  });
  return pack;
}
