import type { Reading } from "@kwartet/api/kpis/reading";
import { formatOutOf, formatValue } from "@kwartet/metrics/format";
import { measureOf } from "@kwartet/metrics/kpi";
import { canShowInterval } from "@kwartet/metrics/policy";
import type { Spoken } from "./figure-count";
import { bareValue } from "./figure-sentence";
import { nameOfReading } from "./metric-of-reading";

/** The title of a KPI page: how high, and how sure; a word such as "signal" comes with a fair comparison. */
export function kpiFinding(reading: Reading, spoken: Spoken): string {
  const { figure, measure } = reading;
  const { locale, t } = spoken;
  const name = figure.leading ? nameOfReading(reading, spoken) : measureOf(measure).measure.name[locale];
  const { value, lower, upper, unit, x, n } = figure;
  if (value === null) return t("finding.noData", { name });
  if (!canShowInterval(n)) {
    return x === null
      ? t("finding.tooFew", { name })
      : t("finding.count", { name, outOf: formatOutOf(x, n, locale) });
  }
  if (lower === null || upper === null) return t("finding.unsure", { name });
  return t("finding.between", {
    name,
    lower: bareValue(lower, unit, locale),
    upper: formatValue(upper, unit, locale),
  });
}
