import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddTeam } from "@/features/teams/add-team";
import { PartnerList } from "@/features/teams/partner-list";
import { TeamTable } from "@/features/teams/team-table";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("teams");
  return { title: t("title") };
}

export default async function TeamsPage() {
  await requirePage("people:read");
  const [teams, partners, { calendars }] = await Promise.all([
    api.teams.list(),
    api.teams.partners(),
    api.settings.get(),
  ]);
  const choices = {
    partners,
    calendars: calendars.map(({ id, name }) => ({ id, name })),
    timeZones: Intl.supportedValuesOf("timeZone"),
  };
  const t = await getTranslations("teams");
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} lead={t("lead")} controls={<AddTeam choices={choices} />} />
      <TeamTable teams={teams} choices={choices} />
      <Section title={t("partners")} note={t("partnersNote")}>
        <PartnerList partners={partners} teams={teams} />
      </Section>
    </Page>
  );
}
