"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { askedSession, SESSION_TEXT_MOST } from "@kwartet/api/sessions/input";
import { addDays } from "@kwartet/metrics/calendar-day";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { SelectField, TextAreaField } from "@/ui/inputs";
import { HealthWarning } from "./health-warning";
import { MomentFields } from "./moment-fields";
import { refusalKey } from "./refusal";
import type { SessionsList } from "./session";

type Props = { coaches: SessionsList["coaches"]; today: string; isPrimary: boolean };

/** An agent asks a coach for a session and says what for. */
export function AskForSession({ coaches, today, isPrimary }: Props) {
  const t = useTranslations("sessions");
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(askedSession),
    defaultValues: {
      coachId: coaches[0]?.id ?? "",
      day: addDays(today, 7),
      time: "10:00",
      point: undefined as string | undefined,
    },
  });
  const { errors } = form.formState;
  const ask = useChange(useTRPC().sessions.ask.mutationOptions(), {
    said: t("asked"),
    onDone: () => {
      setOpen(false);
      form.reset();
    },
  });
  return (
    <FormDialog
      title={t("askTitle")}
      description={t("askText")}
      trigger={<Button kind={isPrimary ? "primary" : "secondary"}>{t("ask")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => ask.mutate(given))}
      submitLabel={t("ask")}
      isBusy={ask.isPending}
      refusal={ask.error && t(refusalKey(ask.error))}
    >
      <SelectField
        label={t("coach")}
        error={errors.coachId && t("coachMissing")}
        {...form.register("coachId")}
      >
        {coaches.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <MomentFields
        errors={form.formState.errors}
        fields={{
          day: form.register("day"),
          time: form.register("time"),
        }}
      />
      <TextAreaField
        label={t("askPoint")}
        hint={t("optional")}
        maxLength={SESSION_TEXT_MOST}
        {...form.register("point", { setValueAs: (value) => value?.trim() || undefined })}
      />
      <HealthWarning text={form.watch("point") ?? ""} />
    </FormDialog>
  );
}
