import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { APPENDIX_WORDS, BLOCK_TITLES, PRIVACY_NOTE } from "@kwartet/metrics/board/board-words";
import { formatCount, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";

/** By what every figure is counted, with its version; how good the data are; and whom it tells nothing of. */
export function PrintedAppendix({ summary }: { summary: BoardSummary }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const { rows, blocks } = summary;
  const others = [
    ...new Map(
      Object.values(blocks)
        .flatMap(({ figures }) => figures)
        .map(({ name, definition }) => [definition, name]),
    ),
  ];
  return (
    <>
      <h2>{APPENDIX_WORDS.title[locale]}</h2>
      <table className="board-print-table">
        <thead>
          <tr>
            <th scope="col">{t("head.figure")}</th>
            <th scope="col">{APPENDIX_WORDS.definition[locale]}</th>
            <th scope="col" className="text-right">
              n
            </th>
            <th scope="col">{APPENDIX_WORDS.formula[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, definition, figure, formula }) => (
            <tr key={id}>
              <th scope="row">{name[locale]}</th>
              <td className="whitespace-nowrap">{definition}</td>
              <td className="text-right">{formatCount(figure.n, locale)}</td>
              <td>{formula[locale]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2">
        {t("printed.others", {
          names: others.map(([definition, name]) => `${name[locale]} (${definition})`).join("; "),
        })}
      </p>
      <div className="board-print-halves">
        <section>
          <h2>{BLOCK_TITLES.quality[locale]}</h2>
          {blocks.quality.sentences.map((sentence) => (
            <p key={sentence.en}>{sentence[locale]}</p>
          ))}
          <p>
            {t("status.title")}:{" "}
            {rows.map(({ name, status }) => `${name[locale]} ${t(`status.${status}`)}`).join(", ")}.{" "}
            {t("status.text")}
          </p>
        </section>
        <section>
          <h2>{APPENDIX_WORDS.privacy[locale]}</h2>
          <p>{PRIVACY_NOTE[locale]}</p>
        </section>
      </div>
    </>
  );
}
