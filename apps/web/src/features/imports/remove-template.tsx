"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { refusalOf } from "./template-refusal";

type Props = { templateId: string; name: string };

/** With a question first: what a template says of a file took somebody a while to say. */
export function RemoveTemplate({ templateId, name }: Props) {
  const t = useTranslations("imports.templates");
  const [isOpen, setOpen] = useState(false);
  const remove = useChange(useTRPC().imports.templates.remove.mutationOptions(), {
    said: t("removed", { name }),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("removeTitle", { name })}
      description={t("removeText")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("removeOf", { name })}>
          {t("remove")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        remove.mutate({ templateId });
      }}
      submitLabel={t("remove")}
      isDanger
      isBusy={remove.isPending}
      refusal={remove.error && t(refusalOf(remove.error))}
    />
  );
}
