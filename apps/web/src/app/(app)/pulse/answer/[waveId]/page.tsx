import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AnswerPage } from "@/features/pulse-answers/answer-page";
import { orNotFound } from "@/features/shell/or-not-found";
import { isLocale } from "@/i18n/locale";
import { MESSAGES } from "@/i18n/messages";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { uuidOrNotFound } from "../../../uuid-or-not-found";

type Props = { params: Promise<{ waveId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pulse.answer");
  return { title: t("title") };
}

/** The questions for somebody who is signed in, with what they answered before. */
export default async function AnswerWavePage({ params }: Props) {
  await requirePage("pulse:answer");
  const waveId = uuidOrNotFound((await params).waveId);
  const { own, ...form } = await orNotFound(api.pulseAnswers.form({ waveId }));
  const locale = await getLocale();
  const texts = { nl: MESSAGES.nl.pulse.answer, en: MESSAGES.en.pulse.answer };
  return (
    <AnswerPage
      questionnaire={form}
      own={own}
      way={{ waveId }}
      texts={texts}
      locale={isLocale(locale) ? locale : "nl"}
    />
  );
}
