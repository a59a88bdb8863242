import { formatDay, type Locale } from "@kwartet/metrics/format";
import { localDayOf } from "@kwartet/metrics/period";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckInList } from "@/features/goals/check-in-list";
import { GoalActions } from "@/features/goals/goal-actions";
import { GoalCheckFigure } from "@/features/goals/goal-check-figure";
import { GoalEvidence } from "@/features/goals/goal-evidence";
import { GoalHistory } from "@/features/goals/goal-history";
import { GoalLanes } from "@/features/goals/goal-lanes";
import type { GoalPage as Goal } from "@/features/goals/goal-page";
import { GoalPath } from "@/features/goals/goal-path";
import { sayBehaviour, sayResult, sayStanding } from "@/features/goals/goal-status";
import { GoalTerms } from "@/features/goals/goal-terms";
import { titleOfGoal } from "@/features/goals/goal-title";
import { GiveGoalKudos } from "@/features/recognition/give-goal-kudos";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { ButtonLink } from "@/ui/button";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section, SideBySide } from "@/ui/section";
import { uuidOrNotFound } from "../../uuid-or-not-found";
import { GoalEffect } from "./goal-effect";

type Props = { params: Promise<{ goalId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("goals");
  // No name and no figure: a title ends up in the browser's history.
  return { title: t("titleOne") };
}

/** Whether the agreed behaviour is happening, and whether the result moves with it. */
export default async function GoalPage({ params }: Props) {
  await requirePage("goal:read");
  const { timeZone, personId } = await readMe();
  const page = await orNotFound(api.goals.get({ goalId: uuidOrNotFound((await params).goalId) }));
  const locale = (await getLocale()) as Locale;
  const [t, kpis] = [await getTranslations("goals"), await getTranslations("kpis")];
  const { goal, agent, party } = page;
  const facts = [sayBehaviour(page, locale, t), sayResult(page, locale, t)].filter((fact) => fact !== null);
  return (
    <Page>
      <PageHeader
        breadcrumbs={<GoalBreadcrumbs page={page} />}
        title={titleOfGoal(goal, locale, t)}
        lead={sayStanding(page, locale, t)}
        controls={
          <>
            {page.canEdit && (
              <ButtonLink href={`/goals/${goal.id}/edit` as Route}>{t("steps.edit")}</ButtonLink>
            )}
            <GoalActions page={page} facts={facts} />
            {goal.outcome === "reached" && party === "coach" && (
              <GiveGoalKudos goalId={goal.id} name={agent.name} />
            )}
          </>
        }
      />
      <GoalPath page={page} timeZone={timeZone} />
      <Section title={t("why")}>
        <p className="max-w-measure whitespace-pre-line text-pretty">{goal.why}</p>
      </Section>
      <Section title={goal.behaviour === null ? t(`kpis.${goal.kpi}`) : t("lanes.title")}>
        <GoalLanes page={page} />
      </Section>
      {page.check && (
        <Section title={sayChecked(page, { locale, t, timeZone })}>
          <GoalCheckFigure check={page.check} isBehaviour={goal.kind === "behaviour"} />
        </Section>
      )}
      {goal.startedOn !== null && <GoalEffect goalId={goal.id} />}
      <SideBySide>
        <div>
          <GoalTerms page={page} />
          <CheckInList page={page} meId={personId} />
        </div>
        <div>
          <GoalEvidence
            page={page}
            channelName={(channel) => kpis(`channels.${channel}` as "channels.phone")}
          />
          <GoalHistory page={page} timeZone={timeZone} />
        </div>
      </SideBySide>
      <PageFooter whoSeesThis={"/my-data" as Route}>
        {page.data === null
          ? t("footerNoData")
          : t(party === "agent" ? "footer" : "footerCoach", {
              name: agent.name,
              day: formatDay(page.data.asOfDay, locale),
            })}
      </PageFooter>
    </Page>
  );
}

type Spoken = { locale: Locale; t: Awaited<ReturnType<typeof getTranslations<"goals">>>; timeZone: string };

function sayChecked({ goal }: Goal, { locale, t, timeZone }: Spoken): string {
  if (goal.acceptedAt === null) return t("check.before");
  const day = localDayOf(goal.acceptedAt.getTime(), timeZone);
  return t("check.beforeOn", { day: formatDay(day, locale) });
}

async function GoalBreadcrumbs({ page: { party, agent } }: { page: Goal }) {
  const t = await getTranslations("goals");
  const ofAgent = party === "coach" ? [{ label: agent.name, href: `/agents/${agent.id}` as Route }] : [];
  return (
    <Breadcrumbs
      items={[{ label: t("title"), href: "/goals" as Route }, ...ofAgent, { label: t("titleOne") }]}
    />
  );
}
