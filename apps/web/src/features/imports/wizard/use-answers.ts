"use client";

import type { FilePlan } from "@kwartet/api/imports/mapping/mapping";
import { useQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import type { WizardState } from "./wizard-state";

/** What was answered of a file stays true as long as it is the same file, so nothing is asked twice. */
const KEPT = { staleTime: Number.POSITIVE_INFINITY, gcTime: 600_000 };

/** While somebody changes a setting the former answer stays on the screen, unless it is of another file. */
function sameFile<Answer>(uploadId: string | null) {
  return (before: Answer | undefined, query: { queryKey: readonly unknown[] } | undefined) =>
    query?.queryKey[1] === uploadId ? before : undefined;
}

export function useInspection({ uploadId, given }: WizardState) {
  const client = useTRPCClient();
  return useQuery({
    ...KEPT,
    queryKey: ["imports.inspect", uploadId, given],
    queryFn: () => client.imports.inspect.mutate({ uploadId: uploadId ?? "", reading: given }),
    placeholderData: sameFile(uploadId),
    enabled: uploadId !== null,
  });
}

export function useSuggestion({ uploadId, reading, dataSet }: WizardState) {
  const client = useTRPCClient();
  return useQuery({
    ...KEPT,
    queryKey: ["imports.suggestMapping", uploadId, reading, dataSet],
    queryFn: () => {
      if (reading === null) throw new Error("How the file is read is not said yet.");
      return client.imports.suggestMapping.mutate({
        uploadId: uploadId ?? "",
        reading,
        ...(dataSet && { dataSet }),
      });
    },
    placeholderData: sameFile(uploadId),
    enabled: uploadId !== null && reading !== null,
  });
}

export function useCheck({ uploadId }: WizardState, plan: FilePlan) {
  const client = useTRPCClient();
  return useQuery({
    ...KEPT,
    queryKey: ["imports.check", uploadId, plan],
    queryFn: () => client.imports.check.mutate({ uploadId: uploadId ?? "", plan }),
    placeholderData: sameFile(uploadId),
    enabled: uploadId !== null,
  });
}

const POLL_MILLISECONDS = 1_000;

/** An import as it stands, asked again until nothing more will become of it. */
export function useImport(importId: string) {
  const trpc = useTRPC();
  return useQuery(
    trpc.imports.get.queryOptions(
      { id: importId },
      {
        staleTime: 0,
        refetchInterval: ({ state }) => (isOpen(state.data) ? POLL_MILLISECONDS : false),
      },
    ),
  );
}

type Row = { status: string; undo: { state: string } | null };

/** Whether an import, or its undo, is still to be done. */
export function isOpen(row: Row | undefined): boolean {
  if (!row) return true;
  const isBeingUndone = row.status === "committed" && row.undo?.state === "queued";
  return row.status === "queued" || row.status === "running" || isBeingUndone;
}
