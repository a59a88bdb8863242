import {
  explainBendReading,
  explainFriendlinessBend,
  nameBendPlace,
} from "@kwartet/metrics/explain/bend-reading";
import type { Locale } from "@kwartet/metrics/format";
import type { TippingPoint } from "@kwartet/metrics/outcome/tipping-point";
import type { BendReading, BendReadings } from "@kwartet/metrics/outcome/tipping-point-groups";
import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { BendFigure } from "./bend-figure";
import { ChannelBends } from "./channel-bends";

type Props = { bends: BendReadings; friendliness: TippingPoint | null };

/** Where waiting begins to matter, for both kinds of channels and each channel. */
export function BendSection({ bends, friendliness }: Props) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  return (
    <Section title={t("bends.title")}>
      <div className="space-y-10">
        {bends.groups.map((reading) => (
          <Bend key={reading.of} reading={reading} />
        ))}
        {bends.channels.length > 0 && <ChannelBends readings={bends.channels} />}
      </div>
      <div className="mt-6 max-w-measure space-y-3 text-ink-2 text-ui">
        {friendliness && <p>{explainFriendlinessBend(friendliness, locale)}</p>}
        <p>{t("bends.notPaying")}</p>
      </div>
    </Section>
  );
}

/** A bend, that there is none to be seen, and that there are too few data each look their own way. */
function Bend({ reading }: { reading: BendReading }) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  if (reading.point.status === "ok" || reading.point.status === "no-evidence") {
    return <BendFigure reading={reading} />;
  }
  return (
    <EmptyState kind="no-data-in-period" title={`${t("bends.few")}: ${nameBendPlace(reading.of, locale)}`}>
      {explainBendReading(reading, locale)}
    </EmptyState>
  );
}
