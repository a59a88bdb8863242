import { differenceUnitOf } from "@kwartet/metrics/board/board-figure";
import { boardRange, boardText } from "@kwartet/metrics/board/board-text";
import type { ComparedRow } from "@kwartet/metrics/board/compare-rows";
import { isOfRow } from "@kwartet/metrics/board/flat-figures";
import { formatCount, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { ChangeTable } from "./change-note";

type Comparison = RouterOutputs["packs"]["compare"];

/** The figures of two packs side by side, how sure their difference is, and what else differs. */
export function ComparedPacks({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("board-summary.sideBySide");
  const packs = useTranslations("board-summary.packs");
  const locale = useLocale() as Locale;
  const { rows, before, after, definitions, figures, compared, currency } = comparison;
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name[locale] ?? id;
  const shown = figures.filter(({ id }) => !isOfRow(id)).slice(0, MOST_NAMED);
  return (
    <>
      <Section title={t("figures")}>
        <Table label={t("figures")} stacks>
          <thead>
            <tr>
              <HeadCell>{packs("figure")}</HeadCell>
              <HeadCell numeric>{before.code}</HeadCell>
              <HeadCell numeric>{after.code}</HeadCell>
              <HeadCell numeric>{t("difference")}</HeadCell>
              <HeadCell>{t("word")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ComparedLine key={row.id} row={row} codes={[before.code, after.code]} currency={currency} />
            ))}
          </tbody>
        </Table>
      </Section>
      <Section title={t("definitions")}>
        {definitions.length === 0 ? (
          <p>{t("sameDefinitions")}</p>
        ) : (
          <ul>
            {definitions.map(({ id, before: old, after: current }) => (
              <li key={id}>
                {t("version", { name: nameOf(id), before: old ?? "–", after: current ?? "–" })}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("rest")}>
        <p className="mb-3">
          {t("changed", {
            changed: formatCount(figures.length, locale),
            count: formatCount(compared, locale),
          })}
        </p>
        {shown.length > 0 && (
          <ChangeTable
            figures={shown}
            currency={currency}
            heads={{ title: t("rest"), before: before.code, after: after.code }}
          />
        )}
      </Section>
    </>
  );
}

/** Of two different periods nearly every figure differs. */
const MOST_NAMED = 40;

type LineProps = { row: ComparedRow; codes: readonly [string, string]; currency: string };

function ComparedLine({ row, codes, currency }: LineProps) {
  const t = useTranslations("board-summary.sideBySide");
  const board = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const { name, before, after, difference, word, untold, target } = row;
  const value = (figure: ComparedRow["before"]) => (figure ? boardText(figure, locale, currency) : "–");
  const count = (figure: ComparedRow["before"]) =>
    figure && figure.n > 0 && board("n", { n: formatCount(figure.n, locale) });
  const unit = after?.unit ?? before?.unit ?? "share";
  const aim = (at: number | null) => boardText({ value: at, unit }, locale, currency);
  const moved = target.before !== target.after;
  return (
    <Row>
      <RowHead note={moved && t("target", { before: aim(target.before), after: aim(target.after) })}>
        {name[locale]}
      </RowHead>
      <Cell numeric label={codes[0]} note={count(before)}>
        {value(before)}
      </Cell>
      <Cell numeric strong label={codes[1]} note={<span className="font-normal">{count(after)}</span>}>
        {value(after)}
      </Cell>
      <Cell
        numeric
        label={t("difference")}
        note={difference && boardRange({ ...difference, unit: differenceUnitOf(unit) }, locale, currency)}
      >
        {difference ? boardText(difference, locale, currency) : "–"}
      </Cell>
      <Cell label={t("word")}>{untold === null ? t(`words.${word}`) : t(`untold.${untold}`)}</Cell>
    </Row>
  );
}
