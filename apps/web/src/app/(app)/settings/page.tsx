import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganizationForm } from "@/features/settings/organization-form";
import { OrganizationRules, OrganizationVersions } from "@/features/settings/organization-versions";
import { SettingsFrame } from "@/features/settings/settings-frame";
import { Section } from "@/ui/section";
import { readSettingsPage } from "./read-settings-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tabs.organization")} · ${t("title")}` };
}

export default async function OrganizationSettingsPage() {
  const { settings, mayWrite } = await readSettingsPage();
  const t = await getTranslations("settings");
  return (
    <SettingsFrame tab="organization" mayWrite={mayWrite}>
      <Section title={t("organization.form")}>
        {mayWrite ? (
          <OrganizationForm settings={settings} timeZones={Intl.supportedValuesOf("timeZone")} />
        ) : (
          <OrganizationRules settings={settings} />
        )}
      </Section>
      <Section title={t("history")} note={t("historyNote")}>
        <OrganizationVersions settings={settings} />
      </Section>
    </SettingsFrame>
  );
}
