import type { BoardTeam } from "@kwartet/api/board/queries";
import type { TeamBoard } from "@kwartet/api/board/read-board";
import { formatDay, type Locale } from "@kwartet/metrics/format";
import type { Figure } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { findOfBoard } from "@/features/board/board-finding";
import { BoardTable } from "@/features/board/board-table";
import { evenMinutesText } from "@/features/board/coaching-texts";
import { NoAgents } from "@/features/board/no-agents";
import { NoData } from "@/features/board/no-data";
import { NothingNew } from "@/features/board/nothing-new";
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
  const finding = findOfBoard(board);
  const isQuiet = finding.kind === "quiet" || finding.kind === "praise";
  const title = t(`finding.${finding.kind}`, {
    team: team.name,
    ...("praise" in finding ? finding : NOBODY),
  });
  const company = teams.find(({ id }) => id === team.id)?.partner;

  return (
    <Page>
      <PageHeader
        title={title}
        lead={leadOf(board, { t, locale })}
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
          <Section title={t("table")} note={t("tableNote")}>
            {isQuiet && <NothingNew reviews={"/reviews" as Route} />}
            {rows.length === 0 ? (
              <NoAgents allData={linkTo({ range: "all", from: null, to: null })} />
            ) : (
              <BoardTable
                rangeText={rangeText}
                columns={columnsOf(rows, spoken)}
                agents={agentsOf(rows, { spoken, t, kept })}
                evenMinutes={board.evenMinutes}
                evenText={evenMinutesText(board.evenMinutes, { t, locale })}
              />
            )}
          </Section>
          <TeamContext figures={contextOf(context, coverage, { spoken, teamId: team.id, kept })} />
          <p className="mt-4 text-ui">
            <TextLink href={`/teams/${team.id}/operations${kept}` as Route}>{operations("link")}</TextLink>
          </p>
        </>
      )}
      <PageFooter whoSeesThis={"/definitions#who" as Route}>
        {until} {t("honest")} {t("footer")} <TextLink href={"/definitions" as Route}>{t("how")}</TextLink>
      </PageFooter>
    </Page>
  );
}

const NOBODY = { concerns: 0, praise: 0 };

type Text = { t: Awaited<ReturnType<typeof getTranslations<"board">>>; locale: Locale };

/** What a signal is, and about which weeks: it does not follow the range that is looked at. */
function leadOf({ rows }: TeamBoard, { t, locale }: Text): string | undefined {
  const window = rows.flatMap(({ readings }) => readings.flatMap(({ fair }) => fair?.window ?? []))[0];
  return window && t("leadWindow", { until: formatDay(window.to, locale) });
}
