"use client";

import type { ReviewDetail } from "@kwartet/api/reviews/read-review";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { TextAreaField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { refusalKey } from "./refusal";

/** The agent says to have read it, and what there is to say to it. */
export function AcknowledgeReview({ review }: { review: ReviewDetail }) {
  const t = useTranslations("reviews");
  const [comment, setComment] = useState(review.comment ?? "");
  const isRead = review.acknowledgedAt !== null;
  const acknowledge = useChange(useTRPC().reviews.acknowledge.mutationOptions(), {
    said: t(isRead ? "acknowledge.saved" : "acknowledge.done"),
  });
  return (
    <form
      className="mt-8 max-w-measure"
      onSubmit={(event) => {
        event.preventDefault();
        acknowledge.mutate({ reviewId: review.id, version: review.version, comment });
      }}
    >
      <TextAreaField
        label={t("acknowledge.comment")}
        hint={t("acknowledge.commentHint")}
        maxLength={2000}
        value={comment}
        onChange={({ currentTarget: { value } }) => setComment(value)}
      />
      {acknowledge.error && (
        <div className="mb-4">
          <Notice kind="error">{t(refusalKey(acknowledge.error))}</Notice>
        </div>
      )}
      <Button type="submit" kind={isRead ? "secondary" : "primary"} busy={acknowledge.isPending}>
        {t(isRead ? "acknowledge.save" : "acknowledge.action")}
      </Button>
    </form>
  );
}
