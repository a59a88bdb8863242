import { formatDay, formatInterval, formatOutOf, type Locale, shownValue } from "@kwartet/metrics/format";
import { canShowInterval } from "@kwartet/metrics/policy";
import type { GoalPage } from "./goal-page";
import type { GoalText } from "./goal-title";

/** How a goal stands, in one or two sentences: what waits, or what was seen and measured since the start. */
export function sayStanding(page: GoalPage, locale: Locale, t: GoalText): string {
  const { goal, party, proposer, history } = page;
  switch (goal.status) {
    case "draft":
      return t("says.draft");
    case "proposed":
      if (party === proposer) return t("says.proposedByYou");
      return t("says.proposedToYou", { name: history.findLast(({ to }) => to === "proposed")?.byName ?? "" });
    case "accepted":
      return t(party === "coach" ? "says.acceptedCoach" : "says.acceptedAgent");
    case "active":
      return [sayBehaviour(page, locale, t), sayResult(page, locale, t)].filter(Boolean).join(" ");
    case "closed":
      return t("says.closed", {
        outcome: t(`outcome.${goal.outcome ?? "stopped"}`),
        reason: goal.outcomeReason ?? "",
      });
  }
}

/** "Seen in 7 of 8 conversations since the start." Null of a goal that is not about behaviour. */
export function sayBehaviour({ behaviour }: GoalPage, locale: Locale, t: GoalText): string | null {
  if (behaviour === null) return null;
  const { since } = behaviour;
  if (since.status !== "ok") return t("says.notLooked");
  return t("says.seen", { outOf: formatOutOf(since.x, since.n, locale) });
}

/** The KPI from the start on, with how sure it is. */
export function sayResult({ goal, result, data }: GoalPage, locale: Locale, t: GoalText): string | null {
  const { since } = result;
  if (since === null || since.value === null) {
    return data && t("says.noFigure", { day: formatDay(data.asOfDay, locale) });
  }
  const said = { kpi: t(`kpis.${goal.kpi}`), value: shownValue(since, locale) };
  const isSure = canShowInterval(since.n) && since.lower !== null;
  return isSure
    ? t("says.sinceStart", { ...said, interval: formatInterval(since, locale) })
    : t("says.sinceFew", said);
}
