import {
  formatDay,
  formatInterval,
  formatOutOf,
  formatValue,
  type Locale,
  shownValue,
} from "@kwartet/metrics/format";
import { kpiOf } from "@kwartet/metrics/kpi";
import { localDayOf } from "@kwartet/metrics/period";
import { canShowInterval } from "@kwartet/metrics/policy";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Whisker } from "@/ui/chart/whisker";
import { CloseTeamGoal } from "./close-team-goal";

type TeamGoal = RouterOutputs["recognition"]["teamGoals"]["goals"][number];
type Props = { goals: readonly TeamGoal[]; canWrite: boolean; timeZone: string };

/** What a team works at together, with where it stands since the start and how sure that is. */
export function TeamGoalList({ goals, canWrite, timeZone }: Props) {
  return (
    <ul>
      {goals.map((goal) => (
        <TeamGoalItem key={goal.id} goal={goal} canWrite={canWrite} timeZone={timeZone} />
      ))}
    </ul>
  );
}

type ItemProps = { goal: TeamGoal; canWrite: boolean; timeZone: string };

function TeamGoalItem({ goal, canWrite, timeZone }: ItemProps) {
  const t = useTranslations("recognition.team");
  const locale = useLocale() as Locale;
  const kpi = kpiOf(goal.kpi).name[locale];
  const target = formatValue(goal.target, "share", locale);
  return (
    <li className="grid gap-x-12 gap-y-3 border-line border-b py-6 first:border-t desk:grid-cols-[minmax(0,1fr)_22rem]">
      <div>
        <h2 className="text-heading">{t("goalTitle", { kpi, target })}</h2>
        <p className="mt-1 max-w-measure text-pretty text-ink-2">{goal.why}</p>
        <p className="mt-1.5 text-ink-3 text-small">
          {goal.closedAt && goal.outcome
            ? t("closedOn", {
                outcome: t(`outcomes.${goal.outcome}`),
                day: formatDay(localDayOf(goal.closedAt.getTime(), timeZone), locale),
                reason: goal.outcomeReason ?? "",
              })
            : t("review", { day: formatDay(goal.reviewOn, locale) })}
        </p>
        {canWrite && goal.closedAt === null && (
          <div className="mt-3">
            <CloseTeamGoal teamGoalId={goal.id} kpi={kpi} />
          </div>
        )}
      </div>
      <TeamGoalFigure goal={goal} />
    </li>
  );
}

const DOMAIN = [0.5, 1] as const;

function TeamGoalFigure({ goal: { figure, startsOn, target } }: { goal: TeamGoal }) {
  const t = useTranslations("recognition.team");
  const locale = useLocale() as Locale;
  if (figure === null || figure.value === null) {
    return <p className="text-ink-3 text-ui">{t("noData")}</p>;
  }
  const value = shownValue(figure, locale);
  const isSure = canShowInterval(figure.n) && figure.lower !== null;
  const low = Math.min(DOMAIN[0], figure.lower ?? figure.value, target);
  return (
    <div>
      <p className="text-ui">{t("since", { day: formatDay(startsOn, locale), value })}</p>
      {canShowInterval(figure.n) && (
        <div className="my-2">
          <Whisker
            value={figure.value}
            lower={isSure ? figure.lower : null}
            upper={isSure ? figure.upper : null}
            domain={[Math.floor(low * 10) / 10, DOMAIN[1]]}
            target={target}
            variation={null}
            label={t("drawing", { value, target: formatValue(target, "share", locale) })}
          />
        </div>
      )}
      <p className="text-ink-3 text-small">
        {[
          figure.x === null ? null : formatOutOf(figure.x, figure.n, locale),
          isSure ? t("sure", { interval: formatInterval(figure, locale) }) : null,
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
    </div>
  );
}
