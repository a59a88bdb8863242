"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newCheckIn } from "@kwartet/api/goals/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { DateField, TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

type Props = { goalId: string; today: string };

/** In how many of the conversations that somebody looked at the behaviour was seen. */
export function CheckInDialog({ goalId, today }: Props) {
  const t = useTranslations("goals");
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(newCheckIn),
    defaultValues: {
      goalId,
      checkedOn: today,
      seen: Number.NaN,
      looked: Number.NaN,
      note: "" as string | null,
    },
  });
  const { errors } = form.formState;
  const add = useChange(useTRPC().goals.checkIn.mutationOptions(), {
    said: t("checkIns.added"),
    onDone: () => {
      setOpen(false);
      form.reset();
    },
  });
  const isWrong = errors.seen ?? errors.looked;
  return (
    <FormDialog
      title={t("checkIns.add")}
      trigger={<Button kind="secondary">{t("checkIns.add")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => add.mutate({ ...given, note: given.note || null }))}
      submitLabel={t("checkIns.add")}
      isBusy={add.isPending}
      refusal={add.error && t(refusalKey(add.error))}
    >
      <div className="grid gap-x-6 tablet:grid-cols-2">
        <TextField
          label={t("checkIns.seen")}
          hint={t("checkIns.seenHint")}
          inputMode="numeric"
          error={isWrong && t("wrong.counts")}
          {...form.register("seen", { valueAsNumber: true })}
        />
        <TextField
          label={t("checkIns.looked")}
          hint={t("checkIns.lookedHint")}
          inputMode="numeric"
          {...form.register("looked", { valueAsNumber: true })}
        />
      </div>
      <DateField
        label={t("checkIns.day")}
        max={today}
        error={errors.checkedOn && t("form.dayWrong")}
        {...form.register("checkedOn")}
      />
      <TextField label={t("checkIns.note")} hint={t("form.optional")} {...form.register("note")} />
    </FormDialog>
  );
}
