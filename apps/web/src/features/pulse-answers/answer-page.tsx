"use client";

import { NextIntlClientProvider } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/i18n/locale";
import type { Messages } from "@/i18n/messages";
import type { Filled, Questionnaire } from "./answer-form";
import { AnswerLanguage } from "./answer-language";
import { AnswerQuestions, type Way } from "./answer-questions";

export type AnswerTexts = Record<Locale, Messages["pulse"]["answer"]>;

type Props = {
  questionnaire: Questionnaire;
  own: Filled | null;
  way: Way;
  texts: AnswerTexts;
  locale: Locale;
};

/** The questions in a language of one's own choice; changing it keeps what was filled in, which a new page would not. */
export function AnswerPage({ questionnaire, own, way, texts, locale: first }: Props) {
  const [locale, setLocale] = useState(first);
  return (
    <NextIntlClientProvider locale={locale} messages={{ pulse: { answer: texts[locale] } }}>
      <div lang={locale} className="mx-auto w-full max-w-120">
        <AnswerLanguage current={locale} onChange={setLocale} />
        <AnswerQuestions questionnaire={questionnaire} own={own} way={way} locale={locale} />
      </div>
    </NextIntlClientProvider>
  );
}
