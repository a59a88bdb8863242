import type { Detail } from "@kwartet/api/kpis/read-detail";
import { CHANNELS } from "@kwartet/metrics/contact";
import type { DayRange } from "@kwartet/metrics/period";
import { useTranslations } from "next-intl";
import type { Spoken } from "@/features/kpis/figure-count";
import { PartBreakdown } from "@/features/kpis/part-breakdown";
import { type LinkTo, linkWithin } from "@/features/period/address";
import { describeRange } from "@/features/period/describe-range";
import type { KpiSubject } from "./kpi-view";

type Props = {
  detail: Detail;
  range: DayRange | null;
  subject: KpiSubject;
  /** Whether the caller may open the contacts. */
  opens: boolean;
  linkTo: LinkTo;
  spoken: Spoken;
};

/** The figure by channel, of which the page can be narrowed, and by topic, of which the contacts open. */
export function KpiParts({ detail, range, subject, opens, linkTo, spoken }: Props) {
  const period = useTranslations("period");
  const { t, locale } = spoken;
  const { byChannel, byTopic, channel, measure } = detail;
  const said = range ? describeRange(range, { locale, t: period }) : "";
  const channelOf = (key: string | null) => CHANNELS.find((known) => known === key);
  const contacts = linkWithin("/contacts", {
    [subject.type]: subject.id,
    measure,
    from: range?.from,
    to: range?.to,
    channel,
  });
  return (
    <>
      {channel === null && byChannel.length > 1 && (
        <PartBreakdown
          title={t("parts.byChannel", { range: said })}
          partHead={t("parts.channel")}
          parts={byChannel}
          nameOf={(key) => {
            const known = channelOf(key);
            return known ? t(`channels.${known}`) : (key ?? "");
          }}
          hrefOf={(key) => linkTo({ channel: key, point: null })}
          spoken={spoken}
        />
      )}
      <PartBreakdown
        title={t("parts.byTopic", { range: said })}
        partHead={t("parts.topic")}
        parts={byTopic}
        nameOf={(key) => key ?? t("parts.noTopic")}
        hrefOf={(key) => (opens ? contacts(key === null ? { untold: "topic" } : { topic: key }) : null)}
        spoken={spoken}
      />
    </>
  );
}
