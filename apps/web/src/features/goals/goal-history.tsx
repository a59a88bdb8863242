import { formatDay, type Locale } from "@kwartet/metrics/format";
import { localDayOf } from "@kwartet/metrics/period";
import { useLocale, useTranslations } from "next-intl";
import { Item, ItemList } from "@/ui/item-list";
import { Section } from "@/ui/section";
import type { GoalPage } from "./goal-page";

/** Every step with who made it, when and why. */
export function GoalHistory({ page, timeZone }: { page: GoalPage; timeZone: string }) {
  const t = useTranslations("goals");
  const locale = useLocale() as Locale;
  const nameOf = ({ from, to }: GoalPage["history"][number]) => {
    if (from === null) return t("history.created");
    if (to === "draft") return t("history.sentBack");
    if (to === "active") return t("history.started");
    if (to === "closed" && page.goal.outcome)
      return t(`outcome.${page.goal.outcome}`).toLocaleLowerCase(locale);
    return t(`status.${to}`).toLocaleLowerCase(locale);
  };
  return (
    <Section title={t("history.title")}>
      <ItemList>
        {page.history.map((step) => (
          <Item
            key={step.at.getTime() + step.to}
            end={formatDay(localDayOf(step.at.getTime(), timeZone), locale)}
          >
            {step.byName}: {nameOf(step)}
            {(step.reason ?? (step.to === "closed" ? page.goal.outcomeReason : null)) && (
              <span className="block text-ink-2 text-small">{step.reason ?? page.goal.outcomeReason}</span>
            )}
          </Item>
        ))}
      </ItemList>
    </Section>
  );
}
