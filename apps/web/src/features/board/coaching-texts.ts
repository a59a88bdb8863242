import type { BoardRow } from "@kwartet/api/board/read-board";
import type { Coaching } from "@kwartet/api/board/read-coaching";
import { formatDay, formatNumber, type Locale } from "@kwartet/metrics/format";
import { kpiOf } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import type { useTranslations } from "next-intl";
import type { BoardAgent } from "./board-agent";

export type BoardTranslator = ReturnType<typeof useTranslations<"board">>;
type Text = { t: BoardTranslator; locale: Locale };

/** Why somebody stands where they stand: what was not set aside, what is better, and what was agreed and not done. */
export function reasonsOf(
  { readings, signals, coaching }: Pick<BoardRow, "readings" | "signals" | "coaching">,
  { t, spoken }: { t: BoardTranslator; spoken: { locale: Locale } },
): string[] {
  const { locale } = spoken;
  const kpis: readonly string[] = [...signals.concerns, ...signals.favourable];
  const found = readings.flatMap(({ kpi, fair }) =>
    fair?.saysShort && kpis.includes(kpi) ? [`${kpiOf(kpi).name[locale]}: ${fair.saysShort[locale]}`] : [],
  );
  const [late, ...more] = coaching.overdue;
  if (!late) return found;
  const overdue = t("overdue", { text: late.text });
  return [...found, more.length === 0 ? overdue : `${overdue} ${t("overdueMore", { count: more.length })}`];
}

/** How it stands with somebody's coaching, as the board says it. */
export function coachingTexts(
  coaching: Coaching,
  { t, locale }: Text,
): Pick<BoardAgent, "goals" | "lastSession" | "reviewsDue" | "minutes"> {
  const { goals, lastSession, nextSession, reviewsDue, minutes } = coaching;
  return {
    goals: goals
      .toSorted((a, b) => GOAL_ORDER.indexOf(a.status) - GOAL_ORDER.indexOf(b.status))
      .map((goal) => ({
        id: goal.id,
        text: goalText(goal, { t, locale }),
        note: goal.isReviewLate
          ? t("reviewLate", { day: formatDay(goal.reviewOn, locale) })
          : kpiOf(goal.kpi).name[locale],
        href: `/goals/${goal.id}` as Route,
      })),
    lastSession: {
      text: lastSession ? t("days", { days: lastSession.daysAgo }) : t("never"),
      note: nextSession
        ? t("planned", { day: formatDay(nextSession.plannedAt.toISOString().slice(0, 10), locale) })
        : lastSession && formatDay(lastSession.on, locale),
    },
    reviewsDue,
    minutes,
  };
}

/** What runs comes before what waits, and what is over last. */
const GOAL_ORDER: readonly Coaching["goals"][number]["status"][] = [
  "active",
  "accepted",
  "proposed",
  "draft",
  "closed",
];

function goalText(goal: Coaching["goals"][number], { t, locale }: Text): string {
  const { status, outcome, closedOn, week, isOfAgent } = goal;
  if (status === "closed") {
    return t(`goalState.${outcome ?? "stopped"}`, {
      day: closedOn === null ? "" : formatDay(closedOn, locale),
    });
  }
  if (status === "active") return t("goalState.active", { week: week ?? 1 });
  if (status === "accepted") return t("goalState.accepted");
  return t("goalState.proposed", { mine: isOfAgent ? "yes" : "no" });
}

/** What everybody would get of the coaching time, to the minute; null where nothing was written down. */
export function evenMinutesText(minutes: number | null, { t, locale }: Text): string | null {
  return minutes === null ? null : t("evenMinutes", { minutes: formatNumber(minutes, locale) });
}
