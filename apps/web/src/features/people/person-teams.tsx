import { formatDay } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/ui/empty-state";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { EndMembership } from "./end-membership";
import { holdsOn, type ListedPerson } from "./roles-of";

type Props = { person: ListedPerson; today: string };

/** Every team that somebody belonged to, with the days. */
export function PersonTeams({ person, today }: Props) {
  const t = useTranslations("people");
  const locale = useLocale();
  if (person.memberships.length === 0) {
    return (
      <EmptyState kind="not-set-up" title={t("person.noTeams")}>
        {t("person.noTeamsText")}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="mb-3 max-w-measure text-pretty text-ink-2 text-ui">{t("person.teamsText")}</p>
      <Table label={t("person.teamsLabel", { name: person.name })} stacks>
        <thead>
          <tr>
            <HeadCell>{t("person.team")}</HeadCell>
            <HeadCell>{t("person.role")}</HeadCell>
            <HeadCell>{t("person.from")}</HeadCell>
            <HeadCell>{t("person.to")}</HeadCell>
            <HeadCell width="8rem" />
          </tr>
        </thead>
        <tbody>
          {person.memberships.map((membership) => (
            <Row key={membership.id}>
              <RowHead>{membership.teamName}</RowHead>
              <Cell>{t(`roles.${membership.role}`)}</Cell>
              <Cell label={t("person.from")}>{formatDay(membership.startsOn, locale)}</Cell>
              <Cell label={t("person.to")} quiet={membership.endsOn === null}>
                {membership.endsOn === null ? t("person.still") : formatDay(membership.endsOn, locale)}
              </Cell>
              <Cell numeric>
                {(membership.endsOn === null || holdsOn(membership, today)) && (
                  <EndMembership membership={membership} today={today} />
                )}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </>
  );
}
