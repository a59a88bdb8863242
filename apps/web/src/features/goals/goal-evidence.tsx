import { formatDay, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Item, ItemList } from "@/ui/item-list";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import type { GoalPage } from "./goal-page";
import { RemoveContact } from "./remove-button";

type Props = { page: GoalPage; channelName: (channel: string) => string };

/** The conversations that show what a goal is about; each opens. */
export function GoalEvidence({ page, channelName }: Props) {
  const t = useTranslations("goals.evidence");
  const locale = useLocale() as Locale;
  const { goal, contacts } = page;
  if (contacts.length === 0 && goal.status === "closed") return null;
  return (
    <Section title={t("title")}>
      {contacts.length === 0 && <p className="max-w-measure text-ink-2 text-ui">{t("none")}</p>}
      <ItemList>
        {contacts.map(({ contactId, day, channel, topic, note }) => {
          const name =
            day && channel ? `${channelName(channel)}, ${formatDay(day, locale, "weekday")}` : t("gone");
          return (
            <Item
              key={contactId}
              end={
                goal.status !== "closed" && (
                  <RemoveContact
                    goalId={goal.id}
                    contactId={contactId}
                    day={day ? formatDay(day, locale) : "?"}
                  />
                )
              }
            >
              {day ? <TextLink href={`/contacts/${contactId}` as Route}>{name}</TextLink> : name}
              {day && <span className="text-ink-3">, {topic || t("noTopic")}</span>}
              {note && <span className="block text-ink-2 text-small">{note}</span>}
            </Item>
          );
        })}
      </ItemList>
    </Section>
  );
}
