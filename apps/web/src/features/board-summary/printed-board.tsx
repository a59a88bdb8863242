import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { asOfText, boardPeriodText, boardRange, boardText } from "@kwartet/metrics/board/board-text";
import type { Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BoardDefinitions, useFactSource } from "./board-facts";
import { useOwned } from "./board-items";
import { headlineOf, sublineOf } from "./board-title";
import { PrintedAppendix } from "./printed-appendix";
import { PrintedException } from "./printed-exception";
import { BoardRowTexts } from "./printed-rows";
import { PrintedSeries } from "./printed-series";

type Props = {
  summary: BoardSummary;
  /** "Frozen as 2026-Q2-1 on …", or that it is a draft. */
  state: string;
};

/** The page on paper: A4 landscape, ink only, nothing below 9 points but the notes at the foot. */
export function PrintedBoard({ summary, state }: Props) {
  const sheets = [
    <PrintedPage key="page" summary={summary} />,
    ...summary.pages.map((page) => <PrintedException key={page.itemId} page={page} summary={summary} />),
    <PrintedBlocks key="blocks" summary={summary} />,
    <PrintedSeries key="series" summary={summary} />,
    <PrintedAppendix key="appendix" summary={summary} />,
  ];
  return (
    <article className="board-print" data-printed>
      {sheets.map((sheet, index) => (
        <Sheet key={sheet.key} summary={summary} state={state} number={index + 1} count={sheets.length}>
          {sheet}
        </Sheet>
      ))}
    </article>
  );
}

type PartProps = Pick<Props, "summary">;

/** What a board reads if it reads one sheet. */
function PrintedPage({ summary }: PartProps) {
  const locale = useLocale() as Locale;
  const t = useTranslations("board-summary");
  const { exceptions, decisions, blocks } = summary;
  return (
    <>
      <h1 className="board-print-headline">{headlineOf(summary, locale)}</h1>
      <p className="mb-2">{sublineOf(summary, locale, t)}</p>
      <BoardRowTexts summary={summary} />
      <div className="board-print-columns">
        <PrintedItems title={t("exceptions")} none={t("noExceptions")} items={exceptions} />
        <PrintedBlock title={t("risk")} sentences={blocks.risk.sentences.slice(0, 2)} />
        <PrintedBlock
          title={t("engagement")}
          sentences={[...blocks.engagement.sentences.slice(0, 1), ...blocks.coaching.sentences.slice(0, 1)]}
        />
        <PrintedItems title={t("decisions")} none={t("noDecisions")} items={decisions} />
      </div>
    </>
  );
}

function PrintedBlocks({ summary }: PartProps) {
  const t = useTranslations("board-summary");
  return (
    <div className="board-print-halves">
      <div>
        {(["risk", "engagement", "coaching"] as const).map((id) => (
          <PrintedBlock key={id} title={t(id)} sentences={summary.blocks[id].sentences} />
        ))}
        <PrintedFacts facts={summary.facts} />
      </div>
      <PrintedFigures summary={summary} />
    </div>
  );
}

type SheetProps = Props & { number: number; count: number; children: ReactNode };

function Sheet({ summary, state, number, count, children }: SheetProps) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const { organization, period, asOfDay, rows } = summary;
  return (
    <section className="board-print-sheet">
      <header className="board-print-head">
        <b>{t("printed.title", { organization })}</b>
        <span>
          {boardPeriodText(period.key, locale)}
          {period.isPartial && ` (${t("partial")})`}, {asOfText(asOfDay, locale)}
        </span>
      </header>
      {children}
      <footer className="board-print-foot">
        <span>{number === 1 && <BoardDefinitions rows={rows} />}</span>
        <span className="whitespace-nowrap text-right">
          {state}
          <br />
          {t("printed.page", { page: number, pages: count })}
        </span>
      </footer>
    </section>
  );
}

function PrintedBlock({
  title,
  sentences,
}: {
  title: string;
  sentences: readonly { nl: string; en: string }[];
}) {
  const locale = useLocale() as Locale;
  return (
    <section>
      <h2>{title}</h2>
      {sentences.map((sentence) => (
        <p key={sentence.en}>{sentence[locale]}</p>
      ))}
    </section>
  );
}

type ItemsProps = { title: string; none: string; items: BoardSummary["exceptions"] };

function PrintedItems({ title, none, items }: ItemsProps) {
  const ownedBy = useOwned();
  return (
    <section>
      <h2>{title}</h2>
      {items.length === 0 && <p>{none}</p>}
      <ol>
        {items.map((item) => (
          <li key={item.itemId}>
            {item.text} ({ownedBy(item)})
          </li>
        ))}
      </ol>
    </section>
  );
}

function PrintedFacts({ facts }: { facts: BoardSummary["facts"] }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const sourceOf = useFactSource();
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>{t("facts")}</h2>
      {facts.map((fact) => (
        <p key={fact.id}>
          {fact.statement[locale]} ({sourceOf(fact)})
        </p>
      ))}
    </section>
  );
}

/** Every figure of the blocks with its interval, as the screen has them in tables. */
function PrintedFigures({ summary }: { summary: BoardSummary }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const { blocks, currency } = summary;
  const figures = Object.values(blocks).flatMap((block) => block.figures);
  return (
    <table className="board-print-table">
      <thead>
        <tr>
          <th scope="col">{t("head.figure")}</th>
          <th scope="col" className="text-right">
            {t("head.value")}
          </th>
          <th scope="col" className="text-right">
            {t("head.interval")}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{figure.name[locale]}</th>
            <td className="text-right">{boardText(figure, locale, currency)}</td>
            <td className="text-right">{boardRange(figure, locale, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
