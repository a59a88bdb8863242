import { formatValue, type Locale } from "@kwartet/metrics/format";
import type { useTranslations } from "next-intl";
import type { GoalPage } from "./goal-page";

export type GoalText = ReturnType<typeof useTranslations<"goals">>;
type Named = Pick<GoalPage["goal"], "kind" | "kpi" | "behaviour" | "target">;

/** What a goal is called: the behaviour that is to be seen, or the figure and where it is to go. */
export function titleOfGoal({ behaviour, kpi, target }: Named, locale: Locale, t: GoalText): string {
  if (behaviour !== null) return behaviour;
  return t("kpiGoal", { kpi: t(`kpis.${kpi}`), target: formatValue(target, "share", locale) });
}
