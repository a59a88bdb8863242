"use client";

import { KUDOS_TEXT_MAX } from "@kwartet/api/recognition/input";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { SelectField, TextAreaField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

export type Receiver = { id: string; name: string };

type Props = {
  title: string;
  /** One is not asked for. */
  receivers: readonly Receiver[];
  change: {
    mutate: (given: { personId: string; text: string }, done: { onSuccess: () => void }) => void;
    isPending: boolean;
    error: Parameters<typeof refusalKey>[0];
  };
};

const FEWEST = 3;

/** A compliment, always about something that both know. */
export function KudosDialog({ title, receivers, change }: Props) {
  const t = useTranslations("recognition");
  const [isOpen, setOpen] = useState(false);
  const [wrong, setWrong] = useState<{ text: boolean; person: boolean }>({ text: false, person: false });
  const only = receivers.length === 1 ? receivers[0] : undefined;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = String(given.get("text") ?? "").trim();
    const personId = only?.id ?? String(given.get("personId") ?? "");
    const found = { text: text.length < FEWEST || text.length > KUDOS_TEXT_MAX, person: personId === "" };
    setWrong(found);
    if (!found.text && !found.person) change.mutate({ personId, text }, { onSuccess: () => setOpen(false) });
  };
  return (
    <FormDialog
      title={title}
      trigger={<Button>{t("give")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={submit}
      submitLabel={t("give")}
      isBusy={change.isPending}
      refusal={change.error && t(refusalKey(change.error))}
    >
      {!only && (
        <SelectField name="personId" label={t("to")} error={wrong.person && t("toMissing")}>
          <option value="" />
          {receivers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <TextAreaField
        name="text"
        label={t("text")}
        hint={only && t("textHint", { name: only.name })}
        error={wrong.text && t("textWrong")}
      />
    </FormDialog>
  );
}
