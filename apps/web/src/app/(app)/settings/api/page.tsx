import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { CreateKey } from "@/features/api/create-key";
import { CreateWebhook } from "@/features/api/create-webhook";
import { KeyTable } from "@/features/api/key-table";
import { WebhookTable } from "@/features/api/webhook-table";
import { SettingsFrame } from "@/features/settings/settings-frame";
import { api } from "@/trpc/server";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { readSettingsPage } from "../read-settings-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tabs.api")} · ${t("title")}` };
}

export default async function ApiSettingsPage() {
  const { settings, mayWrite } = await readSettingsPage();
  const [keys, webhooks] = [await api.apiKeys.list(), await api.webhooks.list()];
  const t = await getTranslations("api");
  const shared = { timeZone: settings.inForce.timeZone, now: new Date(), mayWrite };
  return (
    <SettingsFrame tab="api" mayWrite={mayWrite}>
      <p className="mb-8 max-w-measure text-pretty text-ink-2 text-ui">
        {t.rich("lead", {
          link: (text) => <TextLink href={"/developers" as Route}>{text}</TextLink>,
        })}
      </p>
      <Section title={t("keys.title")}>
        <KeyTable keys={keys} {...shared} />
        {mayWrite && (
          <div className="mt-5">
            <CreateKey />
          </div>
        )}
      </Section>
      <Section title={t("webhooks.title")}>
        <WebhookTable webhooks={webhooks} {...shared} />
        {mayWrite && (
          <div className="mt-5">
            <CreateWebhook />
          </div>
        )}
      </Section>
    </SettingsFrame>
  );
}
