import type { Db } from "@kwartet/db/client";
import { cxTargets } from "@kwartet/db/schema/worth";
import { sql } from "drizzle-orm";
import type { Scope } from "../scope";
import { lockSettings, recordChange, today } from "../settings/change-queries";
import { cxTargetOn } from "./cx-target";
import { readCxTargets } from "./figure-queries";
import type { NewCxTarget } from "./input";

/** The level aimed at from a day; given again for the same day, that of the day is replaced. */
export async function setCxTarget(
  db: Db,
  scope: Scope,
  { measure, validFrom, target }: NewCxTarget,
): Promise<void> {
  await lockSettings(db, scope);
  const from = validFrom ?? (await today(db, scope));
  const before = cxTargetOn(await readCxTargets(db, scope), measure, from);
  if (before === target) return;
  const changed = { target, changedBy: scope.personId, changedAt: sql`now()` };
  await db
    .insert(cxTargets)
    .values({ organizationId: scope.organizationId, measure, validFrom: from, ...changed })
    .onConflictDoUpdate({
      target: [cxTargets.organizationId, cxTargets.measure, cxTargets.validFrom],
      set: changed,
    });
  await recordChange(db, scope, {
    setting: "cx-target",
    measure,
    validFrom: from,
    before: { target: before },
    after: { target },
  });
}
