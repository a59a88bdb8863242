import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { importTemplates } from "@kwartet/db/schema/imports";
import { and, asc, eq, sql } from "drizzle-orm";
import { recordAudit } from "../../audit/queries";
import { conflict, found } from "../../errors";
import type { Scope } from "../../scope";
import { requireNamed } from "../mapping/alias-queries";
import { fingerprintOf } from "../mapping/fingerprint";
import type { FilePlan } from "../mapping/mapping";
import { keptTemplate, type NewTemplate, type RenamedTemplate } from "./input";

export type Template = {
  templateId: string;
  name: string;
  dataSet: string;
  /** Null when what was kept can no longer be used. */
  plan: FilePlan | null;
  header: string[];
  fingerprint: string | null;
  usedAt: Date | null;
  createdAt: Date;
};

export async function listTemplates(db: Db, { organizationId }: Scope): Promise<Template[]> {
  const rows = await db
    .select()
    .from(importTemplates)
    .where(eq(importTemplates.organizationId, organizationId))
    .orderBy(asc(importTemplates.name));
  return rows.map(templateOf);
}

/** @throws {TRPCError} NOT_FOUND */
export async function getTemplate(db: Db, { organizationId }: Scope, id: string): Promise<Template> {
  const [row] = await db
    .select()
    .from(importTemplates)
    .where(and(eq(importTemplates.organizationId, organizationId), eq(importTemplates.id, id)));
  return templateOf(found(row, "Template"));
}

function templateOf(row: typeof importTemplates.$inferSelect): Template {
  const { id: templateId, name, dataSet, usedAt, createdAt } = row;
  const kept = keptTemplate.safeParse(row.reading);
  const { plan = null, header = [], fingerprint = null } = kept.success ? kept.data : {};
  return { templateId, name, dataSet, plan, header, fingerprint, usedAt, createdAt };
}

export async function createTemplate(
  db: Db,
  scope: Scope,
  { name, plan, header }: NewTemplate,
): Promise<{ templateId: string }> {
  await requireNamed(db, scope, plan.mapping);
  const templateId = newId();
  const [row] = await db
    .insert(importTemplates)
    .values({
      organizationId: scope.organizationId,
      id: templateId,
      name,
      dataSet: plan.dataSet,
      reading: { plan, header, fingerprint: fingerprintOf(header) },
      createdBy: scope.personId,
    })
    .onConflictDoNothing({ target: [importTemplates.organizationId, importTemplates.name] })
    .returning({ id: importTemplates.id });
  if (!row) throw nameTaken();
  await recordTemplate(db, scope, { templateId, before: {}, after: { name, dataSet: plan.dataSet } });
  return { templateId };
}

export async function renameTemplate(
  db: Db,
  scope: Scope,
  { templateId, name }: RenamedTemplate,
): Promise<void> {
  const { organizationId } = scope;
  const before = await getTemplate(db, scope, templateId);
  const [namesake] = await db
    .select({ id: importTemplates.id })
    .from(importTemplates)
    .where(and(eq(importTemplates.organizationId, organizationId), eq(importTemplates.name, name)));
  if (namesake && namesake.id !== templateId) throw nameTaken();
  await db
    .update(importTemplates)
    .set({ name })
    .where(and(eq(importTemplates.organizationId, organizationId), eq(importTemplates.id, templateId)));
  await recordTemplate(db, scope, { templateId, before: { name: before.name }, after: { name } });
}

export async function removeTemplate(db: Db, scope: Scope, templateId: string): Promise<void> {
  const before = await getTemplate(db, scope, templateId);
  await db
    .delete(importTemplates)
    .where(and(eq(importTemplates.organizationId, scope.organizationId), eq(importTemplates.id, templateId)));
  await recordTemplate(db, scope, { templateId, before: { name: before.name }, after: {} });
}

/** Writes down that an import uses it; one of another organisation is not there. */
export async function markTemplateUsed(db: Db, { organizationId }: Scope, templateId: string): Promise<void> {
  const [row] = await db
    .update(importTemplates)
    .set({ usedAt: sql`now()` })
    .where(and(eq(importTemplates.organizationId, organizationId), eq(importTemplates.id, templateId)))
    .returning({ id: importTemplates.id });
  found(row, "Template");
}

type Change = { templateId: string; before: Record<string, unknown>; after: Record<string, unknown> };

async function recordTemplate(db: Db, scope: Scope, change: Change): Promise<void> {
  await recordAudit(db, scope, {
    action: "settings-change",
    purpose: "administration",
    details: { setting: "import-template", ...change },
  });
}

const nameTaken = () => conflict("A template has this name.", "name-taken");
