import { todayIn } from "@kwartet/api/settings/today";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddPerson } from "@/features/people/add-person";
import { PeopleTable } from "@/features/people/people-table";
import { readMe } from "@/features/shell/me";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("title") };
}

export default async function PeoplePage() {
  await requirePage("people:read");
  const [{ timeZone }, people, teams] = await Promise.all([readMe(), api.people.list(), api.teams.list()]);
  const t = await getTranslations("people");
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} lead={t("lead")} controls={<AddPerson />} />
      <PeopleTable
        people={people}
        teams={teams.map(({ id, name }) => ({ id, name }))}
        today={todayIn(timeZone)}
      />
    </Page>
  );
}
