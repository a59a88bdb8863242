import "server-only";
import type { Actor } from "@kwartet/api/actor";
import { may, type Permission } from "@kwartet/api/permissions";
import { notFound } from "next/navigation";
import { requireActor } from "@/trpc/server";

/**
 * Who is signed in, on a page that only some roles have; for others it does not exist. This spares
 * them a page of failures: what they may see is decided by each procedure all the same.
 */
export async function requirePage(permission: Permission): Promise<Actor> {
  const actor = await requireActor();
  if (!may(actor.roles, permission)) notFound();
  return actor;
}
