import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import type { Actor } from "./actor";
import type { Permission } from "./permissions";
import { may } from "./permissions";
import { scopeOf } from "./scope";
import type { Services } from "./services";

export type Context = {
  db: Db;
  /** Null is a visitor. */
  actor: Actor | null;
  services: Services;
};

/** Which permission a procedure asks; `null` is open to visitors. The rights test walks these. */
export type Meta = { permission: Permission | null };

const t = initTRPC.context<Context>().meta<Meta>().create({ transformer: superjson });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** A procedure for signed-in actors whose role holds `permission`, bound to their organisation. */
export const can = (permission: Permission) =>
  t.procedure.meta({ permission }).use(async ({ ctx, next }) => {
    const { actor, services } = ctx;
    if (!actor) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in first." });
    if (!may(actor.roles, permission)) {
      throw new TRPCError({ code: "FORBIDDEN", message: "Your role does not allow this." });
    }
    const outcome = await withOrganization(ctx.db, actor.organizationId, async (db) => {
      const result = await next({ ctx: { db, actor, services, scope: scopeOf(actor, permission) } });
      // tRPC hands errors back as values: without this a failed procedure would be committed.
      if (!result.ok) throw new RolledBack(result);
      return result;
    }).catch((error: unknown) => {
      if (error instanceof RolledBack) return error.result as never;
      throw error;
    });
    return outcome;
  });

/** A procedure for visitors: the few that come before somebody has an account. */
export const open = t.procedure.meta({ permission: null });

class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super("The procedure failed; its transaction was rolled back.");
  }
}
