"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { refusalKey } from "./refusal";

type Props = {
  contactId: string;
  reason?: "rule" | "request";
  kind?: "primary" | "secondary";
  size?: "small" | "normal";
  /** Says which conversation it is, where there are several buttons. */
  label?: string;
  children: ReactNode;
};

/** Begins a review and goes to it. */
export function StartReview({
  contactId,
  reason,
  kind = "secondary",
  size = "normal",
  label,
  children,
}: Props) {
  const t = useTranslations("reviews");
  const router = useRouter();
  const start = useChange(useTRPC().reviews.start.mutationOptions(), {
    said: null,
    onDone: ({ reviewId }) => router.push(`/reviews/${reviewId}` as Route),
  });
  return (
    <>
      <Button
        kind={kind}
        size={size}
        aria-label={label}
        busy={start.isPending}
        onClick={() => start.mutate({ contactId, ...(reason ? { reason } : {}) })}
      >
        {children}
      </Button>
      {start.error && <Notice kind="error">{t(refusalKey(start.error))}</Notice>}
    </>
  );
}
