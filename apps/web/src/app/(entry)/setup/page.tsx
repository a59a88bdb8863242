import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SetupForm } from "@/features/entry/setup-form";
import { DEFAULT_TIME_ZONE } from "@/i18n/locale";
import { api } from "@/trpc/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("entry.setup");
  return { title: t("title") };
}

/** For the first visitor; once anybody has an account it is closed for good. */
export default async function SetupPage() {
  if (!(await api.setup.state()).isOpen) redirect("/sign-in");

  const t = await getTranslations("entry.setup");
  return (
    <>
      <h1 className="mb-2 text-title">{t("title")}</h1>
      <p className="mb-8 text-ink-2">{t("text")}</p>
      <SetupForm
        timeZones={Intl.supportedValuesOf("timeZone")}
        locale={await getLocale()}
        defaultTimeZone={DEFAULT_TIME_ZONE}
      />
    </>
  );
}
