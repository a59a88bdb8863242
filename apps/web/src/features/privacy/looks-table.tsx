import { formatDay } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { EmptyState } from "@/ui/empty-state";
import { Pagination } from "@/ui/pagination";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { roleNames } from "./role-names";

export const LOOKS_PAGE = 25;

const PURPOSES = [
  "coaching",
  "team board",
  "dispute",
  "calibration",
  "suggestions",
  "operational figures",
] as const;

type Props = RouterOutputs["audit"]["ofMe"] & { offset: number };

/** Who looked at one's own figures and contacts: when, as what and what for; not who. */
export function LooksTable({ total, looks, offset }: Props) {
  const t = useTranslations("privacy.myData");
  const ofLog = useTranslations("privacy");
  const locale = useLocale();
  if (looks.length === 0) {
    return (
      <EmptyState kind="nothing-new" title={t("none")}>
        {t("noneText")}
      </EmptyState>
    );
  }
  const pageAt = (from: number) => `/my-data?from=${from}#looks` as Route;
  return (
    <>
      <Table label={t("looks")} stacks>
        <thead>
          <tr>
            <HeadCell>{t("day")}</HeadCell>
            <HeadCell>{t("what")}</HeadCell>
            <HeadCell>{t("role")}</HeadCell>
            <HeadCell>{t("purpose")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {looks.map(({ day, action, roles, purpose }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a look has no name of its own, and the list never moves.
            <Row key={index}>
              <RowHead>{formatDay(day, locale)}</RowHead>
              <Cell label={t("what")}>{ofLog(`actions.${action}`)}</Cell>
              <Cell label={t("role")}>{roleNames(roles.join(" "), ofLog)}</Cell>
              <Cell label={t("purpose")}>
                {t(`purposes.${PURPOSES.find((known) => known === purpose) ?? "other"}`)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {total > LOOKS_PAGE && (
        <Pagination
          summary={t("shown", { from: offset + 1, to: offset + looks.length, total })}
          previous={offset > 0 ? pageAt(Math.max(0, offset - LOOKS_PAGE)) : undefined}
          next={offset + looks.length < total ? pageAt(offset + LOOKS_PAGE) : undefined}
        />
      )}
    </>
  );
}
