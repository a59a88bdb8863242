"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { refusalKey } from "./refusal";
import type { Session } from "./session";

export function CancelSession({ session }: { session: Pick<Session, "id" | "version"> }) {
  const t = useTranslations("sessions");
  const [isOpen, setOpen] = useState(false);
  const { id: sessionId, version } = session;
  const cancel = useChange(useTRPC().sessions.cancel.mutationOptions(), {
    said: t("cancelled"),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("cancelTitle")}
      description={t("cancelText")}
      trigger={<Button>{t("cancel")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        cancel.mutate({ sessionId, version });
      }}
      submitLabel={t("cancelYes")}
      isDanger
      isBusy={cancel.isPending}
      refusal={cancel.error && t(refusalKey(cancel.error))}
    />
  );
}
