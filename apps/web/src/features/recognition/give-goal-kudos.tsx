"use client";

import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { KudosDialog } from "./kudos-dialog";

/** A compliment for a goal that was reached. */
export function GiveGoalKudos({ goalId, name }: { goalId: string; name: string }) {
  const t = useTranslations("recognition");
  const praise = useChange(useTRPC().recognition.praiseForGoal.mutationOptions(), { said: t("given") });
  return (
    <KudosDialog
      title={t("giveGoalTitle")}
      receivers={[{ id: goalId, name }]}
      change={{
        mutate: ({ text }, done) => praise.mutate({ goalId, text }, done),
        isPending: praise.isPending,
        error: praise.error,
      }}
    />
  );
}
