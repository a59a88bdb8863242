import type { Db } from "@kwartet/db/client";
import { boardHeadlines } from "@kwartet/db/schema/board-summary";
import { people } from "@kwartet/db/schema/people";
import type { WrittenHeadline } from "@kwartet/metrics/board/board-summary";
import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { conflict, found, notFound } from "../errors";
import type { Scope } from "../scope";
import type { HeadlineKey, NewHeadline } from "./input";
import { refuseNames } from "./name-queries";

/** Null where the sentence by rules stands. */
export async function readHeadline(
  db: Db,
  { organizationId }: Scope,
  period: string,
): Promise<WrittenHeadline | null> {
  const [row] = await db
    .select({
      text: boardHeadlines.text,
      author: people.name,
      changedAt: boardHeadlines.changedAt,
      revision: boardHeadlines.revision,
    })
    .from(boardHeadlines)
    .innerJoin(
      people,
      and(eq(people.organizationId, boardHeadlines.organizationId), eq(people.id, boardHeadlines.authorId)),
    )
    .where(isOf(organizationId, period));
  return row ? { ...row, changedAt: row.changedAt.toISOString() } : null;
}

const isOf = (organizationId: string, period: string) =>
  and(eq(boardHeadlines.organizationId, organizationId), eq(boardHeadlines.period, period));

/** Writes the sentence at the top, signed by its author. Of two who do so at once the second is told. */
export async function writeHeadline(
  db: Db,
  scope: Scope,
  { period, text, revision }: NewHeadline,
): Promise<{ revision: number }> {
  const { organizationId, personId: authorId } = scope;
  if (authorId === null) throw notFound("Person");
  await refuseNames(db, scope, [text]);
  const written = { text, authorId, changedAt: new Date() };
  const [row] =
    revision === 0
      ? await db
          .insert(boardHeadlines)
          .values({ organizationId, period, ...written, revision: 1 })
          .onConflictDoNothing()
          .returning({ revision: boardHeadlines.revision })
      : await db
          .update(boardHeadlines)
          .set({ ...written, revision: sql`${boardHeadlines.revision} + 1` })
          .where(and(isOf(organizationId, period), eq(boardHeadlines.revision, revision)))
          .returning({ revision: boardHeadlines.revision });
  if (!row) throw otherFirst();
  await recordHeadline(db, scope, { period, change: "write" });
  return row;
}

const otherFirst = () =>
  conflict("Somebody else changed the headline first. Look at theirs before you write over it.", "changed");

/** Lets the sentence by rules stand again. */
export async function removeHeadline(db: Db, scope: Scope, { period, revision }: HeadlineKey): Promise<void> {
  const isIt = isOf(scope.organizationId, period);
  const [row] = await db.select().from(boardHeadlines).where(isIt).for("update");
  if (found(row, "Headline").revision !== revision) throw otherFirst();
  await db.delete(boardHeadlines).where(isIt);
  await recordHeadline(db, scope, { period, change: "remove" });
}

type HeadlineChange = { period: string; change: "write" | "remove" };

async function recordHeadline(db: Db, scope: Scope, details: HeadlineChange): Promise<void> {
  await recordAudit(db, scope, {
    action: "board-change",
    purpose: "board summary",
    details: { of: "headline", ...details },
  });
}
