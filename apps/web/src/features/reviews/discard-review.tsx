"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { refusalKey } from "./refusal";

/** Throws the review away, after a question. */
export function DiscardReview({ reviewId, seenVersion }: { reviewId: string; seenVersion: () => number }) {
  const t = useTranslations("reviews");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const discard = useChange(useTRPC().reviews.discard.mutationOptions(), {
    said: t("discard.done"),
    onDone: () => router.push("/reviews" as Route),
  });
  return (
    <FormDialog
      title={t("discard.title")}
      description={t("discard.text")}
      trigger={<Button kind="tertiary">{t("discard.action")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        discard.mutate({ reviewId, version: seenVersion() });
      }}
      submitLabel={t("discard.action")}
      isDanger
      isBusy={discard.isPending}
      refusal={discard.error && t(refusalKey(discard.error))}
    />
  );
}
