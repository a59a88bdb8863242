"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { CX_DEFINITIONS, CX_MEASURE_IDS, type CxMeasureId } from "@kwartet/metrics/board/cx-measure";
import type { Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { SelectField, TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";
import { parseTarget } from "./target-text";

const given = z
  .object({ measure: z.enum(CX_MEASURE_IDS), text: z.string() })
  .refine(({ measure, text }) => parseTarget(measure, text) !== null, { path: ["text"] });

/** What the organisation aims at for what customers say and do; it holds from the first day of the period shown. */
export function SetCxTarget({ validFrom }: { validFrom: string }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(given),
    defaultValues: { measure: "csat" as CxMeasureId, text: "" },
  });
  const set = useChange(useTRPC().boardSummary.setCxTarget.mutationOptions(), {
    said: t("setTarget.saved"),
    onDone: () => setOpen(false),
  });
  const { errors } = form.formState;
  return (
    <FormDialog
      title={t("setTarget.title")}
      description={t("setTarget.text")}
      trigger={<Button>{t("setTarget.title")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit(({ measure, text }) => {
        const target = parseTarget(measure, text);
        if (target !== null) set.mutate({ measure, target, validFrom });
      })}
      submitLabel={t("save")}
      isBusy={set.isPending}
      refusal={set.error && t(refusalKey(set.error))}
    >
      <SelectField label={t("setTarget.measure")} {...form.register("measure")}>
        {CX_MEASURE_IDS.map((id) => (
          <option key={id} value={id}>
            {CX_DEFINITIONS[id].name[locale]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("setTarget.target")}
        hint={t("setTarget.hint")}
        inputMode="decimal"
        autoComplete="off"
        error={errors.text && t("setTarget.wrong")}
        {...form.register("text")}
      />
    </FormDialog>
  );
}
