"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newWebhook } from "@kwartet/api/webhooks/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { CopyField } from "@/ui/copy-field";
import { Dialog, DialogClose } from "@/ui/dialog";
import { FormDialog } from "@/ui/form-dialog";
import { TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";
import { ScopeChoices } from "./scope-choices";

type Made = { url: string; secret: string };

const EMPTY = { name: "", scopes: ["contacts" as const] };

/** Makes an address at which another system delivers, and shows its secret once. */
export function CreateWebhook() {
  const t = useTranslations("api");
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const form = useForm({ resolver: zodResolver(newWebhook), defaultValues: EMPTY });
  const { errors } = form.formState;
  const create = useChange(useTRPC().webhooks.create.mutationOptions(), {
    said: null,
    onDone: (webhook) => {
      setOpen(false);
      setMade(webhook);
      form.reset(EMPTY);
    },
  });
  if (made) {
    return (
      <Dialog
        open
        onOpenChange={() => setMade(null)}
        title={t("webhooks.made")}
        description={t("webhooks.once")}
      >
        <CopyField label={t("webhooks.address")} value={made.url} />
        <CopyField label={t("webhooks.secret")} value={made.secret} />
        <DialogClose asChild>
          <Button kind="primary">{t("done")}</Button>
        </DialogClose>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={t("webhooks.create")}
      description={t("webhooks.createText")}
      trigger={<Button>{t("webhooks.create")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => create.mutate(given))}
      submitLabel={t("webhooks.submit")}
      isBusy={create.isPending}
      refusal={create.error && t(refusalKey(create.error))}
    >
      <TextField
        label={t("name")}
        autoComplete="off"
        error={errors.name && t("nameWrong")}
        {...form.register("name")}
      />
      <ScopeChoices field={form.register("scopes")} hasError={errors.scopes !== undefined} />
    </FormDialog>
  );
}
