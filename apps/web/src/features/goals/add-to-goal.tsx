"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { SelectField, TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

type Props = { contactId: string; goals: readonly { id: string; title: string }[] };

/** Ties a contact to one of the agent's goals, with what it shows. */
export function AddToGoal({ contactId, goals }: Props) {
  const t = useTranslations("goals");
  const [isOpen, setOpen] = useState(false);
  const add = useChange(useTRPC().goals.addContact.mutationOptions(), {
    said: t("contact.added"),
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const note = String(given.get("note") ?? "").trim();
    add.mutate({ goalId: String(given.get("goalId")), contactId, note: note === "" ? null : note });
  };
  return (
    <FormDialog
      title={t("contact.title")}
      trigger={<Button>{t("contact.add")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={submit}
      submitLabel={t("contact.add")}
      isBusy={add.isPending}
      refusal={add.error && t(refusalKey(add.error))}
    >
      <SelectField name="goalId" label={t("contact.goal")}>
        {goals.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <TextField name="note" maxLength={300} label={t("contact.note")} hint={t("form.optional")} />
    </FormDialog>
  );
}
