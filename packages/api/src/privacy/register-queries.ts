import type { Db } from "@kwartet/db/client";
import { RETENTION_CATEGORIES, retentionRules } from "@kwartet/db/schema/settings";
import { desc, eq } from "drizzle-orm";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { inForceOn } from "../settings/in-force-queries";
import { DATA_CATEGORIES, NOT_DONE } from "./register";

/** What is kept about the caller, in the same words as the privacy officer reads them. */
export async function readRegisterOfMe(db: Db, scope: Scope) {
  const { categories } = await readRegister(db, scope);
  const isCoached = scope.roles.includes("agent") || scope.roles.includes("coach");
  return categories.filter(({ about }) => about === "user" || (about === "agent" && isCoached));
}

/** What is kept, what for, who sees it and for how many days; the settings themselves are `settings.get`. */
export async function readRegister(db: Db, scope: Scope) {
  const rules = await db
    .select({
      category: retentionRules.category,
      validFrom: retentionRules.validFrom,
      keepDays: retentionRules.keepDays,
    })
    .from(retentionRules)
    .where(eq(retentionRules.organizationId, scope.organizationId))
    .orderBy(desc(retentionRules.validFrom));
  const day = await today(db, scope);
  const retention = RETENTION_CATEGORIES.flatMap((category) => {
    const rule = inForceOn(
      rules.filter((version) => version.category === category),
      day,
    );
    return rule ? [rule] : [];
  });
  return {
    retention,
    notDone: NOT_DONE,
    categories: DATA_CATEGORIES.map((category) => ({
      ...category,
      keepDays: retention.find((rule) => rule.category === category.retention)?.keepDays ?? null,
    })),
  };
}
