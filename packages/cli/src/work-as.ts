import type { Permission } from "@kwartet/api/permissions";
import { type Scope, systemScope } from "@kwartet/api/scope";
import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { withWorkspace } from "./workspace";

/** What most commands take. */
export type CommonOptions = { organization?: string; json?: boolean };

export const ORGANIZATION_OPTION = [
  "--organization <name>",
  "the organisation, where there are several",
] as const;
export const JSON_OPTION = ["--json", "print the unrounded figures as JSON"] as const;

/** Works as the server itself, with the permission that the same takes in the app. */
export function workAs<Result>(
  options: CommonOptions,
  permission: Permission,
  work: (db: Db, scope: Scope) => Promise<Result>,
): Promise<Result> {
  return withWorkspace(options, ({ store, organizationId }) =>
    withOrganization(store.db, organizationId, (db) => work(db, systemScope(organizationId, permission))),
  );
}
