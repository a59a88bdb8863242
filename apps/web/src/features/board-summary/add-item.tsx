"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newException } from "@kwartet/api/board-summary/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { DateField, TextAreaField, TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

type Props = { kind: "exception" | "decision"; period: string };

/** Both are asked for with an owner and a date, so that somebody takes it on. */
export function AddItem({ kind, period }: Props) {
  const t = useTranslations("board-summary");
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(newException),
    defaultValues: { period, text: "", owner: "", dueOn: "" },
  });
  const { errors } = form.formState;
  const procedures = useTRPC().boardSummary;
  const done = {
    said: t("item.added"),
    onDone: () => {
      setOpen(false);
      form.reset();
    },
  };
  const exception = useChange(procedures.addException.mutationOptions(), done);
  const decision = useChange(procedures.addDecision.mutationOptions(), done);
  const add = kind === "exception" ? exception : decision;
  const title = t(kind === "exception" ? "item.addException" : "item.addDecision");
  return (
    <FormDialog
      title={title}
      trigger={<Button>{title}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => add.mutate(given))}
      submitLabel={t("save")}
      isBusy={add.isPending}
      refusal={add.error && t(refusalKey(add.error))}
    >
      <TextAreaField
        label={t("item.text")}
        maxLength={240}
        error={errors.text && t("wrong.text")}
        {...form.register("text")}
      />
      <TextField
        label={t("item.owner")}
        hint={t("item.ownerHint")}
        maxLength={80}
        error={errors.owner && t("wrong.owner")}
        {...form.register("owner")}
      />
      <DateField label={t("item.day")} error={errors.dueOn && t("wrong.day")} {...form.register("dueOn")} />
    </FormDialog>
  );
}
