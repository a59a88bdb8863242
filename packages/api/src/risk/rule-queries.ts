import type { Db } from "@kwartet/db/client";
import { badExperienceRules } from "@kwartet/db/schema/worth";
import { desc, eq } from "drizzle-orm";
import type { Scope } from "../scope";
import { DEFAULT_RULE, type ExperienceRule, ruleOfRow } from "./rule";

/** Every version, newest first; the last is what everybody begins with. */
export async function readRules(db: Db, { organizationId }: Scope): Promise<ExperienceRule[]> {
  const rows = await db
    .select()
    .from(badExperienceRules)
    .where(eq(badExperienceRules.organizationId, organizationId))
    .orderBy(desc(badExperienceRules.validFrom), desc(badExperienceRules.version));
  return [...rows.map(ruleOfRow), DEFAULT_RULE];
}

export async function insertRule(
  db: Db,
  { organizationId, personId }: Scope,
  { changedAt: _, ...rule }: ExperienceRule,
): Promise<void> {
  await db.insert(badExperienceRules).values({ ...rule, organizationId, changedBy: personId });
}
