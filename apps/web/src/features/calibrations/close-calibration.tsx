"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { reasonIn } from "@/trpc/reason-in";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";

const REASONS = ["too-early", "closed"] as const;

/** Ends the scoring and shows everybody who took part what each saw; after a question. */
export function CloseCalibration({ calibrationId }: { calibrationId: string }) {
  const t = useTranslations("calibrations");
  const [isOpen, setOpen] = useState(false);
  const close = useChange(useTRPC().calibrations.close.mutationOptions(), {
    said: t("close.done"),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("close.title")}
      description={t("close.text")}
      trigger={<Button kind="primary">{t("close.action")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        close.mutate({ calibrationId });
      }}
      submitLabel={t("close.action")}
      isBusy={close.isPending}
      refusal={close.error && t(`refused.${reasonIn(close.error, REASONS)}`)}
    />
  );
}
