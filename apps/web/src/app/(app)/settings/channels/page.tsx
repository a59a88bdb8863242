import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChannelTable, ChannelVersions } from "@/features/settings/channel-tables";
import { SettingsFrame } from "@/features/settings/settings-frame";
import { Section } from "@/ui/section";
import { readSettingsPage } from "../read-settings-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tabs.channels")} · ${t("title")}` };
}

export default async function ChannelSettingsPage() {
  const { settings, mayWrite } = await readSettingsPage();
  const t = await getTranslations("settings");
  return (
    <SettingsFrame tab="channels" mayWrite={mayWrite}>
      <Section title={t("channels.table")}>
        <ChannelTable settings={settings} mayWrite={mayWrite} />
      </Section>
      <Section title={t("history")} note={t("historyNote")}>
        <ChannelVersions settings={settings} />
      </Section>
    </SettingsFrame>
  );
}
