import type { AppRouter } from "@kwartet/api/root";
import type { inferRouterOutputs } from "@trpc/server";

/** What procedures answer, by noun and verb: the props of what shows it. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;
