import type { Db } from "@kwartet/db/client";
import { reviewCriteria, reviewForms, reviewFormVersions } from "@kwartet/db/schema/review-forms";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { conflict, found, notFound, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import { recordChange } from "../settings/change-queries";
import { lockForm } from "./change-queries";
import type { DraftRequest, SavedDraft } from "./input";
import { insertCriteria, readCriteria } from "./queries";

/** Replaces the criteria of a draft by what was sent; a criterion that stays keeps its id. */
export async function saveDraft(
  db: Db,
  scope: Scope,
  { criteria, ...draft }: SavedDraft,
): Promise<{ revision: number }> {
  await findVersion(db, scope, draft);
  await requireOwnCriteria(db, scope, { criteria, formId: draft.formId });
  const revision = await advanceDraft(db, scope, draft);
  await db.delete(reviewCriteria).where(isVersion(reviewCriteria, scope, draft));
  await insertCriteria(db, scope, { ...draft, criteria });
  return { revision };
}

/** From here on the version never changes; new reviews are made by it. */
export async function publishDraft(db: Db, scope: Scope, draft: DraftRequest): Promise<void> {
  await lockForm(db, scope, draft.formId);
  await findVersion(db, scope, draft);
  const criteria = await readCriteria(db, scope, draft);
  if (!criteria.some(({ isCritical }) => !isCritical)) {
    throw preconditionFailed("Add a criterion that counts in the score.", "nothing-counts");
  }
  await advanceDraft(db, scope, draft);
  await db
    .update(reviewFormVersions)
    .set({ publishedAt: sql`now()`, publishedBy: scope.personId })
    .where(isVersion(reviewFormVersions, scope, draft));
  await recordChange(db, scope, {
    setting: "review-form",
    formId: draft.formId,
    before: {},
    after: { version: draft.version, criteria: criteria.length },
  });
}

/** Throws a draft away, and with it a form of which nothing was ever published. */
export async function discardDraft(db: Db, scope: Scope, draft: DraftRequest): Promise<void> {
  await lockForm(db, scope, draft.formId);
  await findVersion(db, scope, draft);
  await advanceDraft(db, scope, draft);
  await db.delete(reviewFormVersions).where(isVersion(reviewFormVersions, scope, draft));
  const [left] = await db
    .select({ version: reviewFormVersions.version })
    .from(reviewFormVersions)
    .where(
      and(
        eq(reviewFormVersions.organizationId, scope.organizationId),
        eq(reviewFormVersions.formId, draft.formId),
      ),
    )
    .limit(1);
  if (left) return;
  await db
    .delete(reviewForms)
    .where(and(eq(reviewForms.organizationId, scope.organizationId), eq(reviewForms.id, draft.formId)));
}

async function findVersion(db: Db, scope: Scope, draft: DraftRequest): Promise<void> {
  const [row] = await db
    .select({ version: reviewFormVersions.version })
    .from(reviewFormVersions)
    .where(isVersion(reviewFormVersions, scope, draft));
  found(row, "Review form");
}

/** Of two who change a draft at once the second is told; a published version takes no change at all. */
async function advanceDraft(db: Db, scope: Scope, draft: DraftRequest): Promise<number> {
  const [row] = await db
    .update(reviewFormVersions)
    .set({ revision: sql`${reviewFormVersions.revision} + 1` })
    .where(
      and(
        isVersion(reviewFormVersions, scope, draft),
        eq(reviewFormVersions.revision, draft.revision),
        isNull(reviewFormVersions.publishedAt),
      ),
    )
    .returning({ revision: reviewFormVersions.revision });
  if (row) return row.revision;
  const [version] = await db
    .select({ publishedAt: reviewFormVersions.publishedAt })
    .from(reviewFormVersions)
    .where(isVersion(reviewFormVersions, scope, draft));
  if (version?.publishedAt) {
    throw preconditionFailed("A published version does not change. Start a new version.", "published");
  }
  throw conflict("Somebody changed this form meanwhile. Open it again.", "changed-meanwhile");
}

/** An id that no version of this form has is as one that does not exist. */
async function requireOwnCriteria(
  db: Db,
  scope: Scope,
  { criteria, formId }: Pick<SavedDraft, "criteria" | "formId">,
): Promise<void> {
  const ids = criteria.flatMap(({ criterionId }) => criterionId ?? []);
  if (new Set(ids).size !== ids.length) throw conflict("A criterion stands there twice.", "twice");
  if (ids.length === 0) return;
  const known = await db
    .selectDistinct({ id: reviewCriteria.id })
    .from(reviewCriteria)
    .where(
      and(
        eq(reviewCriteria.organizationId, scope.organizationId),
        eq(reviewCriteria.formId, formId),
        inArray(reviewCriteria.id, ids),
      ),
    );
  if (known.length < ids.length) throw notFound("Criterion");
}

type Versioned = typeof reviewFormVersions | typeof reviewCriteria;

const isVersion = (
  table: Versioned,
  { organizationId }: Scope,
  { formId, version }: Pick<DraftRequest, "formId" | "version">,
) => and(eq(table.organizationId, organizationId), eq(table.formId, formId), eq(table.version, version));
