import { differenceUnitOf } from "@kwartet/metrics/board/board-figure";
import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { boardRange, boardText } from "@kwartet/metrics/board/board-text";
import { formatPeriod, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";

/** The twelve periods of every row as figures, and what each is compared with. */
export function PrintedSeries({ summary }: { summary: BoardSummary }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const { rows, currency, compared } = summary;
  const keys = rows[0]?.series.map(({ key }) => key) ?? [];
  return (
    <>
      <h2>{t("head.trend")}</h2>
      <table className="board-print-table board-print-figures">
        <thead>
          <tr>
            <th scope="col">{t("head.figure")}</th>
            {keys.map((key) => (
              <th key={key} scope="col">
                {formatPeriod(key, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, series }) => (
            <tr key={id}>
              <th scope="row">{name[locale]}</th>
              {series.map((point) => (
                <td key={point.key}>
                  {boardText(point, locale, currency)}
                  {!point.isComplete && point.value !== null && "*"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>* {t("partial")}</p>
      {compared && <PrintedComparison summary={summary} period={compared.key} />}
    </>
  );
}

function PrintedComparison({ summary, period }: { summary: BoardSummary; period: string }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const { rows, currency } = summary;
  return (
    <>
      <h2>
        {t("comparedWith")} {formatPeriod(period, locale)}
      </h2>
      <table className="board-print-table board-print-figures">
        <thead>
          <tr>
            {(["figure", "value", "interval", "difference", "differenceInterval"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, figure, compared }) => {
            const difference = compared?.difference && {
              ...compared.difference,
              unit: differenceUnitOf(figure.unit),
            };
            return (
              <tr key={id}>
                <th scope="row">{name[locale]}</th>
                <td>{compared ? boardText(compared.figure, locale, currency) : "–"}</td>
                <td>{compared ? boardRange(compared.figure, locale, currency) : "–"}</td>
                <td>{difference ? boardText(difference, locale, currency) : "–"}</td>
                <td>{difference ? boardRange(difference, locale, currency) : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
