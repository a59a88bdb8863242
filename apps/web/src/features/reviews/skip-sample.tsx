"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

/** A drawn conversation that is not reviewed after all, with the reason that is kept. */
export function SkipSample({ contactId, line }: { contactId: string; line: string }) {
  const t = useTranslations("reviews");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const skip = useChange(useTRPC().reviews.skip.mutationOptions(), {
    said: t("skip.done"),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("skip.title")}
      description={t("skip.text", { line })}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("skip.actionOf", { line })}>
          {t("skip.action")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim()) skip.mutate({ contactId, reason });
      }}
      submitLabel={t("skip.action")}
      isBusy={skip.isPending}
      refusal={skip.error && t(refusalKey(skip.error))}
    >
      <TextField
        label={t("skip.reason")}
        maxLength={300}
        value={reason}
        error={isAsked && !reason.trim() && t("skip.reasonWrong")}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </FormDialog>
  );
}
