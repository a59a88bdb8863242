import { formatDay, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Cell, GroupRow, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { Tag } from "@/ui/tag";
import { TextLink } from "@/ui/text-link";
import type { ListedGoal } from "./goal-page";
import { titleOfGoal } from "./goal-title";

const GROUPS = ["waiting", "going", "others", "closed"] as const;
type Group = (typeof GROUPS)[number];

/** Where a goal stands in the list: what waits for the reader comes first. */
export function groupOf({ status, waitsForYou }: Pick<ListedGoal, "status" | "waitsForYou">): Group {
  if (waitsForYou) return "waiting";
  if (status === "closed") return "closed";
  return status === "active" ? "going" : "others";
}

type Props = { goals: readonly ListedGoal[]; meId: string };

/** Goals by what is to be done; never by a figure. */
export function GoalList({ goals, meId }: Props) {
  const t = useTranslations("goals");
  const locale = useLocale() as Locale;
  const hasOthers = goals.some(({ personId }) => personId !== meId);
  const columns = hasOthers ? 4 : 3;
  return (
    <Table label={t("title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("list.name")}</HeadCell>
          {hasOthers && <HeadCell width="24%">{t("list.agent")}</HeadCell>}
          <HeadCell width="16%">{t("list.state")}</HeadCell>
          <HeadCell width="16%">{t("list.review")}</HeadCell>
        </tr>
      </thead>
      {GROUPS.map((group) => {
        const ofGroup = goals.filter((goal) => groupOf(goal) === group);
        if (ofGroup.length === 0) return null;
        return (
          <tbody key={group}>
            <GroupRow columns={columns} note={String(ofGroup.length)}>
              {t(`list.${group}`)}
            </GroupRow>
            {ofGroup.map((goal) => (
              <Row key={goal.id}>
                <RowHead>
                  <TextLink href={`/goals/${goal.id}` as Route}>{titleOfGoal(goal, locale, t)}</TextLink>
                </RowHead>
                {hasOthers && (
                  <Cell label={t("list.agent")} note={goal.teamName}>
                    {goal.agentName}
                  </Cell>
                )}
                <Cell label={t("list.state")}>
                  <Tag>{goal.outcome ? t(`outcome.${goal.outcome}`) : t(`status.${goal.status}`)}</Tag>
                </Cell>
                <Cell label={t("list.review")}>{formatDay(goal.closedOn ?? goal.reviewOn, locale)}</Cell>
              </Row>
            ))}
          </tbody>
        );
      })}
    </Table>
  );
}
