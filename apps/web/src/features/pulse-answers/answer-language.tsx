import { useTranslations } from "next-intl";
import { LOCALES, type Locale } from "@/i18n/locale";
import { joinClasses } from "@/ui/join-classes";

const NAMES: Record<Locale, string> = { nl: "Nederlands", en: "English" };

type Props = { current: Locale; onChange: (locale: Locale) => void };

/** Each language is named in itself, so that who cannot read the other still finds it. */
export function AnswerLanguage({ current, onChange }: Props) {
  const t = useTranslations("pulse.answer");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a group of fields, and these are buttons.
    <div role="group" aria-label={t("language")} className="flex justify-end gap-1">
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => onChange(locale)}
          className={joinClasses(
            "min-h-11 rounded-control px-2.5 text-small transition-colors hover:bg-hover",
            locale === current ? "font-semibold text-ink" : "text-brand underline underline-offset-3",
          )}
        >
          {NAMES[locale]}
        </button>
      ))}
    </div>
  );
}
