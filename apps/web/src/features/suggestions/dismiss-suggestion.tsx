"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type Dismissal, dismissInput, MOST_REASON } from "@kwartet/api/suggestions/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextAreaField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

type Props = { agent: { id: string; name: string }; kpi: Dismissal["kpi"] };

/** A coach who knows better says why; the agent can read it. */
export function DismissSuggestion({ agent, kpi }: Props) {
  const t = useTranslations("suggestions");
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(dismissInput),
    defaultValues: { agentId: agent.id, kpi, reason: "" },
  });
  const dismiss = useChange(useTRPC().suggestions.dismiss.mutationOptions(), {
    said: t("dismiss.said"),
    onDone: () => setOpen(false),
  });
  const isTooLong = form.getValues("reason").length > MOST_REASON;
  return (
    <FormDialog
      title={t("dismiss.title")}
      description={t("dismiss.description", { name: agent.name })}
      trigger={<Button size="small">{t("dismiss.action")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => dismiss.mutate(given))}
      submitLabel={t("dismiss.save")}
      isBusy={dismiss.isPending}
      refusal={dismiss.error && t(refusalKey(dismiss.error))}
    >
      <TextAreaField
        label={t("dismiss.reason")}
        hint={t("dismiss.hint")}
        error={form.formState.errors.reason && t(isTooLong ? "dismiss.tooLong" : "dismiss.tooShort")}
        {...form.register("reason")}
      />
    </FormDialog>
  );
}
