"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newFact } from "@kwartet/api/facts/input";
import { FACT_CHECKS, FACT_KINDS } from "@kwartet/metrics/facts/fact";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { SelectField, TextAreaField, TextField } from "@/ui/inputs";

const EMPTY = {
  statement: { nl: "", en: "" },
  population: { nl: "", en: "" },
  year: null as number | null,
  kind: "self-report" as const,
  source: "",
  sourceUrl: null as string | null,
  checked: "yes" as const,
};

/** A fact is taken with everything that makes it readable: of whom, of when, from where, and how well it was checked. */
export function AddFact() {
  const t = useTranslations("facts");
  const [isOpen, setOpen] = useState(false);
  const form = useForm({ resolver: zodResolver(newFact), defaultValues: EMPTY });
  const { errors } = form.formState;
  const add = useChange(useTRPC().facts.create.mutationOptions(), {
    said: t("added"),
    onDone: () => {
      setOpen(false);
      form.reset();
    },
  });
  const missing = (isMissing: unknown) => (isMissing ? t("missing") : undefined);
  return (
    <FormDialog
      title={t("add")}
      description={t("addText")}
      trigger={<Button kind="primary">{t("add")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((fact) => add.mutate(fact))}
      submitLabel={t("save")}
      isBusy={add.isPending}
      refusal={add.error && t("refused")}
    >
      <TextAreaField
        label={t("statementNl")}
        error={missing(errors.statement?.nl)}
        {...form.register("statement.nl")}
      />
      <TextAreaField
        label={t("statementEn")}
        error={missing(errors.statement?.en)}
        {...form.register("statement.en")}
      />
      <TextField
        label={t("populationNl")}
        error={missing(errors.population?.nl)}
        {...form.register("population.nl")}
      />
      <TextField
        label={t("populationEn")}
        error={missing(errors.population?.en)}
        {...form.register("population.en")}
      />
      <TextField
        label={t("year")}
        hint={t("yearHint")}
        inputMode="numeric"
        error={errors.year && t("yearWrong")}
        {...form.register("year", {
          setValueAs: (text) => (text === "" || text === null ? null : Number(text)),
        })}
      />
      <SelectField label={t("kind")} {...form.register("kind")}>
        {FACT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField label={t("source")} error={missing(errors.source)} {...form.register("source")} />
      <TextField
        label={t("sourceUrl")}
        hint={t("sourceUrlHint")}
        error={errors.sourceUrl && t("sourceUrlWrong")}
        {...form.register("sourceUrl", { setValueAs: (text) => (text === "" ? null : text) })}
      />
      <SelectField label={t("checked")} {...form.register("checked")}>
        {FACT_CHECKS.map((check) => (
          <option key={check} value={check}>
            {t(`checks.${check}`)}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
