"use client";

import type { SummaryRequest } from "@kwartet/api/board-summary/input";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { refusalKey } from "./refusal";

/** Keeps the page as it is, and goes to what was kept. */
export function FreezeBoard({ request }: { request: SummaryRequest }) {
  const t = useTranslations("board-summary");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const freeze = useChange(useTRPC().packs.freeze.mutationOptions(), {
    said: null,
    onDone: ({ packId, code }) => {
      setOpen(false);
      toast.success(t("frozen", { code }));
      router.push(`/board-summary/packs/${packId}` as Route);
    },
  });
  return (
    <FormDialog
      title={t("freezeTitle")}
      description={t("freezeText")}
      trigger={<Button kind="primary">{t("freeze")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        freeze.mutate(request);
      }}
      submitLabel={t("freeze")}
      isBusy={freeze.isPending}
      refusal={freeze.error && t(refusalKey(freeze.error))}
    />
  );
}
