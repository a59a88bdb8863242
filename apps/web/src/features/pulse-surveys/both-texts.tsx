import type { PulseText } from "@kwartet/metrics/pulse/item";
import { useTranslations } from "next-intl";
import { LOCALES, type Locale } from "@/i18n/locale";
import { TextAreaField, TextField } from "@/ui/inputs";

const NAMES = { nl: "dutch", en: "english" } as const satisfies Record<Locale, string>;

type Props = {
  value: PulseText;
  labelOf: (language: string) => string;
  maxLength: number;
  isLong?: boolean;
  showFaults: boolean;
  onChange: (value: PulseText) => void;
};

/** One text in both languages, side by side where there is room. */
export function BothTexts({ value, labelOf, maxLength, isLong, showFaults, onChange }: Props) {
  const t = useTranslations("pulse.settings.editor");
  return (
    <div className="grid gap-x-5 tablet:grid-cols-2">
      {LOCALES.map((locale) => {
        const field = {
          label: labelOf(t(NAMES[locale])),
          lang: locale,
          maxLength,
          value: value[locale],
          error: showFaults && value[locale].trim() === "" && t("textWrong"),
        };
        const change = (text: string) => onChange({ ...value, [locale]: text });
        return isLong ? (
          <TextAreaField
            key={locale}
            {...field}
            onChange={({ currentTarget }) => change(currentTarget.value)}
          />
        ) : (
          <TextField key={locale} {...field} onChange={({ currentTarget }) => change(currentTarget.value)} />
        );
      })}
    </div>
  );
}
