import { formatDay, formatOutOf, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Item, ItemList } from "@/ui/item-list";
import { Section } from "@/ui/section";
import type { GoalPage } from "./goal-page";
import { RemoveCheckIn } from "./remove-button";

/** What was seen of the behaviour, by whom; the newest first. Not of a goal on a figure. */
export function CheckInList({ page, meId }: { page: GoalPage; meId: string }) {
  const t = useTranslations("goals.checkIns");
  const locale = useLocale() as Locale;
  const { goal, checkIns, behaviour } = page;
  if (behaviour === null || goal.status === "draft" || goal.status === "proposed") return null;
  const canRemove = goal.status !== "closed";
  return (
    <Section title={t("title")}>
      {checkIns.length === 0 && <p className="text-ink-2 text-ui">{t("none")}</p>}
      <ItemList>
        {checkIns.toReversed().map(({ id, checkedOn, seen, looked, note, byName, byPersonId }) => (
          <Item
            key={id}
            end={
              canRemove &&
              byPersonId === meId && (
                <RemoveCheckIn goalId={goal.id} checkInId={id} day={formatDay(checkedOn, locale)} />
              )
            }
          >
            <span className="font-medium">{formatOutOf(seen, looked, locale)}</span>
            <span className="text-ink-3">
              , {formatDay(checkedOn, locale)}, {byName}
            </span>
            {note && <span className="block text-ink-2 text-small">{note}</span>}
          </Item>
        ))}
      </ItemList>
      {behaviour.reviews > 0 && (
        <p className="mt-3 text-ink-3 text-small">{t("reviews", { count: behaviour.reviews })}</p>
      )}
    </Section>
  );
}
