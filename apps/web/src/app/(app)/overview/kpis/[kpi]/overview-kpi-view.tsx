import type { Detail } from "@kwartet/api/kpis/read-detail";
import type { Overview } from "@kwartet/api/overview/read-overview";
import { type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ExportMenu } from "@/features/exports/export-menu";
import { BesideTable } from "@/features/kpis/beside-table";
import { kpiFinding } from "@/features/kpis/kpi-finding";
import { kpiFootnote } from "@/features/kpis/kpi-footnote";
import { KpiHero } from "@/features/kpis/kpi-hero";
import { NoContactsYet } from "@/features/overview/no-contacts-yet";
import { NothingInPeriod } from "@/features/overview/nothing-in-period";
import { TeamLevelNote } from "@/features/overview/team-level-note";
import { linkWithin } from "@/features/period/address";
import { CustomRangeForm } from "@/features/period/custom-range-form";
import { sayDataUntil } from "@/features/period/data-until";
import { RangeMenus } from "@/features/period/range-menus";
import { type RangeParams, rangeSearch } from "@/features/period/range-params";
import { sayComparison } from "@/features/period/say-comparison";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { TextLink } from "@/ui/text-link";
import { OrganizationChart } from "./organization-chart";
import { OrganizationParts } from "./organization-parts";

type Props = {
  overview: Overview;
  detail: Detail;
  /** The measure that stands for this KPI. */
  leading: MeasureId;
  period: RangeParams;
  path: string;
  timeZone: string;
};

/** One KPI of the organisation: over time, by channel, topic and team, and no further. */
export async function OverviewKpiView({ overview, detail, leading, period, path, timeZone }: Props) {
  const locale = await getLocale();
  const [t, periodText] = [await getTranslations("overview"), await getTranslations("period")];
  const spoken = { locale, t: await getTranslations("kpis") };
  const { data, range } = overview;
  const { measure, reading } = detail;
  const { kpi, measure: definition } = measureOf(measure);
  const search = rangeSearch(period);
  const linkTo = linkWithin(path, { ...search, measure: measure === leading ? null : measure });
  const isKnown = reading !== null && reading.figure.value !== null;

  return (
    <Page>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t("title"), href: linkWithin("/overview", search)({}) },
              { label: kpi.name[locale] },
            ]}
          />
        }
        title={isKnown ? kpiFinding(reading, spoken) : kpi.name[locale]}
        lead={
          reading && range
            ? sayComparison({ range, compared: reading.comparison?.range ?? null, locale, t: periodText })
            : undefined
        }
        controls={
          data && (
            <>
              <RangeMenus params={period} range={range} data={data} linkTo={linkTo} />
              {range && <ExportMenu figures={{ by: "month", ...range }} />}
            </>
          )
        }
      />
      {period.isChoosing && <CustomRangeForm path={path} range={range} data={data} linkTo={linkTo} />}
      {measure !== leading && (
        <p className="-mt-3 mb-6 text-small">
          <TextLink href={linkTo({ measure: null })}>
            {spoken.t("leading", { measure: measureOf(leading).measure.name[locale] })}
          </TextLink>
        </p>
      )}
      {data === null && <NoContactsYet />}
      {data !== null && !isKnown && (
        <NothingInPeriod allData={linkTo({ range: "all", from: null, to: null })} />
      )}
      {isKnown && (
        <>
          <KpiHero reading={reading} spoken={spoken} />
          <OrganizationChart overview={overview} detail={detail} spoken={spoken} />
          <OrganizationParts overview={overview} detail={detail} spoken={spoken} />
          <BesideTable
            figures={detail.beside.filter((figure) => figure.measure !== "attendance")}
            hrefOf={(id) => linkTo({ measure: id === leading ? null : id })}
            spoken={spoken}
          />
          <TeamLevelNote />
        </>
      )}
      <PageFooter end={<TextLink href={`/definitions#${definition.id}` as Route}>{t("how")}</TextLink>}>
        {[
          data && sayDataUntil({ asOf: data.asOf, timeZone, locale, t: periodText }),
          kpiFootnote(detail, spoken),
        ]
          .filter(Boolean)
          .join(" ")}
      </PageFooter>
    </Page>
  );
}
