"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newApiKey } from "@kwartet/api/api-keys/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { CopyField } from "@/ui/copy-field";
import { Dialog, DialogClose } from "@/ui/dialog";
import { FormDialog } from "@/ui/form-dialog";
import { DateField, TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";
import { ScopeChoices } from "./scope-choices";

const EMPTY = { name: "", scopes: ["contacts" as const], lastDay: null as string | null };

/** Makes a key and shows it once: only its hash is kept. */
export function CreateKey() {
  const t = useTranslations("api");
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const form = useForm({ resolver: zodResolver(newApiKey), defaultValues: EMPTY });
  const { errors } = form.formState;
  const create = useChange(useTRPC().apiKeys.create.mutationOptions(), {
    said: null,
    onDone: ({ key }) => {
      setOpen(false);
      setMade(key);
      form.reset(EMPTY);
    },
  });
  if (made !== null) {
    return (
      <Dialog open onOpenChange={() => setMade(null)} title={t("keys.made")} description={t("keys.once")}>
        <CopyField label={t("keys.key")} value={made} />
        <DialogClose asChild>
          <Button kind="primary">{t("done")}</Button>
        </DialogClose>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={t("keys.create")}
      description={t("keys.createText")}
      trigger={<Button kind="primary">{t("keys.create")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => create.mutate(given))}
      submitLabel={t("keys.submit")}
      isBusy={create.isPending}
      refusal={create.error && t(refusalKey(create.error))}
    >
      <TextField
        label={t("name")}
        hint={t("keys.nameHint")}
        autoComplete="off"
        error={errors.name && t("nameWrong")}
        {...form.register("name")}
      />
      <ScopeChoices field={form.register("scopes")} hasError={errors.scopes !== undefined} />
      <DateField
        label={t("keys.lastDay")}
        hint={t("keys.lastDayHint")}
        error={errors.lastDay && t("dayWrong")}
        {...form.register("lastDay", { setValueAs: (day: string | null) => day || null })}
      />
    </FormDialog>
  );
}
