import { boardRange, boardText } from "@kwartet/metrics/board/board-text";
import type { Effort } from "@kwartet/metrics/effort/effort";
import { effortRange, effortText } from "@kwartet/metrics/effort/effort-value";
import type { TopicEffort } from "@kwartet/metrics/effort/topic-effort";
import { explainTopics, nameTopic } from "@kwartet/metrics/explain/effort-topics";
import { formatCount, formatPeriod, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/ui/empty-state";
import { VariationMark } from "@/ui/mark";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { variationOf } from "./variation";

type Props = { effort: Effort; price: ReactNode };

/** Where the repeats come from, and what they cost. */
export function EffortTopics({ effort, price }: Props) {
  const t = useTranslations("effort");
  const locale = useLocale() as Locale;
  if (!effort.topics.some(({ repeat }) => repeat.value !== null)) {
    return (
      <EmptyState kind="no-data-in-period" level={2} title={t("topics.none")}>
        {t("topics.noneText")}
      </EmptyState>
    );
  }
  return (
    <>
      <Section title={t("price.title")}>{price}</Section>
      <Section title={t("topics.title")} note={t(effort.assumption ? "topics.byCost" : "topics.byCount")}>
        <div className="mb-6 max-w-measure space-y-2 text-ui/6">
          {explainTopics(effort, locale).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <TopicTable effort={effort} />
        <p className="mt-3 max-w-[90ch] text-pretty text-ink-3 text-label">{t("topics.key")}</p>
      </Section>
    </>
  );
}

/** With too few topics the sentence above says so, once. */
const isJudged = ({ topics }: Effort): boolean => topics.some(({ word }) => word !== "not enough data");

function TopicTable({ effort }: { effort: Effort }) {
  const t = useTranslations("effort");
  const locale = useLocale() as Locale;
  const { compared } = effort;
  return (
    <Table label={t("topics.table")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.topic")}</HeadCell>
          <HeadCell numeric>{t("head.cost")}</HeadCell>
          <HeadCell numeric>{t("head.repeats")}</HeadCell>
          <HeadCell numeric>{t("head.repeat")}</HeadCell>
          {compared && (
            <HeadCell numeric>
              {t("head.changeFrom", { period: formatPeriod(compared.key, locale) })}
            </HeadCell>
          )}
          {isJudged(effort) && <HeadCell>{t("head.besideOthers")}</HeadCell>}
          <HeadCell numeric>{t("head.handedOver")}</HeadCell>
          <HeadCell numeric>{t("head.ces")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {effort.topics.map((topic) => (
          <TopicRow key={topic.topic} row={topic} effort={effort} />
        ))}
      </tbody>
    </Table>
  );
}

function TopicRow({ row, effort }: { row: TopicEffort; effort: Effort }) {
  const t = useTranslations("effort");
  const locale = useLocale() as Locale;
  const language = { locale, currency: effort.currency };
  const { cost, repeats, repeat, change, changeWord, word, side, handedOver, ces } = row;
  const money = (value: number | null) => effortText({ value, unit: "money" }, language);
  const between = (figure: typeof repeat) =>
    t("betweenOf", { range: effortRange(figure, language), n: formatCount(figure.n, locale) });
  return (
    <Row>
      <RowHead note={t("contacts", { count: row.offered, n: formatCount(row.offered, locale) })}>
        {nameTopic(row.topic, locale)}
      </RowHead>
      <Cell
        numeric
        strong
        label={t("head.cost")}
        note={cost && effortRange({ lower: cost.low, upper: cost.high, unit: "money", n: null }, language)}
      >
        {money(cost?.mid ?? null)}
      </Cell>
      <Cell numeric label={t("head.repeats")} note={effortRange(repeats, language)}>
        {effortText(repeats, language)}
      </Cell>
      <Cell numeric label={t("head.repeat")} note={between(repeat)}>
        {effortText(repeat, language)}
      </Cell>
      {effort.compared && (
        <Cell
          label={t("head.changeFrom", { period: formatPeriod(effort.compared.key, locale) })}
          className="tablet:whitespace-nowrap tablet:text-right [&>span]:tablet:justify-end"
          note={change && boardRange({ ...change, unit: "points" }, locale, effort.currency)}
        >
          <VariationMark kind={variationOf(changeWord, (change?.value ?? 0) < 0)}>
            {boardText({ value: change?.value ?? null, unit: "points" }, locale, effort.currency)}
          </VariationMark>
        </Cell>
      )}
      {isJudged(effort) && (
        <Cell label={t("head.besideOthers")}>
          <VariationMark kind={variationOf(word, side === "low")} />
        </Cell>
      )}
      <Cell numeric label={t("head.handedOver")} note={between(handedOver)}>
        {effortText(handedOver, language)}
      </Cell>
      <Cell numeric label={t("head.ces")} note={between(ces)}>
        {effortText(ces, language)}
      </Cell>
    </Row>
  );
}
