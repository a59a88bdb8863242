import type { Drivers } from "@kwartet/api/drivers/read-drivers";
import { formatCount, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";

/** When a contact counts as gone well for each KPI, and with what it is compared. */
export function WhatWell({ drivers }: { drivers: Drivers }) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const { resolutionMeasure, repeatWindowDays, outcomes } = drivers;
  const draws = outcomes.flatMap(({ analysis }) => (analysis.status === "ok" ? [analysis.draws] : [])).at(0);
  return (
    <Section title={t("went.title")}>
      <ul className="max-w-measure list-disc space-y-1 pl-5 text-ui/6">
        <li>{t("went.speed")}</li>
        <li>{t(`went.resolution.${resolutionMeasure}`, { days: repeatWindowDays })}</li>
        <li>{t("went.friendliness")}</li>
        <li>{t("went.availability")}</li>
      </ul>
      {draws !== undefined && (
        <p className="mt-3 max-w-measure text-ink-2 text-ui">
          {t("went.alike", { draws: formatCount(draws, locale) })}
        </p>
      )}
    </Section>
  );
}
