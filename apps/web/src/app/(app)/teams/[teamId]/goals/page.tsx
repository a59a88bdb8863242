import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { SetTeamGoal } from "@/features/recognition/set-team-goal";
import { TeamGoalList } from "@/features/recognition/team-goal-list";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { uuidOrNotFound } from "../../../uuid-or-not-found";

type Props = { params: Promise<{ teamId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("recognition");
  return { title: t("team.title") };
}

/** What a team wants to reach together, for who is in it and for its coach. */
export default async function TeamGoalsPage({ params }: Props) {
  await requirePage("team-figure:read");
  const { timeZone } = await readMe();
  const teamId = uuidOrNotFound((await params).teamId);
  const { team, canWrite, goals } = await orNotFound(api.recognition.teamGoals({ teamId }));
  const [t, words] = [await getTranslations("recognition"), await getTranslations("goals")];
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date());
  return (
    <Page>
      <PageHeader
        kind="noun"
        breadcrumbs={
          <Breadcrumbs items={[{ label: words("title"), href: "/goals" as Route }, { label: team.name }]} />
        }
        title={t("team.titleOf", { team: team.name })}
        lead={t("team.lead")}
        controls={canWrite && <SetTeamGoal teamId={teamId} today={today} />}
      />
      {goals.length > 0 ? (
        <TeamGoalList goals={goals} canWrite={canWrite} timeZone={timeZone} />
      ) : (
        <EmptyState kind="nothing-new" level={2} title={t("team.none")}>
          {t("team.noneText")}
        </EmptyState>
      )}
      <PageFooter>{t("team.footer")}</PageFooter>
    </Page>
  );
}
