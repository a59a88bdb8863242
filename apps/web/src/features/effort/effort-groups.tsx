import { boardRange, boardText } from "@kwartet/metrics/board/board-text";
import type { Effort } from "@kwartet/metrics/effort/effort";
import { COMPARED_NAMES } from "@kwartet/metrics/effort/effort-measure";
import { effortRange, effortText } from "@kwartet/metrics/effort/effort-value";
import type { ComparedFigure, GroupEffort, Interval } from "@kwartet/metrics/effort/group-effort";
import { explainComparedFigure, explainNoGroups, nameGroup } from "@kwartet/metrics/explain/effort-groups";
import { formatCount, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/ui/empty-state";
import { VariationMark } from "@/ui/mark";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";
import { variationOf } from "./variation";

/** Own teams and partners, each on the contacts that it got. */
export function EffortGroups({ effort }: { effort: Effort }) {
  const t = useTranslations("effort");
  const locale = useLocale() as Locale;
  const { groups, noGroups, period } = effort;
  if (noGroups !== null) {
    const isHidden = noGroups === "too-small";
    return (
      <EmptyState
        kind={isHidden ? "hidden-to-protect" : "not-set-up"}
        level={2}
        {...(isHidden ? {} : { title: t("groups.none") })}
      >
        {explainNoGroups(noGroups, locale)}
      </EmptyState>
    );
  }
  return (
    <>
      {groups.map((group) => (
        <Section
          key={`${group.kind} ${group.partner}`}
          title={nameGroup(group, locale)}
          note={t("groups.teams", { count: group.teams })}
        >
          <SignalSentences group={group} />
          <GroupTable group={group} currency={effort.currency} />
        </Section>
      ))}
      <p className="mt-6 max-w-[90ch] text-pretty text-ink-3 text-label">
        {t("groups.key")}{" "}
        <TextLink href={`/overview?from=${period.from}&to=${period.to}` as Route}>
          {t("groups.overview")}
        </TextLink>
      </p>
    </>
  );
}

/** What is more than chance, a sentence each; or that nothing is. */
function SignalSentences({ group }: { group: GroupEffort }) {
  const t = useTranslations("effort");
  const locale = useLocale() as Locale;
  const signals = group.figures.filter(({ word }) => word === "signal");
  return (
    <div className="mb-6 max-w-measure space-y-2 text-ui/6">
      {signals.map((figure) => (
        <p key={figure.measure}>{explainComparedFigure(group, figure, locale)}</p>
      ))}
      {signals.length === 0 && <p>{t("groups.nothing")}</p>}
    </div>
  );
}

function GroupTable({ group, currency }: { group: GroupEffort; currency: string }) {
  const t = useTranslations("effort");
  const locale = useLocale() as Locale;
  return (
    <Table label={t("groups.table", { name: nameGroup(group, locale) })} stacks>
      <thead>
        <tr>
          <HeadCell width="22%">{t("head.figure")}</HeadCell>
          <HeadCell numeric>{t("head.value")}</HeadCell>
          <HeadCell numeric>{t("head.expected")}</HeadCell>
          <HeadCell numeric>{t("head.adjusted")}</HeadCell>
          <HeadCell numeric>{t("head.raw")}</HeadCell>
          <HeadCell width="10rem" className="tablet:pl-6">
            {t("head.word")}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {group.figures.map((figure) => (
          <ComparedRow key={figure.measure} figure={figure} currency={currency} />
        ))}
      </tbody>
    </Table>
  );
}

function ComparedRow({ figure: compared, currency }: { figure: ComparedFigure; currency: string }) {
  const t = useTranslations("effort");
  const locale = useLocale() as Locale;
  const { measure, direction, figure, expected, adjusted, raw, word } = compared;
  const language = { locale, currency };
  const isBetter = (adjusted?.value ?? 0) > 0 === (direction !== "lower-is-better");
  const difference = (interval: Interval | null) =>
    boardText({ value: interval?.value ?? null, unit: "points" }, locale, currency);
  const between = (interval: Interval | null) =>
    interval && boardRange({ ...interval, unit: "points" }, locale, currency);
  return (
    <Row>
      <RowHead>{COMPARED_NAMES[measure][locale]}</RowHead>
      <Cell
        numeric
        strong
        label={t("head.value")}
        note={t("betweenOf", { range: effortRange(figure, language), n: formatCount(figure.n, locale) })}
      >
        {effortText(figure, language)}
      </Cell>
      <Cell numeric label={t("head.expected")}>
        {effortText({ value: expected, unit: "share" }, language)}
      </Cell>
      <Cell numeric strong={word === "signal"} label={t("head.adjusted")} note={between(adjusted)}>
        {difference(adjusted)}
      </Cell>
      <Cell numeric label={t("head.raw")} className="text-ink-2" note={between(raw)}>
        {difference(raw)}
      </Cell>
      <Cell label={t("head.word")} className="tablet:pl-6">
        <VariationMark kind={variationOf(word, isBetter, direction)}>
          {t(`word.${sayKey(word, isBetter, direction)}`)}
        </VariationMark>
      </Cell>
    </Row>
  );
}

function sayKey(word: ComparedFigure["word"], isBetter: boolean, direction: ComparedFigure["direction"]) {
  if (word === "not enough data") return "few";
  if (word === "noise") return "noise";
  if (direction === "neutral") return "other";
  return isBetter ? "better" : "worse";
}
