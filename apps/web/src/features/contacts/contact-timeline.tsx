import type { Timeline, TimelineEntry } from "@kwartet/api/customers/read-timeline";
import { formatDay } from "@kwartet/metrics/format";
import type { Route } from "next";
import { Item, ItemList } from "@/ui/item-list";
import { TextLink } from "@/ui/text-link";
import { aftermathText, durationText, type Spoken } from "./contact-cells";

type Props = {
  entries: Timeline["entries"];
  channelName: (channel: TimelineEntry["channel"]) => string;
  spoken: Spoken;
};

/** The contacts of one customer, the latest first: how, about what, how long it took and whether it was enough. */
export function ContactTimeline({ entries, channelName, spoken }: Props) {
  const { t } = spoken;
  // Where it comes from is worth a word only when not all is from one place.
  const sources = new Set(entries.flatMap(({ shown }) => shown?.source ?? []));
  return (
    <ItemList>
      {entries.map((entry, index) => (
        <Item
          // biome-ignore lint/suspicious/noArrayIndexKey: a contact that may not be opened has no id here.
          key={index}
          end={
            entry.isThis ? (
              <strong className="text-ink">{t("timeline.this")}</strong>
            ) : (
              daysText(entry.daysLater, spoken)
            )
          }
        >
          <Moment entry={entry} spoken={spoken} />
          <span className="block text-ink-2 text-small">
            {channelName(entry.channel)}, {entry.topic ?? t("noTopic")}
          </span>
          <span className="block text-ink-3 text-small">
            {detailsOf(entry, { spoken, withSource: sources.size > 1 }).join(", ")}
          </span>
        </Item>
      ))}
    </ItemList>
  );
}

function Moment({ entry: { day, isThis, shown }, spoken }: { entry: TimelineEntry; spoken: Spoken }) {
  const date = formatDay(day, spoken.locale, "weekday");
  if (shown === null) return date;
  const moment = `${date}, ${shown.time}`;
  return isThis ? moment : <TextLink href={`/contacts/${shown.id}` as Route}>{moment}</TextLink>;
}

/** What is told beside the moment, as far as the reader may see it. */
function detailsOf(
  { shown }: TimelineEntry,
  { spoken, withSource }: { spoken: Spoken; withSource: boolean },
): string[] {
  const { t } = spoken;
  if (shown === null) return [t("timeline.hidden")];
  const { agent, state, waitSeconds, source } = shown;
  return [
    agent?.name ?? t("nobody"),
    ...(state === "answered" ? [] : [t(`state.${state}`).toLowerCase()]),
    ...(waitSeconds === null ? [] : [t("timeline.waited", { wait: durationText(waitSeconds, spoken) })]),
    aftermathText({ after: shown.after, isReopened: shown.isReopened }, spoken).toLowerCase(),
    ...(withSource ? [t("timeline.from", { source })] : []),
  ];
}

function daysText(daysLater: number, { t }: Spoken): string {
  if (daysLater === 0) return t("timeline.same");
  return t(daysLater > 0 ? "timeline.later" : "timeline.earlier", { days: Math.abs(daysLater) });
}
