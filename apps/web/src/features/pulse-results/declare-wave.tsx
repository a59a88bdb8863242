"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextAreaField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

const FEWEST = 10;

/** An admin says why the averages of a survey were public already; only then they are shown. */
export function DeclareWave({ waveId, name }: { waveId: string; name: string }) {
  const t = useTranslations("pulse-results");
  const [isOpen, setOpen] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const declare = useChange(useTRPC().pulseResults.declarePublished.mutationOptions(), {
    said: t("outside.declared", { name }),
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setWrong(reason.length < FEWEST);
    if (reason.length >= FEWEST) declare.mutate({ waveId, reason });
  };
  return (
    <FormDialog
      title={t("outside.declareOf", { name })}
      description={t("outside.declareText")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("outside.declareOf", { name })}>
          {t("outside.declare")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={submit}
      submitLabel={t("outside.declare")}
      isBusy={declare.isPending}
      refusal={declare.error && t(refusalKey(declare.error))}
    >
      <TextAreaField
        name="reason"
        maxLength={1000}
        label={t("outside.reason")}
        error={isWrong && t("outside.reasonWrong")}
      />
    </FormDialog>
  );
}
