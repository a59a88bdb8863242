"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newException } from "@kwartet/api/board-summary/input";
import { BOARD_ROW_IDS, type BoardRowId } from "@kwartet/metrics/board/board-row";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { DateField, SelectField, TextAreaField, TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

type Props = {
  kind: "exception" | "decision";
  period: string;
  /** The figures that an exception can be about. */
  figures?: readonly { id: BoardRowId; name: string }[];
  /** What the signals ask for, to be completed; who and when are left to people. */
  proposal?: { about: BoardRowId; text: string };
};

const given = newException.extend({ about: z.string() });

/** Both are asked for with an owner and a date, so that somebody takes it on. */
export function AddItem({ kind, period, figures = [], proposal }: Props) {
  const t = useTranslations("board-summary");
  const [isOpen, setOpen] = useState(false);
  const { text = "", about = "" } = proposal ?? {};
  const form = useForm({
    resolver: zodResolver(given),
    defaultValues: { period, text, owner: "", dueOn: "", about: about as string },
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
      trigger={
        proposal ? (
          <Button aria-label={t("proposed.takeThis", { text })}>{t("proposed.take")}</Button>
        ) : (
          <Button>{title}</Button>
        )
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit(({ about: figure, ...item }) => {
        if (kind === "decision") return decision.mutate(item);
        exception.mutate({ ...item, about: BOARD_ROW_IDS.find((id) => id === figure) ?? null });
      })}
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
      {figures.length > 0 && (
        <SelectField label={t("item.about")} {...form.register("about")}>
          <option value="">{t("item.aboutNone")}</option>
          {figures.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
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
