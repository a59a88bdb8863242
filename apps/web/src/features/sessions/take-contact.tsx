"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newItem, SESSION_TEXT_MOST } from "@kwartet/api/sessions/input";
import { formatInstant, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { SelectField, TextAreaField } from "@/ui/inputs";
import { HealthWarning } from "./health-warning";
import { refusalKey } from "./refusal";
import type { SessionsList } from "./session";

type Props = {
  contactId: string;
  /** Sessions of the agent of this contact that are still to come. */
  sessions: SessionsList["sessions"];
  timeZone: string;
};

/** Puts a contact on the agenda of a session, with what is to be said of it. */
export function TakeContact({ contactId, sessions, timeZone }: Props) {
  const t = useTranslations("sessions");
  const locale = useLocale() as Locale;
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(newItem),
    defaultValues: { sessionId: sessions[0]?.id ?? "", text: "", contactId },
  });
  const add = useChange(useTRPC().sessions.addItem.mutationOptions(), {
    said: t("addToSessionDone"),
    onDone: () => {
      setOpen(false);
      form.reset();
    },
  });
  return (
    <FormDialog
      title={t("addToSessionTitle")}
      trigger={<Button>{t("addToSession")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => add.mutate(given))}
      submitLabel={t("add")}
      isBusy={add.isPending}
      refusal={add.error && t(refusalKey(add.error))}
    >
      <SelectField label={t("addToSessionWhich")} {...form.register("sessionId")}>
        {sessions.map(({ id, plannedAt }) => (
          <option key={id} value={id}>
            {formatInstant(plannedAt.getTime(), timeZone, locale)}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={t("addToSessionWhy")}
        maxLength={SESSION_TEXT_MOST}
        error={form.formState.errors.text && t("agreementTextMissing")}
        {...form.register("text")}
      />
      <HealthWarning text={form.watch("text")} />
    </FormDialog>
  );
}
