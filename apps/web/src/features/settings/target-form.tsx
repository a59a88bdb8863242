"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newTarget } from "@kwartet/api/settings/input";
import { kpiOf } from "@kwartet/metrics/kpi";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextField } from "@/ui/inputs";
import { parsePercent, typePercent } from "./parse-percent";
import { refusalKey } from "./refusal";
import { emptyAsLeftOut, ValidFromField } from "./valid-from-field";

const given = newTarget
  .omit({ target: true })
  .extend({ percent: z.string().refine((text) => parsePercent(text) !== null) });

type Props = { rule: RouterOutputs["settings"]["get"]["targets"][number]; today: string };

/** The level that is aimed at, typed as a percentage. */
export function TargetForm({ rule, today }: Props) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const name = kpiOf(rule.kpi).name[locale];
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(given),
    values: {
      kpi: rule.kpi,
      percent: rule.target === null ? "" : typePercent(rule.target, locale),
      validFrom: today as string | undefined,
    },
  });
  const { errors } = form.formState;
  const save = useChange(useTRPC().settings.setTarget.mutationOptions(), {
    said: t("targets.saved", { name }),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("targets.form", { name })}
      description={t("targets.text")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("editOf", { name })}>
          {t("edit")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit(({ percent, ...told }) => {
        const target = parsePercent(percent);
        if (target !== null) save.mutate({ ...told, target });
      })}
      submitLabel={t("save")}
      isBusy={save.isPending}
      refusal={save.error && t(refusalKey(save.error))}
    >
      <TextField
        label={t("targets.percent")}
        hint={t("targets.percentHint")}
        inputMode="decimal"
        autoComplete="off"
        error={errors.percent && t("targets.percentWrong")}
        {...form.register("percent")}
      />
      <ValidFromField
        error={errors.validFrom && t("dayWrong")}
        {...form.register("validFrom", { setValueAs: emptyAsLeftOut })}
      />
    </FormDialog>
  );
}
