import type { Db } from "@kwartet/db/client";
import { people } from "@kwartet/db/schema/people";
import { eq } from "drizzle-orm";
import { badRequest } from "../errors";
import type { Scope } from "../scope";

/**
 * Refuses a text that names somebody of the organisation: the page goes to people who may see no person, and an owner is
 * a function.
 */
export async function refuseNames(
  db: Db,
  { organizationId }: Scope,
  texts: readonly (string | null)[],
): Promise<void> {
  const rows = await db
    .select({ name: people.name, email: people.email })
    .from(people)
    .where(eq(people.organizationId, organizationId));
  const written = ` ${plain(texts.filter((text) => text !== null).join(" "))} `;
  const isNamed = rows.some(({ name, email }) =>
    [name, email].some((word) => word !== null && plain(word) !== "" && written.includes(` ${plain(word)} `)),
  );
  if (isNamed) {
    throw badRequest("Name a function instead of a person: this page names nobody.", "names-person");
  }
}

/** Letters, figures and at signs, with one blank between words. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@]+/gu, " ")
    .trim();
}
