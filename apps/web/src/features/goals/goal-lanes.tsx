import type { Locale } from "@kwartet/metrics/format";
import { formatDay, formatValue } from "@kwartet/metrics/format";
import { periodKeyOf } from "@kwartet/metrics/period";
import { useLocale, useTranslations } from "next-intl";
import { Figure } from "@/ui/chart/figure";
import { KeyItem, TimeKey } from "@/ui/chart/time-key";
import type { Phase } from "@/ui/chart/time-layout";
import { TimeTable } from "@/ui/chart/time-table";
import { EmptyState } from "@/ui/empty-state";
import { GoalLane, type LaneLine, SessionMark } from "./goal-lane";
import type { GoalPage } from "./goal-page";
import { behaviourPoints, resultPoints, shareScale, targetLabel } from "./lane-points";

/** Whether the agreed behaviour is seen, and whether the result moves with it: two lanes on one time axis. */
export function GoalLanes({ page }: { page: GoalPage }) {
  const t = useTranslations("goals");
  const locale = useLocale() as Locale;
  const spoken = { locale, t };
  const { goal } = page;
  const kpi = t(`kpis.${goal.kpi}`);
  const results = resultPoints(page, spoken);
  const seen = behaviourPoints(page, spoken);
  // A lane in which nobody has looked yet would only push the other away.
  const hasBehaviour = seen.some(({ value }) => value !== null);
  const isEmpty = [...results, ...seen].every(({ value }) => value === null);
  if (isEmpty) {
    return (
      <EmptyState kind="nothing-new" title={t("lanes.none")}>
        {t("lanes.noneText")}
      </EmptyState>
    );
  }
  const lines = linesOf(page, spoken);
  const phases = phasesOf(page, t);
  const sessions = [...new Set(page.sessions.map((day) => periodKeyOf(day, "week")))];
  const resultTarget = lines.find(({ kind }) => kind === "target") ?? null;
  const labels = { behaviour: t("lanes.labelBehaviour"), kpi: t("lanes.labelKpi", { kpi }) };
  const scale = shareScale(
    [...results.flatMap(({ value, lower }) => [value, lower]), ...lines.map(({ value }) => value)],
    locale,
  );
  return (
    <Figure
      caption={
        hasBehaviour
          ? t("lanes.caption", { kpi: kpi.toLocaleLowerCase(locale) })
          : t("lanes.captionKpi", { kpi })
      }
      table={
        <div className="grid gap-8">
          {hasBehaviour && (
            <TimeTable label={labels.behaviour} points={seen.filter(({ value }) => value !== null)} />
          )}
          <TimeTable label={labels.kpi} points={results} />
        </div>
      }
      chartKey={
        <>
          <TimeKey
            caption=""
            label={labels.kpi}
            points={[...results, ...seen]}
            domain={scale.domain}
            ticks={scale.ticks}
            target={resultTarget}
          />
          <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1.5 text-ink-3 text-label">
            {page.baseline && (
              <KeyItem width={28} drawing={<path d="M0 7.5h28" className="c-centre" />}>
                {t("lanes.keyBaseline")}
              </KeyItem>
            )}
            {page.sessions.length > 0 && (
              <KeyItem drawing={<SessionMark x="8" bottom={12} />}>
                {t("lanes.keySession", {
                  count: page.sessions.length,
                  days: page.sessions.map((day) => formatDay(day, locale)).join(", "),
                })}
              </KeyItem>
            )}
          </ul>
        </>
      }
    >
      {hasBehaviour && (
        <div className="mb-6">
          <GoalLane
            label={labels.behaviour}
            title={`${t("lanes.behaviour")}, %`}
            points={seen}
            domain={[0, 1]}
            ticks={[0, 0.5, 1].map((value) => ({ value, label: String(value * 100) }))}
            lines={[{ kind: "target", value: goal.target, label: targetLabel(goal.target, spoken) }]}
            phases={phases}
            sessions={sessions}
            hasPhaseNames
            height={120}
          />
        </div>
      )}
      <GoalLane
        label={labels.kpi}
        title={`${kpi}, %`}
        points={results}
        domain={scale.domain}
        ticks={scale.ticks}
        lines={lines}
        phases={phases}
        sessions={sessions}
        hasPhaseNames={!hasBehaviour}
        height={hasBehaviour ? 170 : 220}
      />
    </Figure>
  );
}

/** Where the KPI began and where it is to go; a behaviour goal hopes for something of it, or for nothing in particular. */
function linesOf({ goal, baseline }: GoalPage, spoken: Parameters<typeof targetLabel>[1]): LaneLine[] {
  const target = goal.kind === "kpi" ? goal.target : goal.resultTarget;
  const lines: LaneLine[] = [];
  if (target !== null) lines.push({ kind: "target", value: target, label: targetLabel(target, spoken) });
  if (baseline?.value != null) {
    const value = formatValue(baseline.value, "share", spoken.locale);
    lines.push({ kind: "baseline", value: baseline.value, label: spoken.t("lanes.baseline", { value }) });
  }
  return lines;
}

function phasesOf({ goal, weeks }: GoalPage, t: Parameters<typeof targetLabel>[1]["t"]): Phase[] {
  const phases: Phase[] = [];
  if (goal.startedOn !== null)
    phases.push({ key: periodKeyOf(goal.startedOn, "week"), label: t("lanes.start") });
  if (goal.closedOn !== null && goal.startedOn !== null) {
    phases.push({ key: periodKeyOf(goal.closedOn, "week"), label: t("lanes.closed") });
  }
  return phases.filter(({ key }) => weeks.includes(key));
}
