"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { refusalKey } from "./refusal";

type Props = { keyId: string; name: string };

/** With a question first: a program that uses the key stops working at once, and a key cannot come back. */
export function RevokeKey({ keyId, name }: Props) {
  const t = useTranslations("api");
  const [isOpen, setOpen] = useState(false);
  const revoke = useChange(useTRPC().apiKeys.revoke.mutationOptions(), {
    said: t("revoked", { name }),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("revokeTitle", { name })}
      description={t("keys.revokeText")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("revokeOf", { name })}>
          {t("revoke")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        revoke.mutate({ keyId });
      }}
      submitLabel={t("revoke")}
      isDanger
      isBusy={revoke.isPending}
      refusal={revoke.error && t(refusalKey(revoke.error))}
    />
  );
}
