import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExperienceRuleForm } from "@/features/settings/experience-rule-form";
import { ExperienceRuleVersions } from "@/features/settings/experience-rule-versions";
import { SettingsFrame } from "@/features/settings/settings-frame";
import { api } from "@/trpc/server";
import { Section } from "@/ui/section";
import { readSettingsPage } from "../read-settings-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tabs.experiences")} · ${t("title")}` };
}

/** What counts as a bad experience of a customer, and what another rule would make of it. */
export default async function ExperienceSettingsPage() {
  const { settings, mayWrite } = await readSettingsPage();
  const reading = await api.risk.rule();
  const t = await getTranslations("settings");
  return (
    <SettingsFrame tab="experiences" mayWrite={mayWrite}>
      {mayWrite && (
        <Section title={t("experiences.title")}>
          <ExperienceRuleForm key={reading.inForce.version} reading={reading} />
        </Section>
      )}
      <Section title={t("history")} note={t("historyNote")}>
        <ExperienceRuleVersions reading={reading} timeZone={settings.inForce.timeZone} />
      </Section>
    </SettingsFrame>
  );
}
