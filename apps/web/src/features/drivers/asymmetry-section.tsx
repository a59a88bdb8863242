import type { OutcomeReading } from "@kwartet/api/drivers/read-drivers";
import {
  describeAsymmetryClass,
  explainAsymmetry,
  nameAsymmetryClass,
  nameAsymmetryCuts,
  nameChange,
} from "@kwartet/metrics/explain/asymmetry";
import { nameDriverOutcome } from "@kwartet/metrics/explain/driver-analysis";
import type { Locale } from "@kwartet/metrics/format";
import { kpiOf } from "@kwartet/metrics/kpi";
import type { Asymmetry } from "@kwartet/metrics/outcome/asymmetry";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

/** Whether bad hurts more than good helps: a sentence and the figures of each KPI. */
export function AsymmetrySection({ outcomes }: { outcomes: readonly OutcomeReading[] }) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const read = outcomes.flatMap(({ outcome, asymmetry }) => (asymmetry ? [{ outcome, asymmetry }] : []));
  if (read.length === 0) return null;
  return (
    <Section title={t("asymmetry.title")}>
      <div className="space-y-9">
        {read.toReversed().map(({ outcome, asymmetry }) => (
          <div key={outcome}>
            <p className="mb-3 max-w-measure text-ink-2 text-ui">
              {t("asymmetry.lead", { outcome: nameDriverOutcome(outcome, locale) })}
            </p>
            <Table label={t("asymmetry.table", { outcome: nameDriverOutcome(outcome, locale) })} stacks>
              <thead>
                <tr>
                  <HeadCell>{t("table.kpi")}</HeadCell>
                  <HeadCell>{t("asymmetry.class")}</HeadCell>
                  <HeadCell numeric>{t("asymmetry.penalty")}</HeadCell>
                  <HeadCell numeric>{t("asymmetry.reward")}</HeadCell>
                </tr>
              </thead>
              <tbody>
                {asymmetry.kpis.map((found) => (
                  <AsymmetryRow key={found.kpi} found={found} />
                ))}
              </tbody>
            </Table>
          </div>
        ))}
      </div>
      <p className="mt-3 max-w-measure text-ink-3 text-small">{t("asymmetry.even")}</p>
    </Section>
  );
}

function AsymmetryRow({ found }: { found: Asymmetry }) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const isTold = found.status === "ok";
  return (
    <Row>
      <RowHead note={nameAsymmetryCuts(found.kpi, locale)}>{kpiOf(found.kpi).name[locale]}</RowHead>
      <Cell
        label={t("asymmetry.class")}
        note={isTold ? describeAsymmetryClass(found.class, locale) : explainAsymmetry(found, locale)}
      >
        {isTold ? nameAsymmetryClass(found.class, locale) : t("asymmetry.few")}
      </Cell>
      <Cell numeric label={t("asymmetry.penalty")}>
        {isTold ? nameChange(found.penalty, locale) : "–"}
      </Cell>
      <Cell numeric label={t("asymmetry.reward")}>
        {isTold ? nameChange(found.reward, locale) : "–"}
      </Cell>
    </Row>
  );
}
