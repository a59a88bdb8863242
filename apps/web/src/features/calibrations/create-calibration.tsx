"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { reasonIn } from "@/trpc/reason-in";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choices";
import { FieldError } from "@/ui/field";
import { FormDialog } from "@/ui/form-dialog";
import { SelectField, TextField } from "@/ui/inputs";

const REASONS = ["no-conversations", "seen-before", "own-contact", "too-few-reviewers"] as const;
const COUNTS = [3, 5, 8, 12] as const;
const USUAL = 5;

/** Several coaches, and so many conversations that chance chooses. */
export function CreateCalibration({ reviewers }: { reviewers: readonly { id: string; name: string }[] }) {
  const t = useTranslations("calibrations");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState("");
  const [drawn, setDrawn] = useState<number>(USUAL);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const create = useChange(useTRPC().calibrations.create.mutationOptions(), {
    said: t("create.done"),
    onDone: ({ calibrationId }) => {
      setOpen(false);
      router.push(`/calibrations/${calibrationId}` as Route);
    },
  });
  const isEnough = chosen.length >= 2;
  return (
    <FormDialog
      title={t("create.title")}
      description={t("create.text")}
      trigger={<Button>{t("create.action")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (title.trim() && isEnough) create.mutate({ title, drawn, reviewerIds: [...chosen] });
      }}
      submitLabel={t("create.send")}
      isBusy={create.isPending}
      refusal={create.error && t(`refused.${reasonIn(create.error, REASONS)}`)}
    >
      <TextField
        label={t("create.name")}
        maxLength={120}
        value={title}
        error={isAsked && !title.trim() && t("create.nameWrong")}
        onChange={({ currentTarget: { value } }) => setTitle(value)}
      />
      <SelectField
        label={t("create.count")}
        value={drawn}
        onChange={({ currentTarget: { value } }) => setDrawn(Number(value))}
      >
        {COUNTS.map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </SelectField>
      <fieldset className="mb-5">
        <legend className="mb-0.5 font-medium text-ui">{t("create.reviewers")}</legend>
        {reviewers.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
        {isAsked && !isEnough && (
          <FieldError id="calibration-reviewers">{t("create.reviewersWrong")}</FieldError>
        )}
      </fieldset>
    </FormDialog>
  );
}
