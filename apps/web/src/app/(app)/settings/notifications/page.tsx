import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { DigestWish } from "@/features/notifications/digest-wish";
import { PreferenceTable } from "@/features/notifications/preference-table";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications");
  return { title: t("preferences.title") };
}

/** Everybody's own: what they want to hear of, and how. */
export default async function NotificationSettingsPage() {
  await requirePage("account:read");
  const { email, isDigestWanted, kinds } = await api.notifications.preferences();
  const t = await getTranslations("notifications");
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={t("preferences.title")}
        lead={t("preferences.lead")}
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: t("title"), href: "/inbox" as Route }, { label: t("preferences.title") }]}
          />
        }
      />
      <Section title={t("preferences.mail")}>
        <p className="mb-2 max-w-measure text-ink-2 text-ui">{t("preferences.mailText")}</p>
        <p className="mb-2 text-ink-3 text-small">
          {email === null ? t("preferences.mailNone") : t("preferences.mailTo", { email })}
        </p>
        <DigestWish isWanted={isDigestWanted} />
      </Section>
      <Section title={t("preferences.table")}>
        {kinds.length === 0 ? (
          <p className="text-ink-3 text-ui">{t("preferences.none")}</p>
        ) : (
          <PreferenceTable kinds={kinds} />
        )}
      </Section>
    </Page>
  );
}
