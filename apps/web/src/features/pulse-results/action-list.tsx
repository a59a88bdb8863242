import { formatDay, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { ChangeAction, type FocusChoice } from "./action-dialog";
import { CloseAction } from "./close-action";
import type { Action } from "./results";

type Props = { actions: readonly Action[]; focuses: readonly FocusChoice[]; today: string };

/** What teams set out to do, with who does it for the team itself, and what came of it. */
export function ActionList({ actions, focuses, today }: Props) {
  const t = useTranslations("pulse-results");
  const locale = useLocale() as Locale;
  return (
    <Table label={t("nextSteps")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("group")}</HeadCell>
          <HeadCell>{t("action")}</HeadCell>
          <HeadCell>{t("owner")}</HeadCell>
          <HeadCell>{t("due")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => {
          const { id, teamId, teamName, text, item, itemKey, owner, dueOn, state, outcome, canChange } =
            action;
          const given = owner && { itemKey, text, ownerId: owner.id, dueOn };
          return (
            <Row key={id}>
              <RowHead note={item?.[locale] ?? focuses.find(({ key }) => key === itemKey)?.text}>
                {teamName}
              </RowHead>
              <Cell note={outcome}>
                {text}
                {canChange && state === "open" && given && (
                  <span className="mt-1 -ml-2 flex flex-wrap gap-x-2">
                    <ChangeAction
                      actionId={id}
                      team={{ id: teamId, name: teamName }}
                      {...{ focuses, today, given }}
                    />
                    <CloseAction actionId={id} team={teamName} />
                  </span>
                )}
              </Cell>
              <Cell label={t("owner")}>{owner?.name ?? "–"}</Cell>
              <Cell label={t("due")} note={t(`state.${state}`)}>
                {formatDay(dueOn, locale)}
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
