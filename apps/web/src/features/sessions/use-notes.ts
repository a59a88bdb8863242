"use client";

import { TRPCClientError } from "@trpc/client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTRPCClient } from "@/trpc/client";
import { createNotesKeeper, type NotesPlace, type NotesState, type SavedText } from "./notes-keeper";

const PAUSE_MILLISECONDS = 1200;
const RETRY_MILLISECONDS = 5000;
const LOOK_MILLISECONDS = 5000;

type Asked = SavedText & { sessionId: string; personId: string };

/** The notes of a session, saved with every pause in the typing and kept on the device until then. */
export function useNotes({ sessionId, personId, ...first }: Asked) {
  const client = useTRPCClient();
  // Made once for the page: what the server hands over later comes in by looking.
  const [keeper] = useState(() => createNotesKeeper(first, placeOf(client, { sessionId, personId })));
  // The server drew the page without what lies on this device: that comes in right after.
  const [drawn] = useState<NotesState>({ text: first.text, standing: "saved", savedAt: null });
  const state = useSyncExternalStore(keeper.subscribe, keeper.get, () => drawn);
  const { text, standing } = state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text starts the pause anew.
  useEffect(() => {
    if (!keeper.isUnsaved()) return;
    const pause = standing === "kept" ? RETRY_MILLISECONDS : PAUSE_MILLISECONDS;
    const timer = setInterval(() => void keeper.save(), pause);
    return () => clearInterval(timer);
  }, [keeper, text, standing]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void keeper.look();
    };
    const timer = setInterval(look, LOOK_MILLISECONDS);
    const save = () => void keeper.save();
    window.addEventListener("online", save);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", save);
      void keeper.save();
    };
  }, [keeper]);

  return { ...state, type: keeper.type, save: keeper.save };
}

type Client = ReturnType<typeof useTRPCClient>;

function placeOf(client: Client, { sessionId, personId }: Pick<Asked, "sessionId" | "personId">): NotesPlace {
  const key = `kwartet.notes.${sessionId}.${personId}`;
  return {
    save: (typed) => client.sessions.saveNotes.mutate({ sessionId, ...typed }),
    read: () => client.sessions.notes.query({ sessionId }),
    judge: (error) => {
      const code = error instanceof TRPCClientError ? error.data?.code : undefined;
      if (code === "BAD_REQUEST") return "tooLong";
      return code === "PRECONDITION_FAILED" || code === "NOT_FOUND" || code === "FORBIDDEN"
        ? "closed"
        : "again";
    },
    kept: {
      read: () => onDevice((storage) => storage.getItem(key)),
      write: (text) =>
        void onDevice((storage) => (text === null ? storage.removeItem(key) : storage.setItem(key, text))),
    },
    now: () => Date.now(),
  };
}

/** A browser may have no such place, or a full one: then the page itself is all that keeps the text. */
function onDevice<Answer>(work: (storage: Storage) => Answer): Answer | null {
  try {
    return typeof window === "undefined" ? null : work(window.localStorage);
  } catch {
    return null;
  }
}
