"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { type Criterion, GoalForm } from "./goal-form";
import type { GoalFormInput, GoalFormOutput } from "./goal-form-values";
import { refusalKey } from "./refusal";

type Props = {
  agents: readonly { id: string; name: string }[];
  criteria: readonly Criterion[];
  defaults: GoalFormInput;
  /** A conversation that comes along as an example. */
  contactIds: readonly string[];
};

/** Writes a goal and proposes it, or keeps it as a draft. */
export function NewGoal({ agents, criteria, defaults, contactIds }: Props) {
  const t = useTranslations("goals");
  const router = useRouter();
  const create = useChange(useTRPC().goals.create.mutationOptions(), {
    said: null,
    onDone: ({ goalId }) => router.push(`/goals/${goalId}` as Route),
  });
  const send = (isProposed: boolean) => (values: GoalFormOutput) =>
    create.mutate({ ...values, contactIds: [...contactIds], isProposed });
  return (
    <GoalForm
      agents={agents}
      criteria={criteria}
      defaults={defaults}
      primary={{ label: t("steps.propose"), send: send(true) }}
      secondary={{ label: t("form.save"), send: send(false) }}
      isBusy={create.isPending}
      refusal={create.error && t(refusalKey(create.error))}
    />
  );
}

type EditProps = {
  goalId: string;
  version: number;
  criteria: readonly Criterion[];
  defaults: GoalFormInput;
};

/** Changes the terms of one's own draft. */
export function EditGoal({ goalId, version, criteria, defaults }: EditProps) {
  const t = useTranslations("goals");
  const router = useRouter();
  const change = useChange(useTRPC().goals.change.mutationOptions(), {
    said: t("form.saved"),
    onDone: () => router.push(`/goals/${goalId}` as Route),
  });
  return (
    <GoalForm
      agents={[]}
      criteria={criteria}
      defaults={defaults}
      primary={{
        label: t("form.change"),
        send: ({ agentId: _, ...terms }) => change.mutate({ goalId, version, ...terms }),
      }}
      isBusy={change.isPending}
      refusal={change.error && t(refusalKey(change.error))}
    />
  );
}
