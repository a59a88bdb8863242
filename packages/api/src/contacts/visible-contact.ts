import type { Db } from "@kwartet/db/client";
import { found, notFound } from "../errors";
import type { Scope } from "../scope";
import { findContact } from "./behind-queries";

export type FoundContact = NonNullable<Awaited<ReturnType<typeof findContact>>>;

type Placed = { agentId: string | null; teamId: string; offeredOn: string };

/** A contact that the caller may open; any other is as if it were not there. */
export async function findVisibleContact(db: Db, scope: Scope, contactId: string): Promise<FoundContact> {
  const row = found(await findContact(db, scope, contactId), "Contact");
  if (!isVisibleContact(scope, row.contact)) throw notFound("Contact");
  return row;
}

/** The agent's own, or of a team on a day on which the caller coaches it. */
export function isVisibleContact(scope: Scope, contact: Placed): boolean {
  const isOwn = contact.agentId !== null && contact.agentId === scope.personId;
  return isOwn || isCoachedContact(scope, contact);
}

/** Of a team on a day on which the caller coaches it. */
export function isCoachedContact(scope: Scope, { teamId, offeredOn }: Placed): boolean {
  if (scope.seesEverybody) return true;
  return scope.coachOf.some(
    (period) =>
      period.teamId === teamId &&
      period.startsOn <= offeredOn &&
      (period.endsOn === null || period.endsOn >= offeredOn),
  );
}
