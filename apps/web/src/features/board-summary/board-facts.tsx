import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { formatCount, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";

type Fact = BoardSummary["facts"][number];

/** Figures of studies, each with whose they are and how well they were checked. */
export function BoardFacts({ facts }: { facts: readonly Fact[] }) {
  const locale = useLocale() as Locale;
  const sourceOf = useFactSource();
  return (
    <ul className="max-w-measure">
      {facts.map((fact) => (
        <li key={fact.id} className="mb-3">
          {fact.statement[locale]}
          <span className="block text-ink-3 text-small">{sourceOf(fact)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Population, year, kind, source and check: a fact is never shown without. */
export function useFactSource(): (fact: Fact) => string {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  return ({ population, year, kind, source, checked }) =>
    t("factSource", {
      population: population[locale],
      year: year === null ? "none" : String(year),
      kind: t(`factKinds.${kind}`),
      source,
      checked: t(`factChecks.${checked}`),
    });
}

/** How every row is counted, with the version of its definition. */
export function BoardDefinitions({ rows }: { rows: BoardSummary["rows"] }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  return rows.map(({ id, name, definition, formula, figure }) => (
    <span key={id}>
      {t("definition", {
        name: name[locale],
        definition,
        n: formatCount(figure.n, locale),
        formula: formula[locale],
      })}{" "}
    </span>
  ));
}
