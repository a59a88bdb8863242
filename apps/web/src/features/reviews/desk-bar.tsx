"use client";

import type { ReviewDetail } from "@kwartet/api/reviews/read-review";
import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";
import { reasonIn } from "@/trpc/reason-in";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { DiscardReview } from "./discard-review";
import { REASONS } from "./refusal";
import type { Keeping } from "./use-review-draft";

type Props = {
  review: ReviewDetail;
  keeping: Keeping;
  flush: () => Promise<boolean>;
  seenVersion: () => number;
};

/** Whether everything is kept, and the way to finish; Ctrl or Command with Enter does the same from anywhere. */
export function DeskBar({ review, keeping, flush, seenVersion }: Props) {
  const t = useTranslations("reviews");
  const router = useRouter();
  const [refusal, setRefusal] = useState<(typeof REASONS)[number] | "other" | null>(null);
  const publish = useMutation(useTRPC().reviews.publish.mutationOptions());
  const isCalibration = review.calibration !== null;

  const finish = async () => {
    setRefusal(null);
    if (!(await flush())) return;
    try {
      await publish.mutateAsync({ reviewId: review.id, version: seenVersion() });
    } catch (failure) {
      setRefusal(reasonIn(failure as never, REASONS));
      return;
    }
    toast.success(t(isCalibration ? "desk.finished" : "desk.published"));
    if (review.calibration) router.push(`/calibrations/${review.calibration.id}` as Route);
    else router.refresh();
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void finish();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  const isKept = keeping === "saved";
  useEffect(() => {
    if (isKept) return;
    // The browser asks first whether what is not kept yet may be lost.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isKept]);

  return (
    <div className="mb-5">
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" busy={publish.isPending} onClick={() => void finish()}>
          {t(isCalibration ? "desk.finish" : "desk.publish")}
        </Button>
        <DiscardReview reviewId={review.id} seenVersion={seenVersion} />
        <p role="status" className="text-ink-3 text-small">
          {t(`desk.keeping.${keeping}`)}
        </p>
      </div>
      {(refusal || keeping === "changed") && (
        <div className="mt-4 max-w-measure">
          <Notice kind="error">{t(`refused.${refusal ?? "changed-meanwhile"}`)}</Notice>
        </div>
      )}
    </div>
  );
}
