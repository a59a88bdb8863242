import { expect, it } from "vitest";
import { hrefOf, type Notification } from "./notification";

const told = (kind: Notification["kind"], about: Record<string, string> = {}) => ({
  kind,
  about,
  subjectId: "id",
});

it.each([
  [told("signal", { agentId: "id", kpi: "resolution" }), "/agents/id/kpis/resolution"],
  [told("signal", { teamId: "team", kpi: "availability" }), "/teams/team/kpis/availability"],
  [told("goal-review-due"), "/goals/id"],
  [told("agreement-due"), "/sessions/id"],
  [told("review-disputed"), "/reviews/id"],
  [told("reviews-to-do"), "/reviews"],
  [told("pulse-open"), "/pulse/answer/id"],
  [told("pulse-results"), "/pulse/id"],
  [told("kudos", { contactId: "contact" }), "/goals#kudos-id"],
])("leads from $kind to where it is to be seen", (notification, path) => {
  expect(hrefOf(notification)).toBe(path);
});
