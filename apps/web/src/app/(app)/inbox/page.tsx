import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { InboxList } from "@/features/notifications/inbox-list";
import { readMe } from "@/features/shell/me";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

export default async function InboxPage() {
  await requirePage("account:read");
  const [{ timeZone }, notifications] = await Promise.all([readMe(), api.notifications.list()]);
  const t = await getTranslations("notifications");
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={t("title")}
        lead={t("lead")}
        controls={<ButtonLink href={"/settings/notifications" as Route}>{t("wishes")}</ButtonLink>}
      />
      {notifications.length === 0 ? (
        <EmptyState kind="nothing-new" title={t("none")} level={2}>
          {t("noneText")}
        </EmptyState>
      ) : (
        <InboxList notifications={notifications} timeZone={timeZone} />
      )}
    </Page>
  );
}
