import type { Changes } from "@kwartet/api/packs/compare-packs";
import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { boardText } from "@kwartet/metrics/board/board-text";
import type { ChangedFigure } from "@kwartet/metrics/board/change-note";
import { formatCount, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

/** So many figures are named; of a large correction there are hundreds. */
const MOST_NAMED = 20;

type Props = { changes: Changes; summary: BoardSummary };

/** What a pack would hold if it were frozen now; what was frozen stays. */
export function ChangeNote({ changes, summary }: Props) {
  const t = useTranslations("board-summary.packs");
  const locale = useLocale() as Locale;
  const { figures, compared, definitions } = changes;
  const nameOf = (id: string) => summary.rows.find((row) => row.id === id)?.name[locale] ?? id;
  const count = formatCount(compared, locale);
  return (
    <Section title={t("changesTitle")}>
      {figures.length === 0 ? (
        <p>{t("noChanges", { count })}</p>
      ) : (
        <>
          <p className="mb-3">{t("changes", { changed: formatCount(figures.length, locale), count })}</p>
          {definitions.length > 0 && (
            <p className="mb-3">
              {t("definitions", { names: definitions.map(({ id }) => nameOf(id)).join(", ") })}
            </p>
          )}
          <ChangeTable
            figures={figures.slice(0, MOST_NAMED)}
            currency={summary.currency}
            heads={{ title: t("changesTitle"), before: t("before"), after: t("after") }}
          />
          {figures.length > MOST_NAMED && (
            <p className="mt-3 text-ink-3 text-small">
              {t("more", { count: formatCount(figures.length - MOST_NAMED, locale) })}
            </p>
          )}
        </>
      )}
    </Section>
  );
}

type TableProps = {
  figures: readonly ChangedFigure[];
  currency: string;
  heads: { title: string; before: string; after: string };
};

/** Figures that differ between two of the same page, side by side. */
export function ChangeTable({ figures, currency, heads }: TableProps) {
  const t = useTranslations("board-summary.packs");
  const locale = useLocale() as Locale;
  const shown = ({ unit }: ChangedFigure, side: ChangedFigure["before"]) =>
    boardText({ value: side?.value ?? null, unit }, locale, currency);
  return (
    <Table label={heads.title} stacks>
      <thead>
        <tr>
          <HeadCell>{t("figure")}</HeadCell>
          <HeadCell numeric>{heads.before}</HeadCell>
          <HeadCell numeric>{heads.after}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <Row key={figure.id}>
            <RowHead>{figure.name[locale]}</RowHead>
            <Cell numeric label={heads.before}>
              {shown(figure, figure.before)}
            </Cell>
            <Cell numeric strong label={heads.after}>
              {shown(figure, figure.after)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
