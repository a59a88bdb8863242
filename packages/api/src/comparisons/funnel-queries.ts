import type { Db } from "@kwartet/db/client";
import { people } from "@kwartet/db/schema/people";
import { and, eq, inArray } from "drizzle-orm";
import type { Scope } from "../scope";

/** The names of agents, who must be the caller's to see. */
export async function readNames(
  db: Db,
  scope: Scope,
  agentIds: readonly string[],
): Promise<Map<string, string>> {
  if (agentIds.length === 0) return new Map();
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.organizationId, scope.organizationId), inArray(people.id, [...agentIds])));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
