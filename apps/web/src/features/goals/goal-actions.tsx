"use client";

import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { CheckInDialog } from "./check-in-dialog";
import { CloseGoal } from "./close-goal";
import type { GoalPage } from "./goal-page";
import { ReasonDialog } from "./reason-dialog";
import { refusalKey } from "./refusal";

type Props = { page: GoalPage; facts: readonly string[] };

/** What the reader may do with a goal now, as buttons; nothing is shown that would be refused. */
export function GoalActions({ page, facts }: Props) {
  const t = useTranslations("goals.steps");
  const { goal, openSteps, proposer } = page;
  const steps = openSteps.map(({ step }) => step);
  const canCount = goal.kind === "behaviour" && (goal.status === "accepted" || goal.status === "active");
  const closing = openSteps.findLast(({ step }) => step === "close");
  return (
    <>
      {canCount && <CheckInDialog goalId={goal.id} today={page.today} />}
      {steps.includes("send-back") && <SendBack page={page} />}
      {closing && <CloseGoal page={page} outcomes={closing.outcomes} facts={facts} />}
      {steps.includes("propose") && (
        <PlainStep page={page} step="propose" said={t("proposed")} label={t("propose")} />
      )}
      {steps.includes("accept") && (
        <PlainStep
          page={page}
          step="accept"
          said={t("accepted")}
          label={t(proposer === "coach" ? "accept" : "agree")}
        />
      )}
      {steps.includes("start") && (
        <PlainStep page={page} step="start" said={t("started")} label={t("start")} />
      )}
    </>
  );
}

type PlainProps = { page: GoalPage; step: "propose" | "accept" | "start"; said: string; label: string };

function PlainStep({ page: { goal }, step, said, label }: PlainProps) {
  const t = useTranslations("goals");
  const trpc = useTRPC();
  const change = useChange(trpc.goals[step].mutationOptions(), { said });
  return (
    <>
      <Button
        kind="primary"
        busy={change.isPending}
        onClick={() => change.mutate({ goalId: goal.id, version: goal.version })}
      >
        {label}
      </Button>
      {change.error && (
        <div className="basis-full">
          <Notice kind="error">{t(refusalKey(change.error))}</Notice>
        </div>
      )}
    </>
  );
}

function SendBack({ page: { goal } }: { page: GoalPage }) {
  const t = useTranslations("goals.steps");
  const change = useChange(useTRPC().goals.sendBack.mutationOptions(), { said: t("sentBack") });
  return (
    <ReasonDialog
      title={t("sendBackTitle")}
      trigger={t("sendBack")}
      change={{
        mutate: (reason, done) => change.mutate({ goalId: goal.id, version: goal.version, reason }, done),
        isPending: change.isPending,
        error: change.error,
      }}
    />
  );
}
