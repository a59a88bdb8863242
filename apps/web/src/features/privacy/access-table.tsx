import { formatCount, formatPeriod } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { EmptyState } from "@/ui/empty-state";
import { Cell, GroupRow, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { roleNames } from "./role-names";

const ACTIONS = ["person-read", "contacts-read", "export", "access-denied"] as const;

/** How often data about people were opened or taken out, by month and role. */
export function AccessTable({ rows }: { rows: RouterOutputs["privacy"]["access"] }) {
  const t = useTranslations("privacy");
  const locale = useLocale();
  if (rows.length === 0) {
    return (
      <EmptyState kind="nothing-new" title={t("noAccess")}>
        {t("noAccessText")}
      </EmptyState>
    );
  }
  const months = [...new Set(rows.map(({ month }) => month))];
  const actionName = (action: string) => {
    const known = ACTIONS.find((candidate) => candidate === action);
    return known ? t(`actions.${known}`) : action;
  };
  return (
    <Table label={t("access")}>
      <thead>
        <tr>
          <HeadCell>{t("action")}</HeadCell>
          <HeadCell>{t("role")}</HeadCell>
          <HeadCell numeric>{t("times")}</HeadCell>
          <HeadCell numeric>{t("rows")}</HeadCell>
        </tr>
      </thead>
      {months.map((month) => (
        <tbody key={month}>
          <GroupRow columns={4}>{formatPeriod(month, locale)}</GroupRow>
          {rows
            .filter((row) => row.month === month)
            .map((row) => (
              <Row key={`${row.role} ${row.action}`}>
                <RowHead>{actionName(row.action)}</RowHead>
                <Cell>{roleNames(row.role, t)}</Cell>
                <Cell numeric>{formatCount(row.count, locale)}</Cell>
                <Cell numeric quiet={row.rows === 0}>
                  {row.rows === 0 ? "–" : formatCount(row.rows, locale)}
                </Cell>
              </Row>
            ))}
        </tbody>
      ))}
    </Table>
  );
}
