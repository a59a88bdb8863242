import { boardPeriodText, boardRange, boardText } from "@kwartet/metrics/board/board-text";
import type { Effort, NeedlessCosts } from "@kwartet/metrics/effort/effort";
import { effortRange, effortText } from "@kwartet/metrics/effort/effort-value";
import type { NeedlessId, NeedlessRow } from "@kwartet/metrics/effort/needless";
import {
  explainEase,
  explainEffortChange,
  explainHandOvers,
  explainLeftOut,
  explainRepeats,
  explainSelfService,
} from "@kwartet/metrics/explain/effort";
import { formatCount, formatPeriod, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/ui/section";
import { Cell, GroupRow, HeadCell, Row, RowHead, Table } from "@/ui/table";

type Props = { effort: Effort; price: ReactNode };

/** What came back, what was handed over, what self-service left open, and how easy it was. */
const GROUPS = [
  { id: "repeats", rows: ["repeat", "repeat-count"] },
  { id: "handOvers", rows: ["handed-over", "continued", "continued-work"] },
  { id: "selfService", rows: ["self-service", "self-service-back"] },
  { id: "customers", rows: ["contacts-each", "ces", "ces-mean"] },
] as const satisfies readonly { id: string; rows: readonly NeedlessId[] }[];

const COST_OF: Partial<Record<NeedlessId, keyof NeedlessCosts>> = {
  "repeat-count": "repeats",
  continued: "continued",
  "self-service-back": "selfServiceBack",
};

export function NeedlessContacts({ effort, price }: Props) {
  const t = useTranslations("effort");
  const locale = useLocale() as Locale;
  const { rows, compared } = effort;
  const changeOf = (id: NeedlessId) =>
    explainEffortChange(rows.find((row) => row.id === id) ?? { change: null }, compared, locale);
  const said = [
    [explainRepeats(effort, locale), changeOf("repeat"), explainLeftOut(effort, locale)],
    [explainHandOvers(effort, locale), changeOf("handed-over")],
    [explainSelfService(effort, locale), changeOf("self-service-back")],
    [explainEase(effort, locale), changeOf("ces")],
  ];
  return (
    <>
      <Section title={t("needless.title")} note={boardPeriodText(effort.period.key, locale)}>
        <div className="mb-6 max-w-measure space-y-3 text-ui/6">
          {said.map((sentences) => (
            <p key={sentences[0]}>{sentences.filter((sentence) => sentence !== null).join(" ")}</p>
          ))}
        </div>
        <NeedlessTable effort={effort} />
      </Section>
      <Section title={t("price.title")}>{price}</Section>
      <Section title={t("channels.title")} note={t("channels.note")}>
        <ChannelTable effort={effort} />
      </Section>
    </>
  );
}

function NeedlessTable({ effort }: { effort: Effort }) {
  const t = useTranslations("effort");
  const locale = useLocale() as Locale;
  const { rows, compared } = effort;
  return (
    <Table label={t("needless.table")} stacks>
      <thead>
        <tr>
          <HeadCell width="34%">{t("head.figure")}</HeadCell>
          <HeadCell numeric>{t("head.value")}</HeadCell>
          <HeadCell numeric>{t("head.between")}</HeadCell>
          {compared && <HeadCell numeric>{formatPeriod(compared.key, locale)}</HeadCell>}
          {compared && <HeadCell numeric>{t("head.change")}</HeadCell>}
          {effort.assumption && <HeadCell numeric>{t("head.cost")}</HeadCell>}
        </tr>
      </thead>
      {GROUPS.map((group) => (
        <tbody key={group.id}>
          <GroupRow columns={3 + (compared ? 2 : 0) + (effort.assumption ? 1 : 0)}>
            {t(`needless.${group.id}`)}
          </GroupRow>
          {group.rows.map((id) => {
            const row = rows.find((each) => each.id === id);
            return row && <FigureRow key={id} row={row} effort={effort} />;
          })}
        </tbody>
      ))}
    </Table>
  );
}

function FigureRow({ row, effort }: { row: NeedlessRow; effort: Effort }) {
  const t = useTranslations("effort");
  const locale = useLocale() as Locale;
  const { currency, compared: period, costs } = effort;
  const language = { locale, currency };
  const { id, name, figure, compared, change } = row;
  const key = COST_OF[id];
  const cost = key === undefined ? null : costs[key];
  return (
    <Row>
      <RowHead>{name[locale]}</RowHead>
      <Cell
        numeric
        strong
        label={t("head.value")}
        note={
          figure.value !== null &&
          t(id === "continued-work" ? "nDays" : "n", { n: formatCount(figure.n, locale) })
        }
      >
        {effortText(figure, language)}
      </Cell>
      <Cell numeric label={t("head.between")} className="text-ink-2">
        {effortRange(figure, language)}
      </Cell>
      {period && (
        <Cell numeric label={formatPeriod(period.key, locale)} className="text-ink-2">
          {compared ? effortText(compared, language) : "–"}
        </Cell>
      )}
      {period && (
        <Cell
          numeric
          label={t("head.change")}
          className="text-ink-2"
          note={change && boardRange({ ...change, unit: "points" }, locale, currency)}
        >
          {boardText({ value: change?.value ?? null, unit: "points" }, locale, currency)}
        </Cell>
      )}
      {effort.assumption && (
        <Cell numeric label={t("head.cost")}>
          {cost ? effortRange({ lower: cost.low, upper: cost.high, unit: "money", n: null }, language) : "–"}
        </Cell>
      )}
    </Row>
  );
}

function ChannelTable({ effort }: { effort: Effort }) {
  const [t, kpis] = [useTranslations("effort"), useTranslations("kpis")];
  const locale = useLocale() as Locale;
  const language = { locale, currency: effort.currency };
  const columns = ["repeat", "handedOver", "ces"] as const;
  return (
    <Table label={t("channels.title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.channel")}</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column} numeric>
              {t(`head.${column}`)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {effort.channels.map((channel) => (
          <Row key={channel.channel}>
            <RowHead>{kpis(`channels.${channel.channel}`)}</RowHead>
            {columns.map((column) => (
              <Cell
                key={column}
                numeric
                label={t(`head.${column}`)}
                note={t("betweenOf", {
                  range: effortRange(channel[column], language),
                  n: formatCount(channel[column].n, locale),
                })}
              >
                {effortText(channel[column], language)}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
