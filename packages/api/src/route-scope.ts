import { withOrganization } from "@kwartet/db/organization-transaction";
import { TRPCError } from "@trpc/server";
import { recordAudit } from "./audit/queries";
import { may, type Permission } from "./permissions";
import { type Scope, scopeOf } from "./scope";
import type { Context } from "./trpc";

/**
 * What `can` is for procedures, for the few routes that are none: uploads and downloads. The caller
 * opens the transaction itself, because those take longer than one request's work.
 *
 * @param route the name under which a refusal is written down
 * @throws {TRPCError} UNAUTHORIZED for a visitor, FORBIDDEN where no role holds the permission
 */
export async function scopeForRoute(
  { db, actor }: Pick<Context, "db" | "actor">,
  permission: Permission,
  route: string,
): Promise<Scope> {
  if (!actor) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in first." });
  const scope = scopeOf(actor, permission);
  if (may(actor.roles, permission)) return scope;
  await withOrganization(db, scope.organizationId, (tx) =>
    recordAudit(tx, scope, {
      action: "access-denied",
      purpose: "security",
      details: { procedure: route },
    }),
  );
  throw new TRPCError({ code: "FORBIDDEN", message: "Your role does not allow this." });
}
