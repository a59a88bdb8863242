import type { OutcomeReading } from "@kwartet/api/drivers/read-drivers";
import {
  explainDriver,
  explainDriverAnalysis,
  explainDriverBasis,
  explainLeftOut,
  warnOfSameSource,
} from "@kwartet/metrics/explain/driver-analysis";
import { formatInterval, formatValue, type Locale } from "@kwartet/metrics/format";
import { kpiOf } from "@kwartet/metrics/kpi";
import type { DriverAnalysis } from "@kwartet/metrics/outcome/driver-analysis";
import { useLocale, useTranslations } from "next-intl";
import { Figure } from "@/ui/chart/figure";
import { ScaleTicks, Whisker } from "@/ui/chart/whisker";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { DriverTable } from "./driver-table";

const GRID =
  "grid items-center gap-x-4 gap-y-1 py-1 tablet:grid-cols-[13rem_minmax(0,1fr)_9rem] border-line border-b last:border-b-0";
const DOMAIN = [0, 1] as const;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

type Told = Extract<DriverAnalysis, { status: "ok" }>;

/** One outcome: which KPI weighs most for it, or why that cannot be said. */
export function DriverSection({ reading }: { reading: OutcomeReading }) {
  const { outcome, analysis, isSameSource } = reading;
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const sentence = explainDriverAnalysis(analysis, locale, { outcome });
  return (
    <Section title={t(`outcome.${outcome}`)} note={t(`about.${outcome}`)}>
      {analysis.status === "ok" && analysis.word === "signal" ? (
        <Figure
          caption={
            <>
              <span className="block font-medium text-ink">{sentence}</span>
              {explainDriverBasis(analysis, locale, { outcome })}
            </>
          }
          table={<DriverTable analysis={analysis} outcome={outcome} />}
        >
          <ShareRows reading={reading} analysis={analysis} />
        </Figure>
      ) : (
        <EmptyState kind="no-data-in-period" title={sentence}>
          {explainDriverBasis(analysis, locale, { outcome })}
        </EmptyState>
      )}
      <div className="mt-4 max-w-measure space-y-3">
        {analysis.status === "ok" && analysis.word === "signal" && analysis.leading.length > 1 && (
          <Notice>{t("shares.separate")}</Notice>
        )}
        {analysis.leftOut.length > 0 && (
          <ul className="list-disc space-y-1 pl-5 text-ink-2 text-ui">
            {analysis.leftOut.map((left) => (
              <li key={left.kpi}>{explainLeftOut(left, locale)}</li>
            ))}
          </ul>
        )}
        {isSameSource && <p className="text-ink-2 text-ui">{warnOfSameSource(locale)}</p>}
      </div>
    </Section>
  );
}

function ShareRows({ reading, analysis }: { reading: OutcomeReading; analysis: Told }) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const { outcome } = reading;
  return (
    <div>
      {analysis.drivers.map((driver) => (
        <div key={driver.kpi} className={GRID}>
          <span className="text-ui">
            <span className="font-medium">{kpiOf(driver.kpi).name[locale]}</span>
            <span className="block text-ink-3 text-small">
              {t("shares.went", { share: formatValue(driver.went, "share", locale) })}
            </span>
          </span>
          <Whisker
            value={driver.share.value}
            lower={driver.share.lower}
            upper={driver.share.upper}
            domain={DOMAIN}
            label={`${kpiOf(driver.kpi).name[locale]}: ${formatValue(driver.share.value, "share", locale)} (${formatInterval({ ...driver.share, unit: "share" }, locale)})`}
          />
          <span aria-hidden="true" className="flex flex-wrap gap-2 text-ui tabular-nums">
            <span className="font-semibold">{formatValue(driver.share.value, "share", locale)}</span>
            <span className="text-ink-2">{formatInterval({ ...driver.share, unit: "share" }, locale)}</span>
          </span>
          <p className="text-ink-2 text-small tablet:col-span-3">
            {explainDriver(driver, locale, { outcome })}
          </p>
        </div>
      ))}
      <div className={GRID}>
        <span className="max-tablet:hidden" />
        <ScaleTicks
          domain={DOMAIN}
          ticks={TICKS.map((value) => ({ value, label: formatValue(value, "share", locale) }))}
        />
      </div>
    </div>
  );
}
