import type { Scorecard } from "@kwartet/api/scorecards/read-scorecard";
import type { Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { scaleFor } from "@/features/kpis/figure-scale";
import { metricOfReading } from "@/features/kpis/metric-of-reading";
import { linkWithin } from "@/features/period/address";
import { CustomRangeForm } from "@/features/period/custom-range-form";
import { sayDataUntil } from "@/features/period/data-until";
import { sayRange } from "@/features/period/describe-range";
import { RangeMenus } from "@/features/period/range-menus";
import { type RangeParams, rangeSearch } from "@/features/period/range-params";
import { findingOf } from "@/features/scorecards/finding";
import { pendingNote } from "@/features/scorecards/pending-note";
import { ScorecardRows } from "@/features/scorecards/scorecard-rows";
import { windowNote } from "@/features/scorecards/window-note";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { GoalBand } from "../goals/goal-band";

type Props = {
  scorecard: Scorecard;
  params: RangeParams;
  timeZone: string;
  isOwn: boolean;
  /** The address of this page, and of the KPI pages below it. */
  path: string;
  kpisPath: string;
  breadcrumbs?: ReactNode;
  /** What else belongs on this page, below the figures. */
  children?: ReactNode;
};

/** The scorecard of an agent, for themselves and for their coach: the same figures, no later for one of them. */
export async function ScorecardView(props: Props) {
  const { scorecard, params, timeZone, isOwn, path, kpisPath, breadcrumbs, children } = props;
  const locale = (await getLocale()) as Locale;
  const [t, period, kpis, operations] = [
    await getTranslations("scorecards"),
    await getTranslations("period"),
    await getTranslations("kpis"),
    await getTranslations("operations"),
  ];
  const { agent, team, data, range, own, context } = scorecard;
  const linkTo = linkWithin(path, rangeSearch(params));
  const finding = findingOf(scorecard);
  const until = data && sayDataUntil({ asOf: data.asOf, timeZone, locale, t: period });
  const said = range ? sayRange(range, { locale, t: period }) : "";
  const title = {
    "no-data-yet": t("finding.noDataYet"),
    "nothing-in-period": t("finding.nothingInPeriod", {
      range: range ? sayRange(range, { locale, t: period }) : "",
    }),
    "figures-of": t(isOwn ? "finding.own" : "finding.of", { name: agent.name, range: said }),
    signal:
      finding.kind === "signal"
        ? t(`signal.${finding.side}.${finding.kpi}`, { isOwn: isOwn ? "yes" : "no", name: agent.name })
        : "",
  }[finding.kind];
  const lead = [finding.kind === "signal" && t("leadRange", { range: said }), team?.name, until];

  const readings = [...own, ...context];
  const scale = scaleFor(
    readings.map(({ figure }) => figure),
    locale,
    readings.map(({ target }) => target),
  );
  const spoken = { locale, t: kpis };
  const query = linkWithin("", rangeSearch(params))({});
  const rowsOf = (rows: Scorecard["own"], base: string) =>
    rows.map((reading) => metricOfReading(reading, spoken, `${base}/${reading.kpi}${query}` as Route));

  return (
    <Page>
      <PageHeader
        title={title}
        lead={lead.filter(Boolean).join(". ")}
        breadcrumbs={breadcrumbs}
        controls={data && <RangeMenus params={params} range={range} data={data} linkTo={linkTo} />}
      />
      {params.isChoosing && <CustomRangeForm path={path} range={range} data={data} linkTo={linkTo} />}
      <GoalBand agent={agent} isOwn={isOwn} />
      {finding.kind === "figures-of" || finding.kind === "signal" ? (
        <ScorecardRows
          isOwn={isOwn}
          agentName={agent.name}
          teamName={team?.name ?? null}
          own={rowsOf(own, kpisPath)}
          context={team ? rowsOf(context, `/teams/${team.id}/kpis`) : []}
          scale={scale}
          teamMore={
            team && {
              label: operations("link"),
              href: `/teams/${team.id}/operations${query}` as Route,
            }
          }
        />
      ) : finding.kind === "no-data-yet" ? (
        <EmptyState kind="not-set-up" level={2}>
          {t("noDataYet")}
        </EmptyState>
      ) : (
        <EmptyState
          kind="no-data-in-period"
          level={2}
          action={
            <ButtonLink size="small" href={linkTo({ range: "last-13-full-weeks", from: null, to: null })}>
              {t("nearest")}
            </ButtonLink>
          }
        />
      )}
      {children}
      <PageFooter whoSeesThis={"/my-data" as Route}>
        {[until, windowNote(own, { t, locale }), pendingNote(own, t)].filter(Boolean).join(" ")}
      </PageFooter>
    </Page>
  );
}
