import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { reviewCriteria, reviewForms, reviewFormVersions } from "@kwartet/db/schema/review-forms";
import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { found, notFound } from "../errors";
import type { Scope } from "../scope";
import { recordChange } from "../settings/change-queries";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";
import { DEFAULT_FORMS } from "./default-form";
import type { CriterionInput, FormVersionRequest } from "./input";

/** A criterion as a form and a review show it. */
export type Criterion = {
  id: string;
  kpi: CriterionInput["kpi"];
  title: string;
  weight: number;
  isCritical: boolean;
  allowsNotApplicable: boolean;
  anchors: string[];
};

/** Every form with its newest published version and its draft; the shipped one is made when there is none. */
export async function listForms(db: Db, scope: Scope) {
  await ensureForm(db, scope);
  const forms = await db
    .select()
    .from(reviewForms)
    .where(eq(reviewForms.organizationId, scope.organizationId))
    .orderBy(asc(reviewForms.createdAt), asc(reviewForms.id));
  const versions = await db
    .select()
    .from(reviewFormVersions)
    .where(eq(reviewFormVersions.organizationId, scope.organizationId))
    .orderBy(desc(reviewFormVersions.version));
  return forms.map(({ id, name, archivedAt }) => {
    const own = versions.filter(({ formId }) => formId === id);
    const published = own.find(({ publishedAt }) => publishedAt !== null);
    const draft = own.find(({ publishedAt }) => publishedAt === null);
    return {
      id,
      name,
      isArchived: archivedAt !== null,
      published: published ? { version: published.version, at: published.publishedAt } : null,
      draft: draft ? { version: draft.version } : null,
    };
  });
}

/** One version of a form: the one asked for, or the draft where there is one, or the newest. */
export async function readForm(db: Db, scope: Scope, { formId, version }: FormVersionRequest) {
  const form = await findForm(db, scope, formId);
  const versions = await db
    .select()
    .from(reviewFormVersions)
    .where(
      and(eq(reviewFormVersions.organizationId, scope.organizationId), eq(reviewFormVersions.formId, formId)),
    )
    .orderBy(desc(reviewFormVersions.version));
  const shown = found(
    version === undefined ? versions[0] : versions.find((row) => row.version === version),
    "Review form",
  );
  return {
    id: form.id,
    name: form.name,
    isArchived: form.archivedAt !== null,
    version: shown.version,
    revision: shown.revision,
    publishedAt: shown.publishedAt,
    criteria: await readCriteria(db, scope, { formId, version: shown.version }),
    versions: versions.map((row) => ({ version: row.version, publishedAt: row.publishedAt })),
  };
}

export async function findForm(db: Db, { organizationId }: Scope, formId: string) {
  const [form] = await db
    .select()
    .from(reviewForms)
    .where(and(eq(reviewForms.organizationId, organizationId), eq(reviewForms.id, formId)));
  return found(form, "Review form");
}

/** The criteria of a version, in the order in which they stand on the form. */
export async function readCriteria(
  db: Db,
  { organizationId }: Scope,
  { formId, version }: { formId: string; version: number },
): Promise<Criterion[]> {
  return db
    .select({
      id: reviewCriteria.id,
      kpi: reviewCriteria.kpi,
      title: reviewCriteria.title,
      weight: reviewCriteria.weight,
      isCritical: reviewCriteria.isCritical,
      allowsNotApplicable: reviewCriteria.allowsNotApplicable,
      anchors: reviewCriteria.anchors,
    })
    .from(reviewCriteria)
    .where(
      and(
        eq(reviewCriteria.organizationId, organizationId),
        eq(reviewCriteria.formId, formId),
        eq(reviewCriteria.version, version),
      ),
    )
    .orderBy(asc(reviewCriteria.position));
}

/** The form by which a new review is made: the first that is in use, in its newest published version. */
export async function formInUse(
  db: Db,
  scope: Scope,
  formId?: string,
): Promise<{ formId: string; version: number }> {
  await ensureForm(db, scope);
  const [version] = await db
    .select({ formId: reviewFormVersions.formId, version: reviewFormVersions.version })
    .from(reviewFormVersions)
    .innerJoin(
      reviewForms,
      and(
        eq(reviewForms.organizationId, reviewFormVersions.organizationId),
        eq(reviewForms.id, reviewFormVersions.formId),
      ),
    )
    .where(
      and(
        eq(reviewFormVersions.organizationId, scope.organizationId),
        isNull(reviewForms.archivedAt),
        isNotNull(reviewFormVersions.publishedAt),
        formId === undefined ? undefined : eq(reviewForms.id, formId),
      ),
    )
    .orderBy(asc(reviewForms.createdAt), asc(reviewForms.id), desc(reviewFormVersions.version))
    .limit(1);
  if (!version) throw notFound("Review form");
  return version;
}

/** The shipped form, in the language of the organisation, published at once; only where there is no form at all. */
export async function ensureForm(db: Db, scope: Scope): Promise<void> {
  const { organizationId } = scope;
  const [any] = await db
    .select({ id: reviewForms.id })
    .from(reviewForms)
    .where(eq(reviewForms.organizationId, organizationId))
    .limit(1);
  if (any) return;
  const { settings } = settingsToday(await rulesOf(db, scope));
  const { name, criteria } = DEFAULT_FORMS[settings.locale];
  const formId = newId();
  // Two who ask at once both find none; the name lets one of them in.
  const [added] = await db
    .insert(reviewForms)
    .values({ organizationId, id: formId, name })
    .onConflictDoNothing({ target: [reviewForms.organizationId, reviewForms.name] })
    .returning({ id: reviewForms.id });
  if (!added) return;
  const published = { publishedAt: new Date(), publishedBy: null };
  await db.insert(reviewFormVersions).values({ organizationId, formId, version: 1, ...published });
  await insertCriteria(db, scope, {
    formId,
    version: 1,
    criteria: criteria.map((criterion) => ({ ...criterion, criterionId: null })),
  });
  await recordChange(db, scope, { setting: "review-form", formId, before: {}, after: { name } });
}

type NewCriteria = { formId: string; version: number; criteria: readonly CriterionInput[] };

export async function insertCriteria(
  db: Db,
  { organizationId }: Scope,
  { formId, version, criteria }: NewCriteria,
): Promise<void> {
  await db.insert(reviewCriteria).values(
    criteria.map(({ criterionId, ...criterion }, position) => ({
      organizationId,
      formId,
      version,
      id: criterionId ?? newId(),
      position,
      ...criterion,
    })),
  );
}
