"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { Button } from "@/ui/button";
import type { ButtonKind } from "@/ui/button-style";
import { FormDialog } from "@/ui/form-dialog";
import { TextAreaField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

type Props = {
  title: string;
  trigger: string;
  kind?: ButtonKind;
  /** Asks for the step with a reason; it is told when that has succeeded. */
  change: {
    mutate: (reason: string, done: { onSuccess: () => void }) => void;
    isPending: boolean;
    error: Parameters<typeof refusalKey>[0];
  };
  children?: ReactNode;
};

const FEWEST = 3;
const MOST = 1000;

/** A step that has to be explained: the other of the two reads why. */
export function ReasonDialog({ title, trigger, kind = "secondary", change, children }: Props) {
  const t = useTranslations("goals");
  const [isOpen, setOpen] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    const isTooShort = reason.length < FEWEST || reason.length > MOST;
    setWrong(isTooShort);
    if (!isTooShort) change.mutate(reason, { onSuccess: () => setOpen(false) });
  };
  return (
    <FormDialog
      title={title}
      trigger={<Button kind={kind}>{trigger}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={submit}
      submitLabel={trigger}
      isBusy={change.isPending}
      refusal={change.error && t(refusalKey(change.error))}
    >
      {children}
      <TextAreaField
        name="reason"
        label={t("steps.reason")}
        hint={t("steps.reasonHint")}
        error={isWrong && t("wrong.reason")}
      />
    </FormDialog>
  );
}
