import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "@/ui/button";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.unsubscribe");
  return { title: t("title") };
}

/**
 * Where the link of a weekly mail leads, without signing in. Opening it stops nothing, because mail programs open links to
 * look at them; the button does.
 */
export default async function UnsubscribePage({ params, searchParams }: PageProps<"/unsubscribe/[token]">) {
  const { token } = await params;
  const { done } = await searchParams;
  const t = await getTranslations("notifications.unsubscribe");
  if (done !== undefined) {
    return (
      <>
        <h1 className="mb-2 text-title">{t("doneTitle")}</h1>
        <p role="status" className="mb-8 text-ink-2">
          {t("doneText")}
        </p>
        <ButtonLink href={"/" as Route}>{t("toStart")}</ButtonLink>
      </>
    );
  }
  return (
    <>
      <h1 className="mb-2 text-title">{t("title")}</h1>
      <p className="mb-8 text-ink-2">{t("text")}</p>
      <form method="post" action={`/api/unsubscribe/${encodeURIComponent(token)}`}>
        <Button type="submit" kind="primary" size="large">
          {t("stop")}
        </Button>
      </form>
    </>
  );
}
