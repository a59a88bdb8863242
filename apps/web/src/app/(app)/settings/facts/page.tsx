import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddFact } from "@/features/facts/add-fact";
import { OwnFactList } from "@/features/facts/own-fact-list";
import { SettingsFrame } from "@/features/settings/settings-frame";
import { api } from "@/trpc/server";
import { Section } from "@/ui/section";
import { readSettingsPage } from "../read-settings-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tabs.facts")} · ${t("title")}` };
}

/** The organisation's own facts, which executives may put on the board summary beside those of the library. */
export default async function FactSettingsPage() {
  const { mayWrite } = await readSettingsPage();
  const [facts, t] = [await api.facts.own(), await getTranslations("facts")];
  return (
    <SettingsFrame tab="facts" mayWrite={mayWrite} controls={mayWrite && <AddFact />}>
      <Section title={t("own")}>
        <p className="mb-4 max-w-measure text-pretty text-ink-2">{t("lead")}</p>
        <OwnFactList facts={facts} mayWrite={mayWrite} />
      </Section>
    </SettingsFrame>
  );
}
