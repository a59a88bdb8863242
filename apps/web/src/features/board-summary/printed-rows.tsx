import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { boardRange, boardText } from "@kwartet/metrics/board/board-text";
import type { Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { RowAssurance, RowTrend, RowVariation } from "./row-marks";

/** The table of the page on paper: dense, with the same figures and marks as the screen. */
export function BoardRowTexts({ summary }: { summary: BoardSummary }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const { rows, currency } = summary;
  return (
    <table className="board-print-table" aria-label={t("table")}>
      <thead>
        <tr>
          {(
            ["figure", "value", "interval", "target", "trend", "change", "assurance", "sentence"] as const
          ).map((head) => (
            <th key={head} scope="col">
              {t(`head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <b>{row.name[locale]}</b>
              <br />
              {row.says[locale]}
            </th>
            <td className="board-print-value">{boardText(row.figure, locale, currency)}</td>
            <td className="whitespace-nowrap">{boardRange(row.figure, locale, currency)}</td>
            <td>
              {row.target === null
                ? "–"
                : boardText({ value: row.target, unit: row.figure.unit }, locale, currency)}
            </td>
            <td>
              <RowTrend row={row} width={150} height={30} />
            </td>
            <td>
              <RowVariation row={row} size={24} />
            </td>
            <td>
              <RowAssurance row={row} size={24} />
            </td>
            <td>{row.sentence[locale]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
