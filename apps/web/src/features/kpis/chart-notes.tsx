import type { Reading } from "@kwartet/api/kpis/reading";
import { formatPeriod } from "@kwartet/metrics/format";
import type { Spoken } from "./figure-count";

/** What the chart says, from what its limits were computed, and how far it can be trusted on a person. */
export function ChartNotes({ reading, spoken }: { reading: Reading; spoken: Spoken }) {
  const { t, locale } = spoken;
  const { chart, subject } = reading;
  if (!chart) return null;
  const { baseline, isAutocorrelated } = chart;
  return (
    <>
      <p className="mt-4 max-w-measure text-ui">{chart.says[locale]}</p>
      <p className="mt-1.5 max-w-[90ch] text-label text-ink-3">
        {t("chart.baseline", {
          points: baseline.points,
          from: formatPeriod(baseline.from, locale),
          to: formatPeriod(baseline.to, locale),
        })}{" "}
        {isAutocorrelated && t("chart.autocorrelated")} {subject === "agent" && t("chart.person")}
      </p>
    </>
  );
}
