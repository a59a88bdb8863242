import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { percentText } from "@/features/goals/goal-form-values";
import { EditGoal } from "@/features/goals/new-goal";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { uuidOrNotFound } from "../../../uuid-or-not-found";

type Props = { params: Promise<{ goalId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("goals");
  return { title: t("steps.editTitle") };
}

/** The terms of a draft, for who wrote it. */
export default async function EditGoalPage({ params }: Props) {
  await requirePage("goal:write");
  const goalId = uuidOrNotFound((await params).goalId);
  const { goal, canEdit } = await orNotFound(api.goals.get({ goalId }));
  if (!canEdit) notFound();
  const { criteria } = await api.goals.choices();
  const t = await getTranslations("goals");
  return (
    <Page>
      <PageHeader
        kind="noun"
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t("title"), href: "/goals" as Route },
              { label: t("titleOne"), href: `/goals/${goalId}` as Route },
              { label: t("steps.edit") },
            ]}
          />
        }
        title={t("steps.editTitle")}
      />
      <EditGoal
        goalId={goalId}
        version={goal.version}
        criteria={criteria}
        defaults={{
          agentId: goal.personId,
          kind: goal.kind,
          kpi: goal.kpi,
          behaviour: goal.behaviour ?? "",
          criterionId: goal.criterionId ?? "",
          target: percentText(goal.target),
          resultTarget: percentText(goal.resultTarget),
          why: goal.why,
          startsOn: goal.startsOn,
          reviewOn: goal.reviewOn,
        }}
      />
    </Page>
  );
}
