"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newPartner } from "@kwartet/api/teams/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

/** Adds a partner, or gives the one that it is handed another name. */
export function PartnerForm({ partner }: { partner?: { id: string; name: string } }) {
  const t = useTranslations("teams");
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const form = useForm({ resolver: zodResolver(newPartner), values: { name: partner?.name ?? "" } });
  const name = form.watch("name");
  const done = () => {
    setOpen(false);
    form.reset();
  };
  const add = useChange(trpc.teams.addPartner.mutationOptions(), {
    said: t("added", { name }),
    onDone: done,
  });
  const rename = useChange(trpc.teams.renamePartner.mutationOptions(), {
    said: t("saved", { name }),
    onDone: done,
  });
  const refused = add.error ?? rename.error;
  return (
    <FormDialog
      title={partner ? t("editPartnerTitle", { name: partner.name }) : t("addPartnerTitle")}
      trigger={
        partner ? (
          <Button kind="tertiary" size="small" aria-label={t("editOf", { name: partner.name })}>
            {t("edit")}
          </Button>
        ) : (
          <Button>{t("addPartner")}</Button>
        )
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) =>
        partner ? rename.mutate({ partnerId: partner.id, ...given }) : add.mutate(given),
      )}
      submitLabel={partner ? t("save") : t("addPartner")}
      isBusy={add.isPending || rename.isPending}
      refusal={refused && t(refusalKey(refused))}
    >
      <TextField
        label={t("name")}
        autoComplete="off"
        error={form.formState.errors.name && t("nameWrong")}
        {...form.register("name")}
      />
    </FormDialog>
  );
}
