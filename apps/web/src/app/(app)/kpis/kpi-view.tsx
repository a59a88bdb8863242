import { type KpiId, measureOf } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { KpiDefinition } from "@/features/definitions/kpi-definition";
import { ExportMenu } from "@/features/exports/export-menu";
import { BesideTable } from "@/features/kpis/beside-table";
import { ChartNotes } from "@/features/kpis/chart-notes";
import { KpiChart } from "@/features/kpis/kpi-chart";
import { kpiFinding } from "@/features/kpis/kpi-finding";
import { kpiFootnote } from "@/features/kpis/kpi-footnote";
import { KpiHero } from "@/features/kpis/kpi-hero";
import { KPI_TABS, leadingMeasure, measuresFor, readKpiParams } from "@/features/kpis/kpi-params";
import { timePointsOf } from "@/features/kpis/time-points-of";
import { linkWithin } from "@/features/period/address";
import { CustomRangeForm } from "@/features/period/custom-range-form";
import { sayDataUntil } from "@/features/period/data-until";
import { RangeMenus } from "@/features/period/range-menus";
import {
  rangeRequest,
  rangeSearch,
  rangeShown,
  readRangeParams,
  type Search,
} from "@/features/period/range-params";
import { sayComparison } from "@/features/period/say-comparison";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { TabLinks } from "@/ui/tab-links";
import { ContactsSection } from "../contacts/contacts-section";
import { FairSection } from "./fair-section";
import { KpiEmpty } from "./kpi-empty";
import { KpiNarrowed } from "./kpi-narrowed";
import { KpiParts } from "./kpi-parts";
import { readTrail } from "./read-trail";
import { StaffingLink } from "./staffing-link";
import { TeamGoalsLink } from "./team-goals-link";

export type KpiSubject = { type: "agent" | "team"; id: string };

type Props = { subject: KpiSubject; kpi: KpiId; search: Search; path: string };

/** One KPI of one agent or team with all that explains it; the same page for oneself, a coach and a team. */
export async function KpiView({ subject, kpi, search, path }: Props) {
  const me = await readMe();
  const [asked, period] = [readKpiParams(search, kpi), readRangeParams(search)];
  const definitions = await api.definitions.list();
  const leading = leadingMeasure(kpi, subject.type, definitions.settings.resolutionLeading);
  const allowed = measuresFor(kpi, subject.type);
  const measure = allowed.find((id) => id === asked.measure) ?? leading;
  const isOfMinutes = measure === "attendance" || measure === "coverage";
  const channel = isOfMinutes ? null : asked.channel;
  const request = { measure, ...(channel ? { channel } : {}), ...rangeRequest(period) };
  const detail = await orNotFound(
    subject.type === "agent"
      ? api.kpis.agentDetail({ agentId: subject.id, ...request })
      : api.kpis.teamDetail({ teamId: subject.id, ...request }),
  );

  const locale = await getLocale();
  const [t, periodText] = [await getTranslations("kpis"), await getTranslations("period")];
  const spoken = { locale, t };
  const { reading, data } = detail;
  const range = rangeShown(period, data);
  const point = reading?.series.some(({ key }) => key === asked.point) ? asked.point : null;
  const linkTo = linkWithin(path, {
    ...rangeSearch(period),
    tab: asked.tab === "chart" ? null : asked.tab,
    channel,
    measure: measure === leading ? null : measure,
    point,
  });
  const trail = await readTrail({ subject, detail, me, range: rangeSearch(period) });
  const until = data && sayDataUntil({ asOf: data.asOf, timeZone: me.timeZone, locale, t: periodText });
  const isKnown = reading !== null && reading.figure.value !== null;
  // Agents see their team's figures, but not whose contacts make them.
  const opens = subject.type === "agent" || me.coachOf.some(({ teamId }) => teamId === subject.id);
  const definition = definitions.kpis.find(({ id }) => id === kpi);

  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={trail} />}
        title={reading ? kpiFinding(reading, spoken) : measureOf(measure).kpi.name[locale]}
        lead={
          reading &&
          range &&
          sayComparison({ range, compared: reading.comparison?.range ?? null, locale, t: periodText })
        }
        controls={
          data && (
            <>
              <RangeMenus params={period} range={range} data={data} linkTo={linkTo} />
              {range && (
                <ExportMenu
                  figures={{
                    by: "week",
                    ...range,
                    ...(subject.type === "agent" ? { agentId: subject.id } : { teamId: subject.id }),
                    ...(channel ? { channel } : {}),
                  }}
                />
              )}
            </>
          )
        }
      />
      {period.isChoosing && <CustomRangeForm path={path} range={range} data={data} linkTo={linkTo} />}
      <KpiNarrowed channel={channel} measure={measure} leading={leading} linkTo={linkTo} />
      {!isKnown && <KpiEmpty isSetUp={reading !== null} isFiltered={channel !== null} linkTo={linkTo} />}
      {isKnown && <KpiHero reading={reading} spoken={spoken} />}
      {subject.type === "team" && <TeamGoalsLink teamId={subject.id} />}
      {subject.type === "team" && <StaffingLink teamId={subject.id} kpi={kpi} />}
      {reading && (
        <>
          <TabLinks
            label={t("tabs.label")}
            items={KPI_TABS.map((tab) => ({
              label: t(`tabs.${tab}`),
              href: linkTo({ tab: tab === "chart" ? null : tab }),
              current: tab === asked.tab,
            }))}
          />
          {asked.tab === "computed" ? (
            definition && <KpiDefinition kpi={definition} settings={definitions.settings} />
          ) : (
            <>
              <div className="mt-5">
                <KpiChart
                  detail={detail}
                  points={timePointsOf(
                    {
                      reading,
                      compared: detail.comparedSeries,
                      hrefOf: opens ? (key) => `${linkTo({ point: key })}#contacts` as Route : null,
                    },
                    spoken,
                  )}
                  compareLabel={
                    period.compare === "none" || !detail.comparedSeries
                      ? null
                      : t(`chart.compared.${period.compare}`)
                  }
                  spoken={spoken}
                  asTable={asked.tab === "table"}
                />
                <ChartNotes reading={reading} spoken={spoken} />
              </div>
              <FairSection
                detail={detail}
                me={me}
                resolutionLeading={definitions.settings.resolutionLeading}
                spoken={spoken}
              />
              <ContactsSection
                subject={subject}
                measure={measure}
                reading={reading}
                range={range}
                period={point}
                channel={channel}
                opens={opens}
                linkTo={linkTo}
              />
              <KpiParts
                detail={detail}
                range={range}
                subject={subject}
                opens={opens}
                linkTo={linkTo}
                spoken={spoken}
              />
              <BesideTable
                figures={detail.beside.filter((figure) => allowed.includes(figure.measure))}
                hrefOf={(id) => linkTo({ measure: id === leading ? null : id, point: null })}
                spoken={spoken}
              />
            </>
          )}
        </>
      )}
      <PageFooter whoSeesThis={"/my-data" as Route}>
        {[until, kpiFootnote(detail, spoken)].filter(Boolean).join(" ")}
      </PageFooter>
    </Page>
  );
}
