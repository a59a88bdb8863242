import { formatCount } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { EditTeam } from "./edit-team";
import type { TeamChoices } from "./team-choices";

type Props = { teams: RouterOutputs["teams"]["list"]; choices: TeamChoices };

export function TeamTable({ teams, choices }: Props) {
  const t = useTranslations("teams");
  const locale = useLocale();
  if (teams.length === 0) {
    return (
      <EmptyState
        kind="not-set-up"
        level={2}
        title={t("emptyTitle")}
        action={
          <ButtonLink size="small" href={"/imports" as Route}>
            {t("emptyAction")}
          </ButtonLink>
        }
      >
        {t("emptyText")}
      </EmptyState>
    );
  }
  const calendarName = (id: string | null) => choices.calendars.find((calendar) => calendar.id === id)?.name;
  return (
    <Table label={t("title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("columns.name")}</HeadCell>
          <HeadCell>{t("columns.partner")}</HeadCell>
          <HeadCell numeric>{t("columns.agents")}</HeadCell>
          <HeadCell numeric>{t("columns.coaches")}</HeadCell>
          <HeadCell className="tablet:pl-6">{t("columns.timeZone")}</HeadCell>
          <HeadCell>{t("columns.calendar")}</HeadCell>
          <HeadCell width="5rem" />
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <Row key={team.id}>
            <RowHead>{team.name}</RowHead>
            <Cell quiet={team.partnerName === null}>{team.partnerName ?? t("inHouse")}</Cell>
            <Cell numeric label={t("columns.agents")}>
              {formatCount(team.agentCount, locale)}
            </Cell>
            <Cell numeric label={t("columns.coaches")} quiet={team.coachCount === 0}>
              {team.coachCount === 0 ? t("noCoach") : formatCount(team.coachCount, locale)}
            </Cell>
            <Cell label={t("columns.timeZone")} quiet={team.timeZone === null} className="tablet:pl-6">
              {team.timeZone?.replaceAll("_", " ") ?? t("ofOrganization")}
            </Cell>
            <Cell label={t("columns.calendar")} quiet={team.calendarId === null}>
              {calendarName(team.calendarId) ?? t("ofPhone")}
            </Cell>
            <Cell numeric>
              <EditTeam team={team} choices={choices} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
