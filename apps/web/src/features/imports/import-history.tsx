import { formatCount, formatInstant } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { EmptyState } from "@/ui/empty-state";
import { Pagination } from "@/ui/pagination";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { Tag } from "@/ui/tag";
import { TextLink } from "@/ui/text-link";
import { isFromProgram } from "./from-program";
import { sourceName } from "./source-name";

export const HISTORY_PAGE = 20;

type Props = { page: RouterOutputs["imports"]["list"]; offset: number; timeZone: string };

/** Every file that was ever sent, newest first. */
export function ImportHistory({ page, offset, timeZone }: Props) {
  const t = useTranslations("imports");
  const locale = useLocale();
  if (page.total === 0) {
    return (
      <EmptyState
        kind="not-set-up"
        title={t("emptyTitle")}
        action={<TextLink href={"/imports/format" as Route}>{t("formatLink")}</TextLink>}
      >
        {t("emptyText")}
      </EmptyState>
    );
  }
  const last = offset + page.rows.length;
  const count = (value: number) => formatCount(value, locale);
  return (
    <>
      <Table label={t("historyLabel")} stacks>
        <thead>
          <tr>
            <HeadCell>{t("columns.file")}</HeadCell>
            <HeadCell>{t("columns.when")}</HeadCell>
            <HeadCell>{t("columns.status")}</HeadCell>
            <HeadCell numeric>{t("columns.created")}</HeadCell>
            <HeadCell numeric>{t("columns.updated")}</HeadCell>
            <HeadCell numeric>{t("columns.unchanged")}</HeadCell>
            <HeadCell numeric>{t("columns.skipped")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <Row key={row.id}>
              <RowHead note={sourceName(row.source, t)}>
                <TextLink href={`/imports/${row.id}` as Route} className="wrap-anywhere">
                  {row.fileName}
                </TextLink>
              </RowHead>
              <Cell note={row.startedByName ?? t(isFromProgram(row) ? "byProgram" : "byCommand")}>
                {formatInstant(row.startedAt.getTime(), timeZone, locale)}
              </Cell>
              <Cell>
                <span className="inline-flex flex-wrap gap-1.5">
                  <Tag>{row.isUndoQueued ? t("undoQueued") : t(`status.${row.status}`)}</Tag>
                  {row.isDryRun && <Tag>{t("dryRun")}</Tag>}
                </span>
              </Cell>
              <Cell numeric label={t("columns.created")}>
                {count(row.createdCount)}
              </Cell>
              <Cell numeric label={t("columns.updated")}>
                {count(row.updatedCount)}
              </Cell>
              <Cell numeric label={t("columns.unchanged")}>
                {count(row.unchangedCount)}
              </Cell>
              <Cell numeric label={t("columns.skipped")}>
                {count(row.skippedCount)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {page.total > HISTORY_PAGE && (
        <Pagination
          summary={t("range", { from: count(offset + 1), to: count(last), total: count(page.total) })}
          previous={offset > 0 ? addressOf(Math.max(0, offset - HISTORY_PAGE)) : undefined}
          next={last < page.total ? addressOf(last) : undefined}
        />
      )}
    </>
  );
}

const addressOf = (offset: number) => (offset === 0 ? "/imports" : `/imports?from=${offset}`) as Route;
