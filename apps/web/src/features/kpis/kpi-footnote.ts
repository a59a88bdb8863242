import type { Detail } from "@kwartet/api/kpis/read-detail";
import { BEGINNING } from "@kwartet/api/settings/defaults";
import { formatCount, formatDay } from "@kwartet/metrics/format";
import { kpiOf, measureOf } from "@kwartet/metrics/kpi";
import type { Spoken } from "./figure-count";

/** What is not in the figure, and by which version of the definition it was made. */
export function kpiFootnote({ reading, definition, measure }: Detail, { locale, t }: Spoken): string {
  const left = (reading?.population.exclusions ?? []).map(({ reason, count }) =>
    t(`exclusions.${reason}`, { n: formatCount(count, locale), count }),
  );
  const name = kpiOf(measureOf(measure).kpi.id).name[locale];
  const version =
    definition === null
      ? null
      : definition.validFrom <= BEGINNING
        ? t("footer.version", { name, version: definition.version })
        : t("footer.versionSince", {
            name,
            version: definition.version,
            day: formatDay(definition.validFrom, locale),
          });
  const excluded = left.length === 0 ? null : t("footer.excluded", { list: left.join(", ") });
  return [excluded, version].filter((part) => part !== null).join(" ");
}
