import type { Route } from "next";
import type { RouterOutputs } from "@/trpc/outputs";

export type Notification = RouterOutputs["notifications"]["list"][number];

/** Where what was told is to be seen; null where there is no page of its own. */
export function hrefOf({
  kind,
  subjectId,
  about,
}: Pick<Notification, "kind" | "subjectId" | "about">): Route {
  return pathOf({ kind, subjectId, about }) as Route;
}

function pathOf({ kind, subjectId, about }: Pick<Notification, "kind" | "subjectId" | "about">): string {
  switch (kind) {
    case "signal":
      return about.teamId === undefined
        ? `/agents/${subjectId}/kpis/${about.kpi}`
        : `/teams/${about.teamId}/kpis/${about.kpi}`;
    case "goal-proposed":
    case "goal-accepted":
    case "goal-closed":
    case "goal-review-due":
      return `/goals/${subjectId}`;
    case "session-asked":
    case "session-planned":
    case "session-held":
    case "session-cancelled":
    case "agreement-due":
      return `/sessions/${subjectId}`;
    case "review-published":
    case "review-disputed":
    case "review-decided":
      return `/reviews/${subjectId}`;
    case "reviews-to-do":
      return "/reviews";
    case "kudos":
      return `/goals#kudos-${subjectId}`;
    case "pulse-open":
      return `/pulse/answer/${subjectId}`;
    case "pulse-results":
      return `/pulse/${subjectId}`;
  }
}
