"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextField } from "@/ui/inputs";
import { refusalOf } from "./template-refusal";

const MAX_NAME = 80;

type Props = { templateId: string; name: string };

/** A template under another name; how it reads a file is not touched. */
export function RenameTemplate({ templateId, name }: Props) {
  const t = useTranslations("imports.templates");
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(name);
  const [isAsked, setAsked] = useState(false);
  const clean = typed.trim();
  const rename = useChange(useTRPC().imports.templates.rename.mutationOptions(), {
    said: t("renamed", { name: clean }),
    onDone: () => setOpen(false),
  });
  const refusal = rename.error && refusalOf(rename.error);
  const isMissing = isAsked && clean === "";
  return (
    <FormDialog
      title={t("renameTitle")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("renameOf", { name })}>
          {t("rename")}
        </Button>
      }
      open={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        setTyped(name);
        setAsked(false);
        rename.reset();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (clean !== "") rename.mutate({ templateId, name: clean });
      }}
      submitLabel={t("save")}
      isBusy={rename.isPending}
      refusal={refusal && refusal !== "nameTaken" && t(refusal)}
    >
      <TextField
        label={t("name")}
        autoComplete="off"
        maxLength={MAX_NAME}
        value={typed}
        error={isMissing ? t("nameMissing") : refusal === "nameTaken" && t("nameTaken")}
        onChange={({ target }) => setTyped(target.value)}
      />
    </FormDialog>
  );
}
