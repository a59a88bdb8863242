import type { BoardTeam } from "@kwartet/api/board/queries";
import type { TeamBoard } from "@kwartet/api/board/read-board";
import { formatInterval, formatValue, type Locale } from "@kwartet/metrics/format";
import type { Figure } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { findOfBoard } from "@/features/board/board-finding";
import { BoardTable } from "@/features/board/board-table";
import { NoAgents } from "@/features/board/no-agents";
import { NoData } from "@/features/board/no-data";
import { TeamContext } from "@/features/board/team-context";
import { ExportMenu } from "@/features/exports/export-menu";
import type { Spoken } from "@/features/kpis/figure-count";
import { linkWithin } from "@/features/period/address";
import { CustomRangeForm } from "@/features/period/custom-range-form";
import { sayDataUntil } from "@/features/period/data-until";
import { sayRange } from "@/features/period/describe-range";
import { RangeMenus } from "@/features/period/range-menus";
import { type RangeParams, rangeSearch } from "@/features/period/range-params";
import { ChoiceMenu } from "@/ui/choice-menu";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { agentsOf, columnsOf, contextOf } from "./board-figures";

type Props = {
  board: TeamBoard;
  /** The team's coverage over the range; null where there are no opening hours. */
  coverage: Figure | null;
  teams: readonly BoardTeam[];
  params: RangeParams;
  timeZone: string;
};

const PATH = "/board";

export async function BoardView({ board, coverage, teams, params, timeZone }: Props) {
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations("board");
  const period = await getTranslations("period");
  const operations = await getTranslations("operations");
  const spoken: Spoken = { locale, t: await getTranslations("kpis") };
  const { team, data, range, rows, context } = board;
  const search = rangeSearch(params);
  const linkTo = linkWithin(PATH, { team: teams.length > 1 ? team.id : null, ...search });
  const kept = linkWithin("", search)({});
  const rangeText = range ? sayRange(range, { locale, t: period }) : "";
  const until = data && sayDataUntil({ asOf: data.asOf, timeZone, locale, t: period });
  const { title, lead } = sayFinding(board, { t, locale });
  const company = teams.find(({ id }) => id === team.id)?.partner;

  return (
    <Page>
      <PageHeader
        title={title}
        lead={data && lead}
        breadcrumbs={
          <p className="mb-1 text-ink-3 text-small">
            {[team.name, company, t("agents", { count: rows.length }), rangeText].filter(Boolean).join(" · ")}
          </p>
        }
        controls={
          data && (
            <>
              {teams.length > 1 && (
                <ChoiceMenu
                  label={t("team")}
                  value={team.name}
                  choices={teams.map(({ id, name, partner }) => ({
                    label: name,
                    href: linkTo({ team: id }),
                    current: id === team.id,
                    ...(partner ? { note: partner } : {}),
                  }))}
                />
              )}
              <RangeMenus params={params} range={range} data={data} linkTo={linkTo} compares={false} />
              {range && <ExportMenu figures={{ by: "agent", teamId: team.id, ...range }} />}
            </>
          )
        }
      />
      {params.isChoosing && <CustomRangeForm path={PATH} range={range} data={data} linkTo={linkTo} />}
      {data === null ? (
        <NoData />
      ) : (
        <>
          <TeamContext figures={contextOf(context, coverage, { spoken, teamId: team.id, kept })} />
          <p className="mt-4 text-ui">
            <TextLink href={`/teams/${team.id}/operations${kept}` as Route}>{operations("link")}</TextLink>
          </p>
          <Section title={t("table")} note={t("tableNote")}>
            {rows.length === 0 ? (
              <NoAgents allData={linkTo({ range: "all", from: null, to: null })} />
            ) : (
              <BoardTable
                rangeText={rangeText}
                columns={columnsOf(rows, spoken)}
                agents={agentsOf(rows, spoken, kept)}
              />
            )}
          </Section>
        </>
      )}
      <PageFooter whoSeesThis={"/definitions#who" as Route}>
        {until} {t("footer")} <TextLink href={"/definitions" as Route}>{t("how")}</TextLink>
      </PageFooter>
    </Page>
  );
}

type Text = { t: Awaited<ReturnType<typeof getTranslations<"board">>>; locale: Locale };

function sayFinding(board: TeamBoard, { t, locale }: Text): { title: string; lead: string } {
  const finding = findOfBoard(board);
  const team = board.team.name;
  if (finding.kind === "none") return { title: t("finding.none", { team }), lead: t("leadFew") };
  const { figure } = finding.reading;
  return {
    title: t(`finding.${finding.kind}`, {
      team,
      value: formatValue(figure.value, "share", locale),
      place: finding.place,
    }),
    lead: t("lead", { range: formatInterval(figure, locale) }),
  };
}
