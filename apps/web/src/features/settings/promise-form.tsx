"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newChannelPromise } from "@kwartet/api/settings/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { SelectField, TextField } from "@/ui/inputs";
import { joinSeconds, PROMISE_UNITS, splitSeconds } from "./promise-amount";
import { refusalKey } from "./refusal";
import { emptyAsLeftOut, ValidFromField } from "./valid-from-field";

/** As the procedure's shape, with the seconds as somebody says them. */
const given = newChannelPromise
  .omit({ promiseSeconds: true })
  .extend({ count: z.number(), unit: z.enum(PROMISE_UNITS) })
  .refine(
    ({ count, unit }) => newChannelPromise.shape.promiseSeconds.safeParse(joinSeconds(count, unit)).success,
    { path: ["count"] },
  );

type Props = {
  rule: RouterOutputs["settings"]["get"]["channels"][number];
  calendars: { id: string; name: string }[];
  today: string;
};

/** How soon a channel promises an answer, and in which hours. */
export function PromiseForm({ rule, calendars, today }: Props) {
  const t = useTranslations("settings");
  const name = useTranslations("kpis.channels")(rule.channel);
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(given),
    values: {
      channel: rule.channel,
      calendarId: rule.calendarId ?? calendars[0]?.id ?? "",
      validFrom: today as string | undefined,
      ...splitSeconds(rule.promiseSeconds ?? 60),
    },
  });
  const { errors } = form.formState;
  const save = useChange(useTRPC().settings.setChannel.mutationOptions(), {
    said: t("channels.saved", { name }),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("channels.form", { name })}
      description={t("channels.text")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("editOf", { name })}>
          {t("edit")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit(({ count, unit, ...promise }) =>
        save.mutate({ ...promise, promiseSeconds: joinSeconds(count, unit) }),
      )}
      submitLabel={t("save")}
      isBusy={save.isPending}
      refusal={save.error && t(refusalKey(save.error))}
    >
      <div className="grid grid-cols-2 gap-x-4">
        <TextField
          label={t("channels.amount")}
          inputMode="numeric"
          error={errors.count && t("channels.amountWrong")}
          {...form.register("count", { valueAsNumber: true })}
        />
        <SelectField label={t("channels.unit")} {...form.register("unit")}>
          {PROMISE_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`unitNames.${unit}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <SelectField label={t("channels.calendar")} {...form.register("calendarId")}>
        {calendars.map((calendar) => (
          <option key={calendar.id} value={calendar.id}>
            {calendar.name}
          </option>
        ))}
      </SelectField>
      <ValidFromField
        error={errors.validFrom && t("dayWrong")}
        {...form.register("validFrom", { setValueAs: emptyAsLeftOut })}
      />
    </FormDialog>
  );
}
