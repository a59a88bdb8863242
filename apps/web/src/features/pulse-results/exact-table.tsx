import {
  bandText,
  explainChange,
  sayDifference,
  sayInterval,
  sayPublished,
} from "@kwartet/metrics/explain/pulse";
import type { Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { cellOf, columnsOf, nameOfGroup, type Results, textOf } from "./results";

/** Every figure with its margin, its difference and its change: what the colours stand for, in numbers. */
export function ExactTable({ results }: { results: Results }) {
  const t = useTranslations("pulse-results");
  const locale = useLocale() as Locale;
  const lines = results.groups.flatMap((group) =>
    columnsOf(results).map((item) => ({ group, item, cell: cellOf(group, item) })),
  );
  return (
    <Table label={t("tableLabelExact")} dense>
      <thead>
        <tr>
          <HeadCell>{t("group")}</HeadCell>
          <HeadCell>{t("question")}</HeadCell>
          <HeadCell numeric>{t("value")}</HeadCell>
          <HeadCell>{t("margin")}</HeadCell>
          <HeadCell>{t("answers")}</HeadCell>
          <HeadCell numeric>{t("difference")}</HeadCell>
          <HeadCell>{t("change")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ group, item, cell }) => (
          <Row key={`${group.id} ${item.key}`}>
            <RowHead>{nameOfGroup(group, t)}</RowHead>
            <Cell>{textOf(item, locale)}</Cell>
            {cell?.figure ? (
              <>
                <Cell numeric>{sayPublished(cell.figure, locale)}</Cell>
                <Cell>{sayInterval(cell.figure, locale)}</Cell>
                <Cell>{bandText(cell.figure.band)}</Cell>
                <Cell numeric>
                  {cell.difference ? sayDifference(cell.difference, cell.figure.unit, locale) : "–"}
                </Cell>
                <Cell>
                  {cell.change
                    ? t("since", {
                        change: explainChange(cell.change, cell.figure.unit, locale),
                        wave: cell.change.since,
                      })
                    : "–"}
                </Cell>
              </>
            ) : (
              <>
                <Cell numeric>–</Cell>
                <Cell quiet>{t(`hiddenShort.${cell?.hidden ?? "no-answers"}`)}</Cell>
                <Cell quiet>–</Cell>
                <Cell numeric>–</Cell>
                <Cell quiet>–</Cell>
              </>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
