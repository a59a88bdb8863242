import { todayIn } from "@kwartet/api/settings/today";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AddMembership } from "@/features/people/add-membership";
import { PersonAccess } from "@/features/people/person-access";
import { PersonName, PersonRoles } from "@/features/people/person-details";
import { PersonTeams } from "@/features/people/person-teams";
import { rolesOn } from "@/features/people/roles-of";
import { readMe } from "@/features/shell/me";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { Section, SideBySide } from "@/ui/section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  // The name of a person stands on the page, not in a history of visited pages.
  return { title: t("title") };
}

export default async function PersonPage({ params }: PageProps<"/people/[id]">) {
  await requirePage("people:read");
  const { id } = await params;
  const [{ timeZone }, people, teams] = await Promise.all([readMe(), api.people.list(), api.teams.list()]);
  const person = people.find((candidate) => candidate.id === id);
  if (!person) notFound();
  const today = todayIn(timeZone);
  const t = await getTranslations("people");
  const roles = rolesOn(person, today).map((role) => t(`roles.${role}`));
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={person.name}
        lead={roles.join(", ") || t("noRole")}
        breadcrumbs={
          <Breadcrumbs items={[{ label: t("title"), href: "/people" as Route }, { label: person.name }]} />
        }
      />
      <Section title={t("person.teams")}>
        <PersonTeams person={person} today={today} />
        <div className="mt-4">
          <AddMembership
            person={person}
            teams={teams.map(({ id: teamId, name }) => ({ id: teamId, name }))}
            today={today}
          />
        </div>
      </Section>
      <Section title={t("person.access")}>
        <PersonAccess person={person} timeZone={timeZone} />
      </Section>
      <SideBySide>
        <Section title={t("person.granted")}>
          <PersonRoles person={person} />
        </Section>
        <Section title={t("person.details")}>
          <PersonName person={person} />
        </Section>
      </SideBySide>
    </Page>
  );
}
