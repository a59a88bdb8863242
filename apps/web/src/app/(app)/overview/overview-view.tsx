import type { Overview } from "@kwartet/api/overview/read-overview";
import type { Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ExportMenu } from "@/features/exports/export-menu";
import type { Spoken } from "@/features/kpis/figure-count";
import { NoContactsYet } from "@/features/overview/no-contacts-yet";
import { NothingInPeriod } from "@/features/overview/nothing-in-period";
import { OverviewTable } from "@/features/overview/overview-table";
import { sayChanges, sayHeadline } from "@/features/overview/say-headline";
import { TeamLevelNote } from "@/features/overview/team-level-note";
import { TeamTable } from "@/features/overview/team-table";
import { linkWithin } from "@/features/period/address";
import { CustomRangeForm } from "@/features/period/custom-range-form";
import { sayDataUntil } from "@/features/period/data-until";
import { sayRange } from "@/features/period/describe-range";
import { RangeMenus } from "@/features/period/range-menus";
import { type RangeParams, rangeSearch } from "@/features/period/range-params";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { kpiOf, teamColumns, teamRows } from "./overview-figures";

type Props = { overview: Overview; params: RangeParams; timeZone: string };

const PATH = "/overview";

export async function OverviewView({ overview, params, timeZone }: Props) {
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations("overview");
  const period = await getTranslations("period");
  const operations = await getTranslations("operations");
  const spoken: Spoken = { locale, t: await getTranslations("kpis") };
  const { data, range, readings, teams, minimumAgents } = overview;
  const search = rangeSearch(params);
  const linkTo = linkWithin(PATH, search);
  const kept = linkWithin("", search)({});
  const compared = readings.find(({ comparison }) => comparison)?.comparison;
  const hasFigures = readings.some(({ figure }) => figure.value !== null);

  return (
    <Page>
      <PageHeader
        title={sayHeadline(readings, { t, locale })}
        lead={compared && sayChanges(readings, sayRange(compared.range, { locale, t: period }), t)}
        breadcrumbs={
          <p className="mb-1 text-ink-3 text-small">
            {[t("title"), range && sayRange(range, { locale, t: period })].filter(Boolean).join(" · ")}
          </p>
        }
        controls={
          data && (
            <>
              <RangeMenus params={params} range={range} data={data} linkTo={linkTo} />
              {range && <ExportMenu figures={{ by: "all", ...range }} />}
            </>
          )
        }
      />
      {params.isChoosing && <CustomRangeForm path={PATH} range={range} data={data} linkTo={linkTo} />}
      {data === null ? (
        <NoContactsYet />
      ) : hasFigures ? (
        <>
          <Section title={t("kpis")}>
            <OverviewTable kpis={readings.map((reading) => kpiOf(reading, { spoken, t }, kept))} />
            <p className="mt-3 max-w-[90ch] text-ink-3 text-label">{t("key")}</p>
            <p className="mt-3 text-ui">
              <TextLink href={`/overview/operations${kept}` as Route}>{operations("link")}</TextLink>
            </p>
          </Section>
          <Section title={t("teams")} note={t("teamsNote")}>
            {teams.length === 0 ? (
              <p className="text-ink-2 text-ui">{t("noTeams")}</p>
            ) : (
              <TeamTable
                columns={teamColumns(readings, teams, spoken)}
                groups={teamRows(teams, readings, { spoken, t })}
              />
            )}
            <p className="mt-3 max-w-[90ch] text-pretty text-ink-3 text-label">
              {t("teamsProtected", { minimum: minimumAgents })}
            </p>
          </Section>
          <TeamLevelNote />
        </>
      ) : (
        <NothingInPeriod allData={linkTo({ range: "all", from: null, to: null })} />
      )}
      <PageFooter end={<TextLink href={"/definitions" as Route}>{t("how")}</TextLink>}>
        {data && sayDataUntil({ asOf: data.asOf, timeZone, locale, t: period })} {t("footer")}
      </PageFooter>
    </Page>
  );
}
