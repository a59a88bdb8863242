import type { Channel } from "@kwartet/metrics/contact";
import type { Locale } from "@kwartet/metrics/format";
import { type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import { useLocale, useTranslations } from "next-intl";
import type { LinkTo } from "@/features/period/address";
import { TextLink } from "@/ui/text-link";

type Props = { channel: Channel | null; measure: MeasureId; leading: MeasureId; linkTo: LinkTo };

/** What the page leaves out at the moment, with the way back. */
export function KpiNarrowed({ channel, measure, leading, linkTo }: Props) {
  const t = useTranslations("kpis");
  const locale = useLocale() as Locale;
  if (!channel && measure === leading) return null;
  return (
    <p className="-mt-3 mb-6 flex flex-wrap gap-x-5 gap-y-1 text-small">
      {channel && (
        <span>
          {t("onlyChannel", { channel: t(`channels.${channel}`) })}.{" "}
          <TextLink href={linkTo({ channel: null, point: null })}>{t("allChannels")}</TextLink>
        </span>
      )}
      {measure !== leading && (
        <TextLink href={linkTo({ measure: null, point: null })}>
          {t("leading", { measure: measureOf(leading).measure.name[locale] })}
        </TextLink>
      )}
    </p>
  );
}
