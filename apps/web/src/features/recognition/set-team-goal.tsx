"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { addDays } from "@kwartet/metrics/calendar-day";
import type { Locale } from "@kwartet/metrics/format";
import { KPI_IDS, kpiOf } from "@kwartet/metrics/kpi";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { DateField, SelectField, TextAreaField, TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

const teamGoalValues = z
  .object({
    kpi: z.enum(KPI_IDS),
    target: z
      .string()
      .transform((text) => Number(text.replace(",", ".").replace("%", "")))
      .refine((value) => value >= 1 && value <= 100)
      .transform((percent) => percent / 100),
    why: z.string().trim().min(3).max(1000),
    startsOn: z.iso.date(),
    reviewOn: z.iso.date(),
  })
  .refine(({ startsOn, reviewOn }) => startsOn < reviewOn, { path: ["reviewOn"] });

/** A quarter: a team moves slower than one person. */
const USUAL_DAYS = 91;

/** A coach sets what the team will work at together. */
export function SetTeamGoal({ teamId, today }: { teamId: string; today: string }) {
  const t = useTranslations("recognition");
  const locale = useLocale() as Locale;
  const [isOpen, setOpen] = useState(false);
  const form = useForm<z.input<typeof teamGoalValues>, unknown, z.output<typeof teamGoalValues>>({
    resolver: zodResolver(teamGoalValues),
    defaultValues: {
      kpi: "resolution",
      target: "",
      why: "",
      startsOn: today,
      reviewOn: addDays(today, USUAL_DAYS),
    },
  });
  const { errors } = form.formState;
  const set = useChange(useTRPC().recognition.setTeamGoal.mutationOptions(), {
    said: t("team.setDone"),
    onDone: () => {
      setOpen(false);
      form.reset();
    },
  });
  return (
    <FormDialog
      title={t("team.setTitle")}
      trigger={<Button kind="primary">{t("team.set")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((goal) => set.mutate({ teamId, ...goal }))}
      submitLabel={t("team.set")}
      isBusy={set.isPending}
      refusal={set.error && t(refusalKey(set.error))}
    >
      <SelectField label={t("team.kpi")} {...form.register("kpi")}>
        {KPI_IDS.map((kpi) => (
          <option key={kpi} value={kpi}>
            {kpiOf(kpi).name[locale]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("team.target")}
        inputMode="decimal"
        error={errors.target && t("team.targetWrong")}
        {...form.register("target")}
      />
      <TextAreaField
        label={t("team.why")}
        error={errors.why && t("team.whyWrong")}
        {...form.register("why")}
      />
      <div className="grid gap-x-6 tablet:grid-cols-2">
        <DateField
          label={t("team.startsOn")}
          error={errors.startsOn && t("team.dayWrong")}
          {...form.register("startsOn")}
        />
        <DateField
          label={t("team.reviewOn")}
          error={errors.reviewOn && t("team.notOrdered")}
          {...form.register("reviewOn")}
        />
      </div>
    </FormDialog>
  );
}
