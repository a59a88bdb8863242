import type { ToDo } from "@kwartet/api/reviews/to-do-queries";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Item, ItemList } from "@/ui/item-list";
import { contactLine } from "./contact-line";
import { SkipSample } from "./skip-sample";
import { StartReview } from "./start-review";

/** What waits for a coach: disputes of others first, then what was begun, then what chance chose this week. */
export function ToDoList({ toDo }: { toDo: ToDo }) {
  const [t, kpis] = [useTranslations("reviews"), useTranslations("kpis")];
  const locale = useLocale();
  const words = {
    channels: (channel: ToDo["drawn"][number]["contact"]["channel"]) => kpis(`channels.${channel}`),
    gone: t("gone"),
    noTopic: t("noTopic"),
  };
  const lineOf = (contact: Parameters<typeof contactLine>[0]) => contactLine(contact, { locale, words });
  const open = toDo.open.map((row) => ({ ...row, line: lineOf(row.contact) }));
  if (toDo.open.length + toDo.drawn.length + toDo.disputed.length === 0) {
    return (
      <EmptyState kind="nothing-new" title={t("toDo.emptyTitle")}>
        {t("toDo.emptyText")}
      </EmptyState>
    );
  }
  return (
    <ItemList>
      {toDo.disputed.map(({ reviewId, contact }) => (
        <Item
          key={reviewId}
          end={
            <ButtonLink
              size="small"
              href={`/reviews/${reviewId}` as Route}
              aria-label={t("toDo.decideOf", { line: lineOf(contact) })}
            >
              {t("toDo.decide")}
            </ButtonLink>
          }
        >
          {lineOf(contact)}
          <span className="block text-ink-3 text-small">{t("toDo.disputed")}</span>
        </Item>
      ))}
      {open.map(({ reviewId, line }) => (
        <Item
          key={reviewId}
          end={
            <ButtonLink
              size="small"
              href={`/reviews/${reviewId}` as Route}
              aria-label={t("toDo.continueOf", { line })}
            >
              {t("toDo.continue")}
            </ButtonLink>
          }
        >
          {line}
          <span className="block text-ink-3 text-small">{t("toDo.begun")}</span>
        </Item>
      ))}
      {toDo.drawn.map(({ contactId, contact }) => (
        <Item
          key={contactId}
          end={
            <span className="flex flex-wrap items-center justify-end gap-x-3">
              <SkipSample contactId={contactId} line={lineOf(contact)} />
              <StartReview
                contactId={contactId}
                size="small"
                label={t("toDo.startOf", { line: lineOf(contact) })}
              >
                {t("toDo.start")}
              </StartReview>
            </span>
          }
        >
          {lineOf(contact)}
          <span className="block text-ink-3 text-small">{t("reason.random")}</span>
        </Item>
      ))}
    </ItemList>
  );
}
