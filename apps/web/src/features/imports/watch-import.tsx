"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { isGoingOn } from "./is-going-on";
import { createLineReader } from "./read-lines";

type Row = RouterOutputs["imports"]["get"];
type Watched = Pick<Row, "id" | "status" | "phase" | "progress"> & { undo: Row["undo"] };
type Heard = { phase: "reading" | "computing"; share: number | null };

const ASKING_MILLISECONDS = 1500;

/**
 * How far an import in the background is. Asked for again and again; besides, the process that does the
 * work tells of it itself, for on the embedded engine nobody is answered while it is at it.
 */
export function WatchImport({ row }: { row: Watched }) {
  const t = useTranslations("imports.watch");
  const router = useRouter();
  const heard = useHeard(row.id);
  const { data } = useQuery({
    ...useTRPC().imports.get.queryOptions({ id: row.id }),
    refetchInterval: ASKING_MILLISECONDS,
  });
  const current: Watched = data ?? row;
  const isOver = data !== undefined && !isGoingOn(data);
  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);
  const phase = heard?.phase ?? current.phase;
  const what =
    current.status === "committed" ? "undoing" : current.status === "queued" && !heard ? "queued" : phase;
  const share = heard ? heard.share : current.progress;
  return (
    <section aria-label={t("label")} className="my-6 max-w-measure">
      {/* Only the change of a phase is read out: every percent would be too much. */}
      <p role="status" className="font-medium text-ui">
        {t(what ?? "reading")}
      </p>
      <progress
        aria-label={t("label")}
        max={1}
        value={share ?? undefined}
        className="mt-2.5 block h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-chart-band [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-chart-band [&::-webkit-progress-value]:bg-brand"
      />
      <p className="mt-2 text-pretty text-ink-2 text-small">{t("mayLeave")}</p>
    </section>
  );
}

/** What the process that does the work says; null where that is another process, or it says nothing yet. */
function useHeard(importId: string): Heard | null {
  const [heard, setHeard] = useState<Heard | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    void listen(importId, abort.signal, setHeard);
    return () => abort.abort();
  }, [importId]);
  return heard;
}

async function listen(importId: string, signal: AbortSignal, tell: (heard: Heard) => void): Promise<void> {
  try {
    const answer = await fetch(`/api/imports/${importId}/progress`, { signal });
    if (!answer.ok || !answer.body) return;
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    const takeLines = createLineReader();
    let text = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      text += value;
      const last = takeLines(text).at(-1);
      if (last) tell(JSON.parse(last) as Heard);
    }
  } catch {
    // The page was left, or the line broke: the questions go on.
  }
}
