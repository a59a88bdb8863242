"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextAreaField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

type Props = { reviewId: string; version: number; criterionId: string; title: string };

/** The agent sees one criterion otherwise, and says why. */
export function DisputeCriterion({ reviewId, version, criterionId, title }: Props) {
  const t = useTranslations("reviews");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const dispute = useChange(useTRPC().reviews.dispute.mutationOptions(), {
    said: t("dispute.done"),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("dispute.title", { title })}
      description={t("dispute.text")}
      trigger={
        <Button kind="tertiary" size="small" className="mt-1" aria-label={t("dispute.actionOf", { title })}>
          {t("dispute.action")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim()) dispute.mutate({ reviewId, version, criterionId, reason });
      }}
      submitLabel={t("dispute.send")}
      isBusy={dispute.isPending}
      refusal={dispute.error && t(refusalKey(dispute.error))}
    >
      <TextAreaField
        label={t("dispute.reason")}
        maxLength={2000}
        value={reason}
        error={isAsked && !reason.trim() && t("dispute.reasonWrong")}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </FormDialog>
  );
}
