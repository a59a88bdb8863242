import type { Db } from "@kwartet/db/client";
import { organizations } from "@kwartet/db/schema/organizations";
import { asc } from "drizzle-orm";

/** Every organisation of the store: for the commands on the server itself, on the owner's connection. */
export async function listOrganizations(db: Db): Promise<{ id: string; name: string; isDemo: boolean }[]> {
  return db
    .select({ id: organizations.id, name: organizations.name, isDemo: organizations.isDemo })
    .from(organizations)
    .orderBy(asc(organizations.createdAt));
}
