import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { GoalList } from "@/features/goals/goal-list";
import { KudosList } from "@/features/recognition/kudos-list";
import { readMe } from "@/features/shell/me";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("goals");
  return { title: t("title") };
}

/** Goals of the reader and of the agents whom they coach, and what others appreciate in their own work. */
export default async function GoalsPage() {
  await requirePage("goal:read");
  const me = await readMe();
  const goals = await api.goals.list({});
  const [t, recognition] = [await getTranslations("goals"), await getTranslations("recognition")];
  const isAgent = me.roles.includes("agent");
  const teams = new Map(
    [...me.agentOf, ...me.coachOf]
      .filter(({ endsOn }) => endsOn === null)
      .map((team) => [team.teamId, team.teamName]),
  );
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={t("title")}
        lead={t(me.roles.includes("coach") ? "lead.coach" : "lead.agent")}
        controls={
          <ButtonLink kind="primary" href={"/goals/new" as Route}>
            {t("new")}
          </ButtonLink>
        }
      />
      {goals.length > 0 ? (
        <GoalList goals={goals} meId={me.personId} />
      ) : (
        <EmptyState kind="nothing-new" level={2} title={t("list.none")}>
          {t(me.roles.includes("coach") ? "list.noneCoach" : "list.noneAgent")}
        </EmptyState>
      )}
      {isAgent && (
        <Section title={recognition("title")}>
          <KudosList kudos={await api.recognition.kudos({})} timeZone={me.timeZone} isOwn />
        </Section>
      )}
      {teams.size > 0 && (
        <Section title={recognition("team.title")}>
          <ul className="grid gap-2 text-ui">
            {[...teams].map(([teamId, name]) => (
              <li key={teamId}>
                <TextLink href={`/teams/${teamId}/goals` as Route}>
                  {recognition("team.titleOf", { team: name })}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <PageFooter whoSeesThis={"/my-data" as Route}>{t("listFooter")}</PageFooter>
    </Page>
  );
}
