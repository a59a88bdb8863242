"use client";

import type { Criterion } from "@kwartet/api/review-forms/queries";
import type { ReviewDetail } from "@kwartet/api/reviews/read-review";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choices";
import { FormDialog } from "@/ui/form-dialog";
import { TextAreaField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

const UPHELD = "upheld";
const NOT_APPLICABLE = "na";

type Props = { review: ReviewDetail; criterion: Criterion; level: number | null };

/** Another than the reviewer lets the level stand or chooses another, with the reason. */
export function DecideDispute({ review, criterion, level }: Props) {
  const t = useTranslations("reviews");
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState("");
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const decide = useChange(useTRPC().reviews.decide.mutationOptions(), {
    said: t("decide.done"),
    onDone: () => setOpen(false),
  });
  const decisionOf = (value: string) =>
    value === UPHELD
      ? ({ outcome: "upheld" } as const)
      : ({ outcome: "changed", level: value === NOT_APPLICABLE ? null : Number(value) } as const);
  const others = criterion.anchors.flatMap((anchor, index) =>
    index === level
      ? []
      : { value: String(index), label: t("decide.changeTo", { level: index + 1, anchor }) },
  );
  const notApplicable =
    criterion.allowsNotApplicable && level !== null
      ? [{ value: NOT_APPLICABLE, label: t("decide.changeToNotApplicable") }]
      : [];
  return (
    <FormDialog
      title={t("decide.title", { title: criterion.title })}
      trigger={
        <Button className="mt-2" aria-label={t("decide.actionOf", { title: criterion.title })}>
          {t("decide.action")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!choice || !reason.trim()) return;
        const seen = { reviewId: review.id, version: review.version, criterionId: criterion.id };
        decide.mutate({ ...seen, decision: decisionOf(choice), reason });
      }}
      submitLabel={t("decide.send")}
      isBusy={decide.isPending}
      refusal={decide.error && t(refusalKey(decide.error))}
    >
      <RadioGroup
        legend={t("decide.choice")}
        name={`decide-${criterion.id}`}
        value={choice}
        choices={[{ value: UPHELD, label: t("decide.uphold") }, ...others, ...notApplicable]}
        onChange={({ currentTarget: { value } }) => setChoice(value)}
        error={isAsked && !choice && t("decide.choiceWrong")}
      />
      <TextAreaField
        label={t("decide.reason")}
        maxLength={2000}
        value={reason}
        error={isAsked && !reason.trim() && t("decide.reasonWrong")}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </FormDialog>
  );
}
