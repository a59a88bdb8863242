import "server-only";
import type { Actor } from "@kwartet/api/actor";
import { appRouter, createCaller } from "@kwartet/api/root";
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache, type ReactNode } from "react";
import { ASKED_PATH_HEADER, signInPath } from "@/return-path";
import { getContext } from "@/server";
import { makeQueryClient } from "./query-client";

export const getQueryClient = cache(makeQueryClient);

/** One look at the session per request, however many components ask. */
const createContext = cache(async () => {
  // Prefetching swallows the sign that a page depends on its request: this says it before.
  await connection();
  return getContext(await headers());
});

/** Query options for prefetching in a server component; they call the procedure itself, not the network. */
export const trpc = createTRPCOptionsProxy({
  ctx: createContext,
  router: appRouter,
  queryClient: getQueryClient,
});

/** Calls a procedure from a server component that only shows the answer. */
export const api = createCaller(createContext);

/** Hands what was prefetched to the client components inside. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}

/** Who is signed in, or null for a visitor. */
export async function getActor(): Promise<Actor | null> {
  return (await createContext()).actor;
}

/**
 * Who is signed in; a visitor is sent to sign in, or to the first set-up where nobody has an account
 * yet. For the way about only: what somebody may see is decided by each procedure.
 */
export async function requireActor(): Promise<Actor> {
  const actor = await getActor();
  if (actor) return actor;
  const { isOpen } = await api.setup.state();
  if (isOpen) redirect("/setup");
  redirect(signInPath((await headers()).get(ASKED_PATH_HEADER)));
}
