import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/features/entry/sign-in-form";
import { returnPath } from "@/return-path";
import { api, getActor } from "@/trpc/server";

type Props = { searchParams: Promise<{ returnTo?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("entry.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const returnTo = returnPath((await searchParams).returnTo);
  // The path has been checked against the allow-list just above.
  if (await getActor()) redirect(returnTo as Route);
  if ((await api.setup.state()).isOpen) redirect("/setup");

  const t = await getTranslations("entry.signIn");
  return (
    <>
      <h1 className="mb-6 text-title">{t("title")}</h1>
      <SignInForm returnTo={returnTo} />
      <p className="mt-6 text-ink-3 text-small">{t("noAccount")}</p>
    </>
  );
}
