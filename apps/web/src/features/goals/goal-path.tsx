import { formatDay, type Locale } from "@kwartet/metrics/format";
import { localDayOf } from "@kwartet/metrics/period";
import { useLocale, useTranslations } from "next-intl";
import { joinClasses } from "@/ui/join-classes";
import type { GoalPage } from "./goal-page";

const STAGES = ["proposed", "accepted", "active", "closed"] as const;
type Stage = (typeof STAGES)[number];

const LOOKS = {
  past: "border-ink-2",
  now: "border-brand max-tablet:border-l-4 tablet:border-t-4 tablet:pt-2",
  later: "border-line-strong",
};

/** How far a goal has come: who took which step and when, and what is still to come. */
export function GoalPath({ page, timeZone }: { page: GoalPage; timeZone: string }) {
  const t = useTranslations("goals.path");
  const { status } = page.goal;
  const current = (STAGES as readonly string[]).indexOf(status);
  const textOf = useStageText(page, timeZone);
  return (
    <ol aria-label={t("label")} className="mb-9 grid grid-cols-1 text-ui tablet:mb-12 tablet:grid-cols-4">
      {STAGES.map((stage, index) => (
        <li
          key={stage}
          aria-current={index === current ? "step" : undefined}
          className={joinClasses(
            "py-2.5 max-tablet:border-l-2 max-tablet:pl-4 tablet:border-t-2 tablet:pr-4",
            LOOKS[index < current ? "past" : index === current ? "now" : "later"],
          )}
        >
          <p className={index === current ? "font-semibold" : index > current ? "text-ink-2" : ""}>
            {t(stage)}
          </p>
          <p className="text-ink-3 text-small">{textOf(stage)}</p>
        </li>
      ))}
    </ol>
  );
}

function useStageText({ goal, history }: GoalPage, timeZone: string): (stage: Stage) => string {
  const t = useTranslations("goals");
  const locale = useLocale() as Locale;
  const day = (on: string) => formatDay(on, locale);
  return (stage) => {
    if (stage === "closed" && goal.outcome !== null && goal.closedOn !== null) {
      return t("path.closedOn", { outcome: t(`outcome.${goal.outcome}`), day: day(goal.closedOn) });
    }
    if (stage === "closed") return t("path.planned", { day: day(goal.reviewOn) });
    if (stage === "active" && goal.startedOn !== null) return t("path.since", { day: day(goal.startedOn) });
    if (stage === "active") return t("path.planned", { day: day(goal.startsOn) });
    // A goal that was sent back is proposed again: the last time counts.
    const step = history.findLast(({ to }) => to === stage);
    const isBack = goal.status === "draft" || (stage === "accepted" && goal.status === "proposed");
    if (!step || isBack) return t("path.notYet");
    return t("path.by", { day: day(localDayOf(step.at.getTime(), timeZone)), name: step.byName });
  };
}
