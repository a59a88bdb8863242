"use client";

import type { NewImport } from "@kwartet/api/imports/input";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type SendEvent, sendFile } from "./send-file";
import type { Progress } from "./upload-progress";

export type Ending = Exclude<SendEvent, { type: "sending" | "waiting" | "progress" | "done" }>;

type State = { progress: Progress | null; ending: Ending | null };

/** One upload at a time, from the file on the desk to the page with its result. */
export function useUpload() {
  const router = useRouter();
  const [state, setState] = useState<State>({ progress: null, ending: null });

  const start = (file: File, told: NewImport) => {
    setState({ progress: { phase: "sending", share: 0, rows: 0 }, ending: null });
    sendFile(file, told, (event) => {
      setState((before) => nextState(before, event));
      if (event.type === "done") router.push(`/imports/${event.importId}` as Route);
      // What was refused or failed stands in the history too.
      if (event.type === "refused" || event.type === "failed") router.refresh();
    });
  };
  return { ...state, start };
}

export function nextState({ progress }: State, event: SendEvent): State {
  const rows = progress?.rows ?? 0;
  switch (event.type) {
    case "sending":
      return { progress: { phase: "sending", share: event.share, rows }, ending: null };
    case "waiting":
      return { progress: { phase: "waiting", share: null, rows }, ending: null };
    case "progress":
      return { progress: { phase: event.phase, share: event.share, rows: event.rows }, ending: null };
    case "done":
      return { progress: { phase: "done", share: 1, rows }, ending: null };
    default:
      return { progress: null, ending: event };
  }
}
