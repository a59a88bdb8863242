import type { Db } from "@kwartet/db/client";
import { people } from "@kwartet/db/schema/people";
import { and, eq, inArray } from "drizzle-orm";
import { notFound } from "../errors";
import type { Scope } from "../scope";

/** The names of people, to be asked one by one. */
export async function namesOf(
  db: Db,
  { organizationId }: Scope,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const asked = [...new Set(ids)];
  const rows =
    asked.length === 0
      ? []
      : await db
          .select({ id: people.id, name: people.name })
          .from(people)
          .where(and(eq(people.organizationId, organizationId), inArray(people.id, asked)));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = names.get(id);
    if (name === undefined) throw notFound("Person");
    return name;
  };
}
