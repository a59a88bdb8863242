import { SOURCE_IDS } from "@kwartet/api/imports/input";
import { formatCount, formatInstant } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { EmptyState } from "@/ui/empty-state";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { Tag } from "@/ui/tag";

/** So many are enough to see that data come in; the admin has all of them. */
export const SHOWN_ARRIVALS = 20;

type Props = { rows: RouterOutputs["privacy"]["imports"]; timeZone: string };

/** What came in and when. The name of a file can name somebody, so that it is not here. */
export function ArrivalsTable({ rows, timeZone }: Props) {
  const t = useTranslations("privacy");
  const sourceOf = useTranslations("imports.sources");
  const locale = useLocale();
  const nameOf = (source: string) => {
    const known = SOURCE_IDS.find((id) => id === source);
    return known ? sourceOf(known) : source;
  };
  if (rows.length === 0) {
    return (
      <EmptyState kind="nothing-new" title={t("noImports")}>
        {t("noImportsText")}
      </EmptyState>
    );
  }
  return (
    <Table label={t("imports")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("when")}</HeadCell>
          <HeadCell>{t("source")}</HeadCell>
          <HeadCell>{t("status")}</HeadCell>
          <HeadCell numeric>{t("created")}</HeadCell>
          <HeadCell numeric>{t("updated")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, SHOWN_ARRIVALS).map((row) => (
          <Row key={row.id}>
            <RowHead>{formatInstant(row.startedAt.getTime(), timeZone, locale)}</RowHead>
            <Cell label={t("source")}>{nameOf(row.source)}</Cell>
            <Cell>
              <Tag>{t(`statuses.${row.status}`)}</Tag>
            </Cell>
            <Cell numeric label={t("created")}>
              {formatCount(row.createdCount, locale)}
            </Cell>
            <Cell numeric label={t("updated")}>
              {formatCount(row.updatedCount, locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
