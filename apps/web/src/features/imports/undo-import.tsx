"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";

type Check = RouterOutputs["imports"]["undoCheck"];

/** `until` is the last day on which it is possible, as a reader writes it. */
type Props = { importId: string; check: Pick<Check, "removed" | "restored">; until: string };

/** Takes an import back, after saying what that does. */
export function UndoImport({ importId, check, until }: Props) {
  const t = useTranslations("imports.undo");
  const [isOpen, setOpen] = useState(false);
  const undo = useChange(useTRPC().imports.undo.mutationOptions(), {
    said: null,
    onDone: () => setOpen(false),
  });
  const { contacts = 0, ...others } = check.removed;
  return (
    <FormDialog
      title={t("title")}
      description={t("removes", { contacts, others: sumOf(others) })}
      trigger={<Button>{t("action")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        undo.mutate({ id: importId });
      }}
      submitLabel={t("confirm")}
      isDanger
      isBusy={undo.isPending}
      refusal={undo.error && t(undo.error.data?.code === "CONFLICT" ? "conflictLead" : "failed")}
    >
      <div className="mb-5 space-y-2 text-ui">
        <p>{t("restores", { count: sumOf(check.restored) })}</p>
        <p>{t("figures")}</p>
        <p className="text-ink-2">{t("until", { until })}</p>
      </div>
    </FormDialog>
  );
}

const sumOf = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
