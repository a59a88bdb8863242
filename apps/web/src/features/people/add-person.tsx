"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newPerson } from "@kwartet/api/people/input";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

export const emptyAsNull = (value: string) => (value === "" ? null : value);

/** A new person by hand; then on to their page, where team, role and access are. */
export function AddPerson() {
  const t = useTranslations("people");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(newPerson),
    defaultValues: { name: "", email: null as string | null },
  });
  const { errors } = form.formState;
  const add = useChange(useTRPC().people.add.mutationOptions(), {
    said: t("added", { name: form.watch("name") }),
    onDone: ({ id }) => router.push(`/people/${id}` as Route),
  });
  return (
    <FormDialog
      title={t("addTitle")}
      description={t("addText")}
      trigger={<Button kind="primary">{t("add")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((person) => add.mutate(person))}
      submitLabel={t("add")}
      isBusy={add.isPending || add.isSuccess}
      refusal={add.error && t(refusalKey(add.error))}
    >
      <TextField
        label={t("name")}
        autoComplete="off"
        error={errors.name && t("nameWrong")}
        {...form.register("name")}
      />
      <TextField
        label={t("email")}
        hint={t("emailOptional")}
        type="email"
        autoComplete="off"
        error={errors.email && t("emailWrong")}
        {...form.register("email", { setValueAs: emptyAsNull })}
      />
    </FormDialog>
  );
}
