"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newHoliday } from "@kwartet/api/settings/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { DateField, TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

export function AddHoliday({ calendarId }: { calendarId: string }) {
  const t = useTranslations("settings");
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(newHoliday),
    defaultValues: { calendarId, day: "", name: "" },
  });
  const { errors } = form.formState;
  const add = useChange(useTRPC().settings.addHoliday.mutationOptions(), {
    said: t("calendars.dayAdded", { name: form.watch("name") }),
    onDone: () => {
      setOpen(false);
      form.reset();
    },
  });
  return (
    <FormDialog
      title={t("calendars.addDayTitle")}
      trigger={<Button>{t("calendars.addDay")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => add.mutate(given))}
      submitLabel={t("calendars.addDay")}
      isBusy={add.isPending}
      refusal={add.error && t(refusalKey(add.error))}
    >
      <DateField label={t("calendars.day")} error={errors.day && t("dayWrong")} {...form.register("day")} />
      <TextField
        label={t("calendars.dayName")}
        autoComplete="off"
        error={errors.name && t("calendars.dayNameWrong")}
        {...form.register("name")}
      />
    </FormDialog>
  );
}
