import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import type { Scope } from "../scope";
import { getImport } from "./queries";

/** How far an import is, in a transaction of its own, for the route that goes on to watch it. */
export async function readStatus(db: Db, scope: Scope, id: string) {
  const { status } = await withOrganization(db, scope.organizationId, (tx) => getImport(tx, scope, id));
  return status;
}
