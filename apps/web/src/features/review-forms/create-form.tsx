"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

/** A form of one's own, which begins as a draft with the criteria that are shipped. */
export function CreateForm() {
  const t = useTranslations("review-forms");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [isAsked, setAsked] = useState(false);
  const create = useChange(useTRPC().reviewForms.create.mutationOptions(), {
    said: t("created", { name }),
    onDone: ({ formId }) => {
      setOpen(false);
      router.push(`/settings/review-forms?form=${formId}` as Route);
    },
  });
  return (
    <FormDialog
      title={t("create")}
      description={t("createText")}
      trigger={<Button>{t("create")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (name.trim()) create.mutate({ name });
      }}
      submitLabel={t("create")}
      isBusy={create.isPending}
      refusal={create.error && t(refusalKey(create.error))}
    >
      <TextField
        label={t("head.name")}
        maxLength={80}
        value={name}
        error={isAsked && !name.trim() && t("nameWrong")}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
    </FormDialog>
  );
}
