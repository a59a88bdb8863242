import { formatDay, type Locale } from "@kwartet/metrics/format";
import { localDayOf } from "@kwartet/metrics/period";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { TextLink } from "@/ui/text-link";
import { TakeBackKudos } from "./take-back-kudos";

type Props = {
  kudos: RouterOutputs["recognition"]["kudos"];
  timeZone: string;
  /** The reader's own. */
  isOwn: boolean;
};

/** Compliments as they were written, the newest first; how many there are is nobody's score. */
export function KudosList({ kudos, timeZone, isOwn }: Props) {
  const t = useTranslations("recognition");
  const locale = useLocale() as Locale;
  if (kudos.length === 0) {
    return <p className="max-w-measure text-ink-2 text-ui">{t(isOwn ? "none" : "noneOf")}</p>;
  }
  return (
    <ul>
      {kudos.map(({ id, text, fromName, isFromYou, at, contactId, goalId }) => (
        <li key={id} id={`kudos-${id}`} className="scroll-mt-24 border-line border-b py-3 target:bg-selected">
          <blockquote className="max-w-measure text-pretty">{text}</blockquote>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 text-ink-3 text-small">
            {t("from", {
              name: fromName,
              day: formatDay(localDayOf(at.getTime(), timeZone), locale),
            })}
            {contactId && <TextLink href={`/contacts/${contactId}` as Route}>{t("contact")}</TextLink>}
            {goalId && <TextLink href={`/goals/${goalId}` as Route}>{t("goal")}</TextLink>}
            {isFromYou && <TakeBackKudos kudosId={id} />}
          </p>
        </li>
      ))}
    </ul>
  );
}
