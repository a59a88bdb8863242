import { nameAgentsBy } from "@kwartet/metrics/explain/staffing-week";
import { formatInterval, formatNumber, formatValue, type Locale } from "@kwartet/metrics/format";
import type { Predicted } from "@kwartet/metrics/staffing/predict-queue";
import type { WeekOutcome } from "@kwartet/metrics/staffing/week-outcome";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

type Props = { options: readonly WeekOutcome[]; chosen: number };

/** The week with two fewer to two more agents, each figure with its range; the pessimistic model beside it. */
export function OptionTable({ options, chosen }: Props) {
  const t = useTranslations("staffing");
  const locale = useLocale() as Locale;
  return (
    <Table label={t("options.title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.agents")}</HeadCell>
          <HeadCell numeric>{t("head.free")}</HeadCell>
          <HeadCell numeric>{t("head.within")}</HeadCell>
          <HeadCell numeric>{t("head.abandoned")}</HeadCell>
          <HeadCell numeric>{t("head.meanWait")}</HeadCell>
          <HeadCell numeric>{t("head.pessimistic")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <Row key={option.by} selected={option.by === chosen}>
            <RowHead note={option.by === chosen && t("options.chosen")}>{rowName(option.by, locale)}</RowHead>
            <Cell numeric label={t("head.free")}>
              {formatNumber(option.free, locale, 1)}
            </Cell>
            <RangeCell label={t("head.within")} range={option.predicted?.within} unit="share" strong />
            <RangeCell label={t("head.abandoned")} range={option.predicted?.abandoned} unit="share" />
            <RangeCell label={t("head.meanWait")} range={option.predicted?.meanWait} unit="seconds" />
            <Cell
              numeric
              label={t("head.pessimistic")}
              className="text-ink-2"
              note={
                isSeen(option.pessimistic.growing, locale) &&
                t("options.growing", { share: formatValue(option.pessimistic.growing, "share", locale) })
              }
            >
              {formatValue(option.pessimistic.within, "share", locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

const rowName = (by: number, locale: Locale): string => {
  const name = nameAgentsBy(by, locale);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const isSeen = (share: number, locale: Locale): boolean => /[1-9]/.test(formatValue(share, "share", locale));

type RangeProps = {
  label: string;
  range: Predicted | undefined;
  unit: "share" | "seconds";
  strong?: boolean;
};

function RangeCell({ label, range, unit, strong }: RangeProps) {
  const locale = useLocale() as Locale;
  if (!range) {
    return (
      <Cell numeric quiet label={label}>
        –
      </Cell>
    );
  }
  return (
    <Cell numeric label={label} strong={strong} note={formatInterval({ ...range, unit }, locale)}>
      {formatValue(range.value, unit, locale)}
    </Cell>
  );
}
