import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AnswerPage } from "@/features/pulse-answers/answer-page";
import { isLocale } from "@/i18n/locale";
import { MESSAGES } from "@/i18n/messages";
import { api } from "@/trpc/server";
import { ButtonLink } from "@/ui/button";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pulse.answer");
  return { title: t("title") };
}

const NO_FORM = ["NOT_FOUND", "BAD_REQUEST", "TOO_MANY_REQUESTS"];

/** The form of a link; what is none is answered alike, whatever is wrong with it. */
async function findForm(token: string) {
  try {
    return await api.pulseAnswers.formByLink({ token });
  } catch (error) {
    if (error instanceof TRPCError && NO_FORM.includes(error.code)) {
      return error.code === "TOO_MANY_REQUESTS" ? ("wait" as const) : ("link" as const);
    }
    throw error;
  }
}

export default async function AnswerByLinkPage({ params }: Props) {
  const { token } = await params;
  const form = await findForm(token);
  if (typeof form === "string") return <NoForm why={form} />;
  const locale = await getLocale();
  const texts = { nl: MESSAGES.nl.pulse.answer, en: MESSAGES.en.pulse.answer };
  return (
    <AnswerPage
      questionnaire={form}
      own={null}
      way={{ token }}
      texts={texts}
      locale={isLocale(locale) ? locale : "nl"}
    />
  );
}

async function NoForm({ why }: { why: "link" | "wait" }) {
  const t = await getTranslations("pulse.answer");
  return (
    <>
      <h1 className="mt-6 mb-2 text-title">{t(`${why}Title`)}</h1>
      <p className="mb-8 text-ink-2">{t(`${why}Text`)}</p>
      <ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>
    </>
  );
}
