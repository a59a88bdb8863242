"use client";

import { useLocale, useTranslations } from "next-intl";
import { LOCALE_COOKIE } from "@/i18n/locale";
import { ChoiceButtons } from "./choice-buttons";
import { PreferenceForm } from "./preference-form";

/** Each language is named in itself, so that who cannot read the other still finds it. */
const LANGUAGES = [
  { value: "nl", label: "Nederlands", lang: "nl" },
  { value: "en", label: "English", lang: "en" },
];

export function LanguageSwitch() {
  const t = useTranslations("preferences");
  return (
    <PreferenceForm name={LOCALE_COOKIE}>
      <ChoiceButtons label={t("language")} name={LOCALE_COOKIE} current={useLocale()} choices={LANGUAGES} />
    </PreferenceForm>
  );
}
