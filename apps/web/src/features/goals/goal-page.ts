import type { RouterOutputs } from "@/trpc/outputs";

/** Everything that is shown of one goal. */
export type GoalPage = RouterOutputs["goals"]["get"];
export type ListedGoal = RouterOutputs["goals"]["list"][number];
