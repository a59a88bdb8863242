import type { Detail } from "@kwartet/api/kpis/read-detail";
import { BEGINNING } from "@kwartet/api/settings/defaults";
import { clockOf } from "@kwartet/metrics/contact";
import { formatCount, formatDay } from "@kwartet/metrics/format";
import { kpiOf, measureOf } from "@kwartet/metrics/kpi";
import type { Spoken } from "./figure-count";

/** What is not in the figure, on which clock it is, and by which version of the definition it was made. */
export function kpiFootnote(
  { reading, definition, measure, channel }: Detail,
  { locale, t }: Spoken,
): string {
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
  return [excluded, clockNote({ measure, channel }, { locale, t }), version]
    .filter((part) => part !== null)
    .join(" ");
}

/** Only a wait can be counted on two clocks: that of the one channel that is shown, or that of each. */
function clockNote({ measure, channel }: Pick<Detail, "measure" | "channel">, { locale, t }: Spoken) {
  const { id, clock } = measureOf(measure).kpi;
  if (id !== "response-speed") return null;
  return channel === null ? clock[locale] : t(`footer.clock.${clockOf(channel)}`);
}
