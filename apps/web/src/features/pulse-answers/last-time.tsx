import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/locale";
import type { Questionnaire } from "./answer-form";

/** What the team did with the answers of the time before: it is why somebody answers again. */
export function LastTime({ questionnaire, locale }: { questionnaire: Questionnaire; locale: Locale }) {
  const t = useTranslations("pulse.answer");
  const { lastAction } = questionnaire;
  if (!lastAction) return null;
  const { text, state, outcome, item } = lastAction;
  return (
    <section aria-label={t("lastTime")} className="mb-4.5 border-line border-y py-3 text-ui">
      <h2 className="font-semibold text-ui">{t("lastTime")}</h2>
      {item && <p className="text-ink-3 text-small">{item[locale]}</p>}
      <p className="text-ink-2">
        {text} <span className="text-ink-3">({t(`lastState.${state}`)})</span>
      </p>
      {outcome && <p className="text-ink-2 text-small">{outcome}</p>}
    </section>
  );
}
