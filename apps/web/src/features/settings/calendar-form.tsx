"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { changedCalendar, newCalendar } from "@kwartet/api/settings/input";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type UseFormRegisterReturn, useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { SelectField, TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

type AddProps = { timeZones: string[]; timeZone: string };

export function AddCalendar({ timeZones, timeZone }: AddProps) {
  const t = useTranslations("settings");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const form = useForm({ resolver: zodResolver(newCalendar), defaultValues: { name: "", timeZone } });
  const add = useChange(useTRPC().settings.addCalendar.mutationOptions(), {
    said: t("calendars.added", { name: form.watch("name") }),
    onDone: ({ id }) => router.push(`/settings/calendars/${id}` as Route),
  });
  return (
    <FormDialog
      title={t("calendars.addTitle")}
      description={t("calendars.addText")}
      trigger={<Button kind="primary">{t("calendars.add")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => add.mutate(given))}
      submitLabel={t("calendars.add")}
      isBusy={add.isPending || add.isSuccess}
      refusal={add.error && t(refusalKey(add.error))}
    >
      <CalendarFields
        timeZones={timeZones}
        name={form.register("name")}
        timeZone={form.register("timeZone")}
        isNameWrong={!!form.formState.errors.name}
      />
    </FormDialog>
  );
}

type EditProps = { calendar: { id: string; name: string; timeZone: string }; timeZones: string[] };

export function EditCalendar({ calendar, timeZones }: EditProps) {
  const t = useTranslations("settings");
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(changedCalendar),
    values: { calendarId: calendar.id, name: calendar.name, timeZone: calendar.timeZone },
  });
  const change = useChange(useTRPC().settings.changeCalendar.mutationOptions(), {
    said: t("saved"),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("calendars.details")}
      trigger={<Button>{t("calendars.details")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => change.mutate(given))}
      submitLabel={t("save")}
      isBusy={change.isPending}
      refusal={change.error && t(refusalKey(change.error))}
    >
      <CalendarFields
        timeZones={timeZones}
        name={form.register("name")}
        timeZone={form.register("timeZone")}
        isNameWrong={!!form.formState.errors.name}
      />
    </FormDialog>
  );
}

type FieldsProps = {
  timeZones: string[];
  name: UseFormRegisterReturn;
  timeZone: UseFormRegisterReturn;
  isNameWrong: boolean;
};

function CalendarFields({ timeZones, name, timeZone, isNameWrong }: FieldsProps) {
  const t = useTranslations("settings.calendars");
  return (
    <>
      <TextField label={t("name")} autoComplete="off" error={isNameWrong && t("nameWrong")} {...name} />
      <SelectField label={t("timeZone")} {...timeZone}>
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </SelectField>
    </>
  );
}
