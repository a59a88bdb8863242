import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsFrame } from "@/features/settings/settings-frame";
import { TargetTable, TargetVersions } from "@/features/settings/target-tables";
import { Section } from "@/ui/section";
import { readSettingsPage } from "../read-settings-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tabs.targets")} · ${t("title")}` };
}

export default async function TargetSettingsPage() {
  const { settings, mayWrite } = await readSettingsPage();
  const t = await getTranslations("settings");
  return (
    <SettingsFrame tab="targets" mayWrite={mayWrite}>
      <Section title={t("targets.table")}>
        <TargetTable settings={settings} mayWrite={mayWrite} />
      </Section>
      <Section title={t("history")} note={t("historyNote")}>
        <TargetVersions settings={settings} />
      </Section>
    </SettingsFrame>
  );
}
