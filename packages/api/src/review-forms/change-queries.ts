import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { reviewForms, reviewFormVersions } from "@kwartet/db/schema/review-forms";
import { and, eq, ne, sql } from "drizzle-orm";
import { conflict, found, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import { recordChange } from "../settings/change-queries";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";
import { DEFAULT_FORMS } from "./default-form";
import type { RenamedForm } from "./input";
import { ensureForm, insertCriteria, listForms, readCriteria } from "./queries";

/** A form of one's own, as a draft that begins with the criteria that are shipped. */
export async function createForm(db: Db, scope: Scope, name: string): Promise<{ formId: string }> {
  const { organizationId } = scope;
  // Made first, it is the one that reviews begin with until another is published.
  await ensureForm(db, scope);
  const formId = newId();
  const [added] = await db
    .insert(reviewForms)
    .values({ organizationId, id: formId, name })
    .onConflictDoNothing({ target: [reviewForms.organizationId, reviewForms.name] })
    .returning({ id: reviewForms.id });
  if (!added) throw nameTaken();
  await db.insert(reviewFormVersions).values({ organizationId, formId, version: 1 });
  const { settings } = settingsToday(await rulesOf(db, scope));
  const criteria = DEFAULT_FORMS[settings.locale].criteria.map((one) => ({ ...one, criterionId: null }));
  await insertCriteria(db, scope, { formId, version: 1, criteria });
  await recordChange(db, scope, { setting: "review-form", formId, before: {}, after: { name } });
  return { formId };
}

export async function renameForm(db: Db, scope: Scope, { formId, name }: RenamedForm): Promise<void> {
  const before = await lockForm(db, scope, formId);
  const [namesake] = await db
    .select({ id: reviewForms.id })
    .from(reviewForms)
    .where(
      and(
        eq(reviewForms.organizationId, scope.organizationId),
        eq(reviewForms.name, name),
        ne(reviewForms.id, formId),
      ),
    );
  if (namesake) throw nameTaken();
  await db.update(reviewForms).set({ name }).where(isForm(scope, formId));
  const change = { before: { name: before.name }, after: { name } };
  await recordChange(db, scope, { setting: "review-form", formId, ...change });
}

/** A draft of the next version, a copy of the newest; where there is a draft already, that one. */
export async function startVersion(db: Db, scope: Scope, formId: string): Promise<{ version: number }> {
  await lockForm(db, scope, formId);
  const form = found(
    (await listForms(db, scope)).find(({ id }) => id === formId),
    "Review form",
  );
  if (form.draft) return form.draft;
  const newest = form.published?.version ?? 0;
  const version = newest + 1;
  const criteria = await readCriteria(db, scope, { formId, version: newest });
  await db.insert(reviewFormVersions).values({ organizationId: scope.organizationId, formId, version });
  const copied = criteria.map(({ id, ...criterion }) => ({ ...criterion, criterionId: id }));
  await insertCriteria(db, scope, { formId, version, criteria: copied });
  return { version };
}

/** No longer offered for new reviews, or offered again; what was reviewed by it stays as it is. */
export async function setArchived(
  db: Db,
  scope: Scope,
  { formId, isArchived }: { formId: string; isArchived: boolean },
): Promise<void> {
  const before = await lockForm(db, scope, formId);
  if ((before.archivedAt !== null) === isArchived) return;
  if (isArchived) await requireAnother(db, scope, formId);
  await db
    .update(reviewForms)
    .set({ archivedAt: isArchived ? sql`now()` : null })
    .where(isForm(scope, formId));
  await recordChange(db, scope, {
    setting: "review-form",
    formId,
    before: { isArchived: !isArchived },
    after: { isArchived },
  });
}

/** Without a published form in use nobody could review. */
async function requireAnother(db: Db, scope: Scope, formId: string): Promise<void> {
  const forms = await listForms(db, scope);
  if (forms.some((form) => form.id !== formId && !form.isArchived && form.published)) return;
  throw preconditionFailed("Publish another form first: reviews need one.", "last-form");
}

export async function lockForm(db: Db, scope: Scope, formId: string) {
  const [form] = await db.select().from(reviewForms).where(isForm(scope, formId)).for("update");
  return found(form, "Review form");
}

const isForm = ({ organizationId }: Scope, formId: string) =>
  and(eq(reviewForms.organizationId, organizationId), eq(reviewForms.id, formId));

const nameTaken = () => conflict("A form has this name.", "name-taken");
