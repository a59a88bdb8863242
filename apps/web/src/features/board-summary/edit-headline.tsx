"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newHeadline } from "@kwartet/api/board-summary/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextAreaField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

type Props = {
  period: string;
  /** The sentence that stands there, and how often it was written; 0 is the one by rules. */
  text: string;
  revision: number;
};

/** Another sentence at the top, signed by who writes it; the one by rules can always come back. */
export function EditHeadline({ period, text, revision }: Props) {
  const t = useTranslations("board-summary");
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(newHeadline),
    values: { period, text, revision },
  });
  const { errors } = form.formState;
  const procedures = useTRPC().boardSummary;
  const onDone = () => setOpen(false);
  const write = useChange(procedures.writeHeadline.mutationOptions(), { said: t("headline.saved"), onDone });
  const remove = useChange(procedures.removeHeadline.mutationOptions(), {
    said: t("headline.removed"),
    onDone,
  });
  const failure = write.error ?? remove.error;
  return (
    <FormDialog
      title={t("headline.title")}
      description={t("headline.text")}
      trigger={<Button>{t("edit")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => write.mutate(given))}
      submitLabel={t("save")}
      isBusy={write.isPending || remove.isPending}
      refusal={failure && t(refusalKey(failure))}
    >
      <TextAreaField
        label={t("headline.label")}
        maxLength={160}
        error={errors.text && t("wrong.text")}
        {...form.register("text")}
      />
      {revision > 0 && (
        <p className="mb-5">
          <Button kind="tertiary" onClick={() => remove.mutate({ period, revision })}>
            {t("headline.remove")}
          </Button>
        </p>
      )}
    </FormDialog>
  );
}
