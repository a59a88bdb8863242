import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { nameOfGroup, type Results } from "./results";

/** What people wrote, for the groups in which enough did. */
export function CommentList({ results }: { results: Results }) {
  const t = useTranslations("pulse-results");
  const locale = useLocale() as "nl" | "en";
  const lists = results.groups.flatMap((group) =>
    group.comments.map(({ itemKey, texts }) => ({
      title: t("commentsOf", {
        group: nameOfGroup(group, t),
        question: results.commentItems.find(({ key }) => key === itemKey)?.text[locale] ?? itemKey,
      }),
      texts,
    })),
  );
  if (lists.length === 0) return null;
  return (
    <Section title={t("comments")} note={t("commentsNote", { minimum: results.wave.minimumComments })}>
      {lists.map(({ title, texts }) => (
        <details key={title} className="border-line border-t py-3 first-of-type:border-0">
          <summary className="cursor-pointer text-ui">
            {title} <span className="text-ink-3 text-small">({texts.length})</span>
          </summary>
          <ul className="mt-3 grid max-w-measure gap-y-3">
            {texts.map((text, index) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: they have no id that may leave the server, and never change.
                key={index}
                className="whitespace-pre-line break-words border-line-strong border-l-2 pl-4 text-ui"
              >
                {text}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  );
}
