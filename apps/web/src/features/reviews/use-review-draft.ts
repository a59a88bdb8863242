"use client";

import type { ReviewDetail } from "@kwartet/api/reviews/read-review";
import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { reasonIn } from "@/trpc/reason-in";

export type Quote = { criterionId: string; sequence: number; startsAt: number; endsAt: number };
export type Draft = {
  /** A criterion that is missing is not scored; null is "not applicable". */
  levels: Readonly<Record<string, number | null>>;
  notes: Readonly<Record<string, string>>;
  quotes: readonly Quote[];
  remark: string;
};
/** `unsaved`: something was changed a moment ago; `waiting`: what was typed could not be sent yet and is tried again; `changed`: somebody else changed it. */
export type Keeping = "saved" | "unsaved" | "saving" | "waiting" | "changed";

const PAUSE_MS = 700;
const RETRY_MS = 4000;

/** What the reviewer has so far, kept a moment after each change and again until it succeeds. */
export function useReviewDraft(review: ReviewDetail) {
  const [draft, setDraft] = useState(() => draftOf(review));
  const [keeping, setKeeping] = useState<Keeping>("saved");
  const { mutateAsync } = useMutation(useTRPC().reviews.save.mutationOptions());
  const latest = useRef(draft);
  const stored = useRef(draft);
  const version = useRef(review.version);
  const running = useRef<Promise<boolean> | null>(null);

  const store = useCallback(async (): Promise<boolean> => {
    while (stored.current !== latest.current) {
      const sent = latest.current;
      setKeeping("saving");
      try {
        const next = await mutateAsync({ reviewId: review.id, version: version.current, ...requestOf(sent) });
        version.current = next.version;
        stored.current = sent;
      } catch (failure) {
        const isChanged = reasonIn(failure as never, ["changed-meanwhile", "published"]) !== "other";
        setKeeping(isChanged ? "changed" : "waiting");
        return false;
      }
    }
    setKeeping("saved");
    return true;
  }, [mutateAsync, review.id]);

  /** Sends what is not kept yet; two are never under way at once. */
  const flush = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current;
    running.current = store();
    const isStored = await running.current;
    running.current = null;
    return isStored;
  }, [store]);

  useEffect(() => {
    if (draft === stored.current || keeping === "changed" || keeping === "saving") return;
    const timer = setTimeout(() => void flush(), keeping === "waiting" ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, flush, keeping]);

  const change = useCallback((part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    setKeeping((now) => (now === "saved" ? "unsaved" : now));
  }, []);

  const seenVersion = useCallback(() => version.current, []);
  return { draft, change, keeping, flush, seenVersion };
}

function draftOf({ scores, quotes, remark }: ReviewDetail): Draft {
  return {
    levels: Object.fromEntries(scores.map(({ criterionId, level }) => [criterionId, level])),
    notes: Object.fromEntries(scores.flatMap(({ criterionId, note }) => (note ? [[criterionId, note]] : []))),
    quotes: quotes.map(({ text: _, ...quote }) => quote),
    remark,
  };
}

function requestOf({ levels, notes, quotes, remark }: Draft) {
  return {
    scores: Object.entries(levels).map(([criterionId, level]) => ({
      criterionId,
      level,
      note: notes[criterionId] ?? "",
    })),
    quotes: [...quotes],
    remark,
  };
}
