import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { partners } from "@kwartet/db/schema/teams";
import { and, asc, eq } from "drizzle-orm";
import { conflict, found } from "../errors";
import type { Scope } from "../scope";
import { recordChange } from "../settings/change-queries";
import type { NewPartner, RenamedPartner } from "./input";

export function listPartners(db: Db, { organizationId }: Scope) {
  return db
    .select({ id: partners.id, name: partners.name })
    .from(partners)
    .where(eq(partners.organizationId, organizationId))
    .orderBy(asc(partners.name));
}

export async function addPartner(db: Db, scope: Scope, { name }: NewPartner): Promise<{ id: string }> {
  const { organizationId } = scope;
  const id = newId();
  const [row] = await db
    .insert(partners)
    .values({ organizationId, id, name })
    .onConflictDoNothing({ target: [partners.organizationId, partners.name] })
    .returning({ id: partners.id });
  if (!row) throw nameTaken();
  await recordChange(db, scope, { setting: "partner", partnerId: id, before: {}, after: { name } });
  return { id };
}

export async function renamePartner(
  db: Db,
  scope: Scope,
  { partnerId, name }: RenamedPartner,
): Promise<void> {
  const { organizationId } = scope;
  const before = await requirePartner(db, scope, partnerId);
  const [namesake] = await db
    .select({ id: partners.id })
    .from(partners)
    .where(and(eq(partners.organizationId, organizationId), eq(partners.name, name)));
  if (namesake && namesake.id !== partnerId) throw nameTaken();
  await db
    .update(partners)
    .set({ name })
    .where(and(eq(partners.organizationId, organizationId), eq(partners.id, partnerId)));
  await recordChange(db, scope, {
    setting: "partner",
    partnerId,
    before: { name: before.name },
    after: { name },
  });
}

export async function requirePartner(db: Db, { organizationId }: Scope, partnerId: string) {
  const [partner] = await db
    .select()
    .from(partners)
    .where(and(eq(partners.organizationId, organizationId), eq(partners.id, partnerId)));
  return found(partner, "Partner");
}

const nameTaken = () => conflict("A partner has this name.", "name-taken");
