"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { Checkbox } from "@/ui/choices";
import { Notice } from "@/ui/notice";

/** Whether the weekly mail comes at all. */
export function DigestWish({ isWanted: first }: { isWanted: boolean }) {
  const t = useTranslations("notifications");
  const [isWanted, setWanted] = useState(first);
  const save = useMutation(useTRPC().notifications.setDigest.mutationOptions());
  return (
    <>
      <Checkbox
        label={t("preferences.mailWanted")}
        checked={isWanted}
        onChange={(event) => {
          const next = event.target.checked;
          setWanted(next);
          save.mutate({ isWanted: next }, { onError: () => setWanted(!next) });
        }}
      />
      <p role="status" className="min-h-5 text-ink-3 text-small">
        {save.isSuccess && t("preferences.saved")}
      </p>
      {save.error && <Notice kind="error">{t("failed")}</Notice>}
    </>
  );
}
