import type { ContactDetail } from "@kwartet/api/contacts/read-contact";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/ui/empty-state";
import { joinClasses } from "@/ui/join-classes";

/** What was said, message by message with its time. */
export function Transcript({ messages }: { messages: ContactDetail["transcript"] }) {
  const t = useTranslations("contacts");
  if (messages.length === 0) {
    return (
      <EmptyState kind="no-data-in-period" title={t("transcript.none")}>
        {t("transcript.noneText")}
      </EmptyState>
    );
  }
  return (
    <ol className="grid gap-3">
      {messages.map(({ speaker, time, message }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: messages are shown once, in their order, and have no id.
          key={index}
          className={joinClasses(
            "max-w-measure border-l-2 py-0.5 pl-3.5",
            speaker === "customer" ? "border-control" : "ml-8 border-line-strong",
          )}
        >
          <p className="text-ink-3 text-label">
            <span className="font-medium text-ink-2">{t(`speaker.${speaker}`)}</span> {time}
          </p>
          <p className="text-pretty text-ui/5.5">{message}</p>
        </li>
      ))}
    </ol>
  );
}
