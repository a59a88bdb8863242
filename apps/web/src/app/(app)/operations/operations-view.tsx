import type { Operations } from "@kwartet/api/operations/read-operations";
import { TEAM_MINIMUM_AGENTS } from "@kwartet/api/overview/small-teams";
import { formatCount, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ExportMenu } from "@/features/exports/export-menu";
import { BacklogAges } from "@/features/operations/backlog-ages";
import { ChannelMix } from "@/features/operations/channel-mix";
import { NoOperations } from "@/features/operations/no-operations";
import { OperationTable } from "@/features/operations/operation-table";
import type { Spoken } from "@/features/operations/operation-text";
import { SolutionTable } from "@/features/operations/solution-table";
import { TeamTable } from "@/features/operations/team-table";
import { linkWithin } from "@/features/period/address";
import { CustomRangeForm } from "@/features/period/custom-range-form";
import { sayDataUntil } from "@/features/period/data-until";
import { sayRange } from "@/features/period/describe-range";
import { RangeMenus } from "@/features/period/range-menus";
import { type RangeParams, rangeSearch } from "@/features/period/range-params";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Notice } from "@/ui/notice";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";

type Props = {
  operations: Operations;
  params: RangeParams;
  path: string;
  /** The pages above this one. */
  trail: { label: string; href?: Route }[];
  timeZone: string;
};

/** The work of a team, or of all teams together: the same page for a coach, an agent and an executive. */
export async function OperationsView({ operations, params, path, trail, timeZone }: Props) {
  const locale = (await getLocale()) as Locale;
  const [t, period] = [await getTranslations("operations"), await getTranslations("period")];
  const { data, range, subject } = operations;
  const linkTo = linkWithin(path, rangeSearch(params));
  const count = operations.readings.find(({ figure }) => figure.measure === "contact-count")?.figure.value;
  const isKnown = count !== null && count !== undefined;
  const title =
    isKnown && range
      ? t(`finding.${subject.type}`, {
          team: subject.name ?? "",
          count: formatCount(count, locale),
          range: sayRange(range, { locale, t: period }),
        })
      : t("finding.none");
  const exported = range && { operations: subject.type, ...range, teamId: subject.id ?? undefined };

  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={[...trail, { label: t("title") }]} />}
        title={data === null ? t("title") : title}
        lead={data && t("lead")}
        controls={
          data && (
            <>
              <RangeMenus params={params} range={range} data={data} linkTo={linkTo} compares={false} />
              {exported && <ExportMenu figures={exported} />}
            </>
          )
        }
      />
      {params.isChoosing && <CustomRangeForm path={path} range={range} data={data} linkTo={linkTo} />}
      {isKnown ? (
        <OperationSections operations={operations} spoken={{ locale, t }} />
      ) : (
        <NoOperations allData={data && linkTo({ range: "all", from: null, to: null })} />
      )}
      <PageFooter end={<TextLink href={"/definitions#operations" as Route}>{t("how")}</TextLink>}>
        {data && sayDataUntil({ asOf: data.asOf, timeZone, locale, t: period })} {t("footer")}
      </PageFooter>
    </Page>
  );
}

async function OperationSections({ operations, spoken }: { operations: Operations; spoken: Spoken }) {
  const kpis = await getTranslations("kpis");
  const staffing = await getTranslations("staffing");
  const { subject, readings, channels, backlog, solution, teams, isTooLarge, largestRead } = operations;
  const { locale, t } = spoken;
  const nameOf = (channel: (typeof channels)[number]["channel"]) => kpis(`channels.${channel}`);
  return (
    <>
      {isTooLarge && (
        <Notice title={t("tooLarge.title")}>
          {t("tooLarge.text", { largest: formatCount(largestRead, locale) })}
        </Notice>
      )}
      <Section title={t("table")} note={t("tableNote")}>
        <OperationTable readings={readings} spoken={spoken} />
        <p className="mt-3 text-ui">
          <TextLink href={staffingPath(subject)}>{staffing("link")}</TextLink>
        </p>
        <p className="mt-3 max-w-[90ch] text-ink-3 text-label">{t("key")}</p>
      </Section>
      <Section title={t("mix.title")}>
        <ChannelMix channels={channels} nameOf={nameOf} spoken={spoken} />
      </Section>
      {backlog && (
        <Section title={t("backlog.title")} note={t("backlog.note")}>
          <BacklogAges backlog={backlog} nameOf={nameOf} spoken={spoken} />
        </Section>
      )}
      {!isTooLarge && (
        <Section title={t("solution.title")} note={t("solution.note")}>
          <SolutionTable solution={solution} nameOf={nameOf} spoken={spoken} />
        </Section>
      )}
      {teams.length > 0 && (
        <Section title={t("teams.title")} note={t("teams.note")}>
          <TeamTable teams={teams} spoken={spoken} />
          <p className="mt-3 max-w-[90ch] text-pretty text-ink-3 text-label">
            {t("teams.protected", { minimum: TEAM_MINIMUM_AGENTS })}
          </p>
        </Section>
      )}
    </>
  );
}

const staffingPath = ({ id }: Operations["subject"]): Route =>
  (id === null ? "/overview/staffing" : `/teams/${id}/staffing`) as Route;
