import type { ContactDetail } from "@kwartet/api/contacts/read-contact";
import { formatDay } from "@kwartet/metrics/format";
import { Item, ItemList } from "@/ui/item-list";
import type { Spoken } from "./contact-cells";

type Props = {
  contact: ContactDetail;
  channelName: (channel: ContactDetail["channel"]) => string;
  spoken: Spoken;
};

/** This contact between the others of the same customer: when, how and about what, and nothing else. */
export function ContactTimeline({ contact, channelName, spoken }: Props) {
  const { locale, t } = spoken;
  const moments = [
    ...contact.others.map((other) => ({ ...other, isThis: false })),
    { ...contact, daysLater: 0, isThis: true },
  ].sort((one, other) => `${one.day} ${one.time}`.localeCompare(`${other.day} ${other.time}`));
  return (
    <ItemList>
      {moments.map(({ day, time, channel, topic, daysLater, isThis }) => (
        <Item
          key={`${day} ${time} ${isThis}`}
          end={
            isThis ? <strong className="text-ink">{t("timeline.this")}</strong> : daysText(daysLater, spoken)
          }
        >
          {formatDay(day, locale, "weekday")}, {time}
          <span className="block text-ink-3 text-small">
            {channelName(channel)}, {topic ?? t("noTopic")}
          </span>
        </Item>
      ))}
    </ItemList>
  );
}

function daysText(daysLater: number, { t }: Spoken): string {
  if (daysLater === 0) return t("timeline.same");
  return t(daysLater > 0 ? "timeline.later" : "timeline.earlier", { days: Math.abs(daysLater) });
}
