import { nameEffect } from "@kwartet/metrics/explain/driver-analysis";
import { formatInterval, formatNumber, formatValue, type Locale } from "@kwartet/metrics/format";
import { kpiOf } from "@kwartet/metrics/kpi";
import type { DriverOutcome } from "@kwartet/metrics/outcome/driver";
import type { Driver, DriverAnalysis } from "@kwartet/metrics/outcome/driver-analysis";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

type Props = { analysis: Extract<DriverAnalysis, { status: "ok" }>; outcome: DriverOutcome };

/** The same figures, with the odds of a yes or no. */
export function DriverTable({ analysis, outcome }: Props) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const isChance = outcome === "staying";
  const effect = isChance ? t("table.effectChance") : t("table.effect");
  return (
    <Table label={t("shares.label", { outcome: t(`outcome.${outcome}`) })} stacks>
      <thead>
        <tr>
          <HeadCell>{t("table.kpi")}</HeadCell>
          <HeadCell numeric>{t("table.share")}</HeadCell>
          <HeadCell numeric>{t("table.interval")}</HeadCell>
          <HeadCell numeric>{t("table.went")}</HeadCell>
          <HeadCell numeric>{effect}</HeadCell>
          {isChance && <HeadCell numeric>{t("table.odds")}</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {analysis.drivers.map((driver) => (
          <Row key={driver.kpi}>
            <RowHead>{kpiOf(driver.kpi).name[locale]}</RowHead>
            <Cell numeric label={t("table.share")}>
              {formatValue(driver.share.value, "share", locale, 1)}
            </Cell>
            <Cell numeric label={t("table.interval")}>
              {formatInterval({ ...driver.share, unit: "share" }, locale)}
            </Cell>
            <Cell numeric label={t("table.went")}>
              {formatValue(driver.went, "share", locale, 1)}
            </Cell>
            <Cell numeric label={effect}>
              {nameEffect(driver.effect, locale, outcome)}
            </Cell>
            {isChance && (
              <Cell numeric label={t("table.odds")}>
                {oddsText(driver, locale)}
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function oddsText({ oddsRatio }: Driver, locale: Locale): string {
  if (oddsRatio === null) return "–";
  const [value, lower, upper] = [oddsRatio.value, oddsRatio.lower, oddsRatio.upper].map((each) =>
    formatNumber(each, locale, 2),
  );
  return `${value} (${lower} – ${upper})`;
}
