import { differenceUnitOf } from "@kwartet/metrics/board/board-figure";
import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { boardRange, boardText } from "@kwartet/metrics/board/board-text";
import { formatCount, formatPeriod, type Locale } from "@kwartet/metrics/format";
import { canShowInterval } from "@kwartet/metrics/policy";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { RowAssurance, RowTrend, RowVariation } from "./row-marks";

type Props = { summary: BoardSummary };
type BoardRow = BoardSummary["rows"][number];

const HEADS = ["figure", "value", "interval", "target", "trend", "change", "assurance", "sentence"] as const;

/** The four KPIs and what customers say and do: one line a figure, its certainty beside it. */
export function BoardTable({ summary }: Props) {
  const t = useTranslations("board-summary");
  return (
    <Table label={t("table")} stacks>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <HeadCell key={head} numeric={head === "value" || head === "target"}>
              {t(`head.${head}`)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {summary.rows.map((row) => (
          <BoardRowLine key={row.id} row={row} currency={summary.currency} />
        ))}
      </tbody>
    </Table>
  );
}

function BoardRowLine({ row, currency }: { row: BoardRow; currency: string }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const { name, says, figure, target, sentence, compared } = row;
  const n = formatCount(figure.n, locale);
  return (
    <Row>
      <RowHead note={says[locale]}>{name[locale]}</RowHead>
      <Cell numeric strong note={figure.n > 0 && <span className="font-normal">{t("n", { n })}</span>}>
        <ShownValue figure={figure} currency={currency} />
      </Cell>
      <Cell quiet label={t("head.interval")} className="whitespace-nowrap">
        {boardRange(figure, locale, currency)}
      </Cell>
      <Cell numeric label={t("head.target")}>
        {target === null ? "–" : boardText({ value: target, unit: figure.unit }, locale, currency)}
      </Cell>
      <Cell>
        <RowTrend row={row} />
      </Cell>
      <Cell>
        <RowVariation row={row} />
      </Cell>
      <Cell>
        <RowAssurance row={row} />
      </Cell>
      <Cell note={compared && <ComparedNote compared={compared} currency={currency} />}>
        {sentence[locale]}
      </Cell>
    </Row>
  );
}

/** Below five answers "3 of 4", because a percentage of four says more than four answers can. */
function ShownValue({ figure, currency }: { figure: BoardRow["figure"]; currency: string }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  if (figure.value !== null && figure.x !== null && !canShowInterval(figure.n)) {
    return t("few", { x: formatCount(figure.x, locale), n: formatCount(figure.n, locale) });
  }
  return boardText(figure, locale, currency);
}

type ComparedProps = { compared: NonNullable<BoardRow["compared"]>; currency: string };

function ComparedNote({ compared, currency }: ComparedProps) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const { key, figure, difference } = compared;
  if (figure.value === null) return null;
  const earlier = t("compared", {
    value: boardText(figure, locale, currency),
    period: formatPeriod(key, locale),
  });
  if (difference === null) return earlier;
  const shown = { ...difference, unit: differenceUnitOf(figure.unit) };
  return `${earlier}. ${t("difference", {
    value: boardText(shown, locale, currency),
    range: boardRange(shown, locale, currency),
  })}`;
}
