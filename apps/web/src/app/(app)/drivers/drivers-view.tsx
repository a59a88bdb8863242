import type { Drivers } from "@kwartet/api/drivers/read-drivers";
import { explainBendReading } from "@kwartet/metrics/explain/bend-reading";
import { explainDriverAnalysis } from "@kwartet/metrics/explain/driver-analysis";
import { formatDay, formatValue, type Locale } from "@kwartet/metrics/format";
import { getLocale, getTranslations } from "next-intl/server";
import { AsymmetrySection } from "@/features/drivers/asymmetry-section";
import { BendSection } from "@/features/drivers/bend-section";
import { DriverSection } from "@/features/drivers/driver-section";
import { WhatWell } from "@/features/drivers/what-well";
import { sayDataUntil } from "@/features/period/data-until";
import { WorthTabs } from "@/features/risk/worth-tabs";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";

type Props = { drivers: Drivers; timeZone: string };

export async function DriversView({ drivers, timeZone }: Props) {
  const locale = (await getLocale()) as Locale;
  const [t, period] = [await getTranslations("drivers"), await getTranslations("period")];
  const { outcomes, bends, asOf, range, part } = drivers;
  const told = outcomes.find(({ analysis }) => analysis.status === "ok" && analysis.word === "signal");
  const [live] = bends?.groups ?? [];
  return (
    <Page>
      <PageHeader
        title={told ? explainDriverAnalysis(told.analysis, locale, { outcome: told.outcome }) : t("title")}
        lead={live?.point.status === "ok" ? explainBendReading(live, locale) : undefined}
        breadcrumbs={<p className="mb-1 text-ink-3 text-small">{t("title")}</p>}
      />
      <WorthTabs current="drivers" />
      {outcomes.map((reading) => (
        <DriverSection key={reading.outcome} reading={reading} />
      ))}
      <WhatWell drivers={drivers} />
      {bends && <BendSection bends={bends} friendliness={drivers.friendlinessBend} />}
      <AsymmetrySection outcomes={outcomes} />
      <PageFooter>
        {range && t("range", { from: formatDay(range.from, locale), to: formatDay(range.to, locale) })}{" "}
        {asOf && sayDataUntil({ asOf, timeZone, locale, t: period })}{" "}
        {part < 1 && t("part", { share: formatValue(part, "share", locale) })} {t("association")}{" "}
        {t("footer")}
      </PageFooter>
    </Page>
  );
}
