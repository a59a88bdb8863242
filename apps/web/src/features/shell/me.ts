import "server-only";
import { cache } from "react";
import { api, requireActor } from "@/trpc/server";

/** Who is signed in, with teams and the end of the data; asked once per request by frame and page alike. */
export const readMe = cache(async () => {
  await requireActor();
  return api.account.me();
});

export type Me = Awaited<ReturnType<typeof readMe>>;
