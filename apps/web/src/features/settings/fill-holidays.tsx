"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { holidayYear } from "@kwartet/api/settings/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { SelectField, TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

type Props = {
  calendarId: string;
  /** By their names in the reader's language. */
  countries: { code: string; name: string }[];
  year: number;
};

/** The public holidays of a country and a year at once. */
export function FillHolidays({ calendarId, countries, year }: Props) {
  const t = useTranslations("settings");
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(holidayYear),
    defaultValues: { calendarId, country: "NL", year },
  });
  const fill = useChange(useTRPC().settings.fillHolidays.mutationOptions(), {
    said: null,
    onDone: ({ added }) => {
      toast.success(t("calendars.filled", { count: added }));
      setOpen(false);
    },
  });
  return (
    <FormDialog
      title={t("calendars.fillTitle")}
      description={t("calendars.fillText")}
      trigger={<Button>{t("calendars.fill")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => fill.mutate(given))}
      submitLabel={t("calendars.fill")}
      isBusy={fill.isPending}
      refusal={fill.error && t(refusalKey(fill.error))}
    >
      <div className="grid gap-x-4 tablet:grid-cols-[1fr_8rem]">
        <SelectField label={t("calendars.country")} {...form.register("country")}>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("calendars.year")}
          inputMode="numeric"
          error={form.formState.errors.year && t("calendars.yearWrong")}
          {...form.register("year", { valueAsNumber: true })}
        />
      </div>
      <p className="mb-5 text-pretty text-ink-3 text-small">
        {t("calendars.recountText")} {t("calendars.source")}
      </p>
    </FormDialog>
  );
}
