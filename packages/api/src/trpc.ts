import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { z } from "zod";
import type { Actor } from "./actor";
import { recordAudit } from "./audit/queries";
import { conflictAtOnce, reasonOf } from "./errors";
import type { Services } from "./installation";
import type { Permission } from "./permissions";
import { may } from "./permissions";
import { type Scope, scopeOf } from "./scope";

export type Context = {
  db: Db;
  /** Null is a visitor. */
  actor: Actor | null;
  services: Services;
  /** Where the request comes from, for procedures that visitors can call too often. */
  network?: string;
};

/** Which permission a procedure asks; `null` is open to visitors. The rights test walks these. */
export type Meta = { permission: Permission | null };

/** Has work done once the procedure's transaction is committed, on a connection of its own. */
export type AfterCommit = (work: (db: Db) => Promise<void>) => void;

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    errorFormatter: ({ shape, error }) => {
      const fields =
        error.cause instanceof z.core.$ZodError ? error.cause.issues.map(({ path }) => path.join(".")) : [];
      return {
        ...shape,
        message: messageFor(error, shape.message),
        data: { ...shape.data, stack: undefined, reason: reasonOf(error), fields },
      };
    },
  });

/** What a caller may read of an error: a failure inside can quote SQL, and with it what was in the row. */
function messageFor(error: TRPCError, message: string): string {
  if (error.code === "INTERNAL_SERVER_ERROR") return "Something went wrong.";
  return error.cause instanceof z.core.$ZodError ? "The input is not valid." : message;
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** A procedure for signed-in actors whose role holds `permission`, bound to their organisation. */
export const can = (permission: Permission) =>
  t.procedure.meta({ permission }).use(async ({ ctx, next, path }) => {
    const { actor, services } = ctx;
    if (!actor) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in first." });
    const scope = scopeOf(actor, permission);
    if (!may(actor.roles, permission)) {
      await recordDenial(ctx.db, scope, path);
      throw new TRPCError({ code: "FORBIDDEN", message: "Your role does not allow this." });
    }
    const afterwards: ((db: Db) => Promise<void>)[] = [];
    const afterCommit: AfterCommit = (work) => void afterwards.push(work);
    const outcome = await withOrganization(ctx.db, actor.organizationId, async (db) => {
      const result = await next({ ctx: { db, actor, services, scope, afterCommit } });
      // tRPC hands errors back as values: without this a failed procedure would be committed.
      if (!result.ok) {
        const error = conflictAtOnce(result.error) ?? result.error;
        throw new RolledBack({ ...result, error }, error);
      }
      return result;
    }).catch(async (error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
      if (error.reason.code === "NOT_FOUND") await recordDenial(ctx.db, scope, path);
      return error.result as never;
    });
    if (outcome.ok) for (const work of afterwards) await work(ctx.db);
    return outcome;
  });

/** A procedure for visitors: the few that come before somebody has an account. */
export const open = t.procedure.meta({ permission: null });

class RolledBack extends Error {
  constructor(
    readonly result: unknown,
    readonly reason: TRPCError,
  ) {
    super("The procedure failed; its transaction was rolled back.");
  }
}

/** Reaching for what is not one's own leaves a trace, in a transaction of its own: the other was undone. */
async function recordDenial(db: Db, scope: Scope, procedure: string): Promise<void> {
  await withOrganization(db, scope.organizationId, (tx) =>
    recordAudit(tx, scope, { action: "access-denied", purpose: "security", details: { procedure } }),
  );
}
