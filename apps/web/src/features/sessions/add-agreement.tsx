"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newAgreement, SESSION_TEXT_MOST } from "@kwartet/api/sessions/input";
import { addDays } from "@kwartet/metrics/calendar-day";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choices";
import { FormDialog } from "@/ui/form-dialog";
import { DateField, TextAreaField } from "@/ui/inputs";
import { HealthWarning } from "./health-warning";
import { refusalKey } from "./refusal";
import type { Session } from "./session";

const FORTNIGHT = 14;

/** Who does what by when; two weeks is what most agreements are for. */
export function AddAgreement({ session }: { session: Pick<Session, "id" | "agent" | "coach" | "today"> }) {
  const t = useTranslations("sessions");
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(newAgreement),
    defaultValues: {
      sessionId: session.id,
      owner: "agent" as "agent" | "coach",
      text: "",
      dueOn: addDays(session.today, FORTNIGHT),
    },
  });
  const { errors } = form.formState;
  const add = useChange(useTRPC().sessions.addAgreement.mutationOptions(), {
    said: t("agreementAdded"),
    onDone: () => {
      setOpen(false);
      form.reset();
    },
  });
  return (
    <FormDialog
      title={t("agreementTitle")}
      trigger={
        <Button wide className="h-11 tablet:h-10">
          {t("agreementAdd")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => add.mutate(given))}
      submitLabel={t("save")}
      isBusy={add.isPending}
      refusal={add.error && t(refusalKey(add.error))}
    >
      <TextAreaField
        label={t("agreementText")}
        maxLength={SESSION_TEXT_MOST}
        error={errors.text && t("agreementTextMissing")}
        {...form.register("text")}
      />
      <HealthWarning text={form.watch("text")} />
      <RadioGroup
        legend={t("agreementOwner")}
        defaultValue="agent"
        choices={(["agent", "coach"] as const).map((value) => ({ value, label: session[value].name }))}
        {...form.register("owner")}
      />
      <DateField
        label={t("agreementDay")}
        min={session.today}
        error={errors.dueOn && t("dayWrong")}
        {...form.register("dueOn")}
      />
    </FormDialog>
  );
}
