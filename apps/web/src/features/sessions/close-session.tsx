"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { heldSession } from "@kwartet/api/sessions/input";
import { addDays } from "@kwartet/metrics/calendar-day";
import { localDayOf } from "@kwartet/metrics/period";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { DateField, TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";
import type { Session } from "./session";

const USUAL_MINUTES = 30;

/** The coach says when it was and how long it took; the agent is asked to confirm what was agreed. */
export function CloseSession({ session }: { session: Session }) {
  const t = useTranslations("sessions");
  const [isOpen, setOpen] = useState(false);
  const { id: sessionId, version, today, timeZone } = session;
  const plannedOn = localDayOf(session.plannedAt.getTime(), timeZone);
  const heldOn = [plannedOn, today].toSorted()[0] ?? today;
  const form = useForm({
    resolver: zodResolver(heldSession),
    // A page that stayed open while the other changed something says what it saw now.
    values: {
      sessionId,
      version,
      // One that was planned for later was held today at the latest.
      heldOn,
      minutes: session.minutes ?? USUAL_MINUTES,
      nextOn: null as string | null,
    },
    resetOptions: { keepDirtyValues: true },
  });
  const { errors } = form.formState;
  const hold = useChange(useTRPC().sessions.hold.mutationOptions(), {
    said: t("closed_done"),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("closeTitle")}
      description={t("closeText", { name: session.agent.name })}
      trigger={<Button kind="primary">{t("close")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => hold.mutate(given))}
      submitLabel={t("close")}
      isBusy={hold.isPending}
      refusal={hold.error && t(refusalKey(hold.error))}
    >
      <div className="grid gap-x-6 tablet:grid-cols-2">
        <DateField
          label={t("heldOn")}
          max={today}
          error={errors.heldOn && t("dayWrong")}
          {...form.register("heldOn")}
        />
        <TextField
          label={t("heldMinutes")}
          inputMode="numeric"
          error={errors.minutes && t("minutesWrong")}
          {...form.register("minutes", { valueAsNumber: true })}
        />
      </div>
      <DateField
        label={t("nextOn")}
        hint={t("nextHint")}
        min={addDays(today, 1)}
        error={errors.nextOn && t("dayWrong")}
        {...form.register("nextOn", { setValueAs: (value) => value || null })}
      />
    </FormDialog>
  );
}
