"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choices";
import { FormDialog } from "@/ui/form-dialog";
import { TextAreaField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

const FEWEST = 3;
const ENDS = ["done", "stopped"] as const;
type End = (typeof ENDS)[number];

/** Ends an action with what came of it; the team reads that with the next survey. */
export function CloseAction({ actionId, team }: { actionId: string; team: string }) {
  const t = useTranslations("pulse-results");
  const [isOpen, setOpen] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const [state, setState] = useState<End>("done");
  const close = useChange(useTRPC().pulseActions.close.mutationOptions(), {
    said: t("closed"),
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const outcome = String(new FormData(event.currentTarget).get("outcome") ?? "").trim();
    setWrong(outcome.length < FEWEST);
    if (outcome.length >= FEWEST) close.mutate({ actionId, state, outcome });
  };
  return (
    <FormDialog
      title={t("closeOf", { team })}
      description={t("closeText")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("closeOf", { team })}>
          {t("close")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={submit}
      submitLabel={t("close")}
      isBusy={close.isPending}
      refusal={close.error && t(refusalKey(close.error))}
    >
      <RadioGroup
        legend={t("how")}
        name="state"
        value={state}
        onChange={(event) => setState(event.currentTarget.value as End)}
        choices={ENDS.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <TextAreaField
        name="outcome"
        maxLength={500}
        label={t("outcome")}
        error={isWrong && t("actionWrong")}
      />
    </FormDialog>
  );
}
