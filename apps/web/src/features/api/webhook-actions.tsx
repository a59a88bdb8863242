"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { CopyField } from "@/ui/copy-field";
import { Dialog, DialogClose } from "@/ui/dialog";
import { FormDialog } from "@/ui/form-dialog";
import { refusalKey } from "./refusal";

type Props = { webhookId: string; name: string };

/** What can be done with a webhook that is in use. */
export function WebhookActions(props: Props) {
  return (
    <div className="flex flex-wrap gap-x-3 tablet:justify-end">
      <RotateSecret {...props} />
      <RevokeWebhook {...props} />
    </div>
  );
}

/** Another secret; the one before it holds for a day, so that no delivery is lost. */
function RotateSecret({ webhookId, name }: Props) {
  const t = useTranslations("api");
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const rotate = useChange(useTRPC().webhooks.rotate.mutationOptions(), {
    said: null,
    onDone: (made) => {
      setOpen(false);
      setSecret(made.secret);
    },
  });
  if (secret !== null) {
    return (
      <Dialog
        open
        onOpenChange={() => setSecret(null)}
        title={t("webhooks.rotated")}
        description={t("webhooks.rotatedText")}
      >
        <CopyField label={t("webhooks.secret")} value={secret} />
        <DialogClose asChild>
          <Button kind="primary">{t("done")}</Button>
        </DialogClose>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={t("webhooks.rotateTitle", { name })}
      description={t("webhooks.rotateText")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("webhooks.rotateOf", { name })}>
          {t("webhooks.rotate")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        rotate.mutate({ webhookId });
      }}
      submitLabel={t("webhooks.rotate")}
      isBusy={rotate.isPending}
      refusal={rotate.error && t(refusalKey(rotate.error))}
    />
  );
}

function RevokeWebhook({ webhookId, name }: Props) {
  const t = useTranslations("api");
  const [isOpen, setOpen] = useState(false);
  const revoke = useChange(useTRPC().webhooks.revoke.mutationOptions(), {
    said: t("revoked", { name }),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("revokeTitle", { name })}
      description={t("webhooks.revokeText")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("revokeOf", { name })}>
          {t("revoke")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        revoke.mutate({ webhookId });
      }}
      submitLabel={t("revoke")}
      isDanger
      isBusy={revoke.isPending}
      refusal={revoke.error && t(refusalKey(revoke.error))}
    />
  );
}
