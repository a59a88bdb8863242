import { mergeNotes } from "@kwartet/api/sessions/merge-notes";

/** A text and how often it was saved. */
export type SavedText = { text: string; version: number };

/** Saved on the server, on its way, kept on this device until there is a connection, or refused for good. */
export type Standing = "saved" | "unsaved" | "kept" | "tooLong" | "closed";
export type NotesState = { text: string; standing: Standing; savedAt: number | null };

/** What was typed and not yet saved, as it lies on the device. */
type Kept = { text: string; base: string; baseVersion: number };

export type NotesPlace = {
  save(typed: Kept): Promise<SavedText>;
  read(): Promise<SavedText>;
  /** Why a saving failed: refused, or not arrived and so worth another try. */
  judge(error: unknown): "closed" | "tooLong" | "again";
  /** What lies on the device for these notes; null takes it away. */
  kept: { read(): string | null; write(text: string | null): void };
  now(): number;
};

export type NotesKeeper = ReturnType<typeof createNotesKeeper>;

/**
 * Keeps what somebody types safe: on the device at once, on the server as soon as it answers. What the other typed in the
 * meantime is merged in, on either side, so that neither loses a sentence.
 */
export function createNotesKeeper(first: SavedText, place: NotesPlace) {
  let synced = first;
  let isSaving = false;
  const kept = readKept(place);
  let state: NotesState = {
    text: kept ? mergeNotes({ base: kept.base, mine: kept.text, theirs: first.text }) : first.text,
    standing: "saved",
    savedAt: null,
  };
  if (state.text !== first.text) state = { ...state, standing: "kept" };
  else if (kept) place.kept.write(null);
  const listeners = new Set<() => void>();

  const set = (next: Partial<NotesState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  /** Takes in what stands on the server, under what was typed since `base`. */
  const takeIn = (server: SavedText, base: string) => {
    const text = mergeNotes({ base, mine: state.text, theirs: server.text });
    synced = server;
    const isSaved = text === server.text;
    place.kept.write(isSaved ? null : keptText(text, server));
    set(isSaved ? { text, standing: "saved", savedAt: place.now() } : { text, standing: "unsaved" });
  };

  return {
    get: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    type: (text: string) => {
      place.kept.write(text === synced.text ? null : keptText(text, synced));
      set({ text, standing: state.standing === "closed" ? "closed" : "unsaved" });
    },
    /** Saves what is not saved yet; while a saving is on its way, the next call finds what is left. */
    save: async (): Promise<void> => {
      const sent = state.text;
      if (isSaving || state.standing === "closed" || sent === synced.text) return;
      isSaving = true;
      try {
        const server = await place.save({ text: sent, base: synced.text, baseVersion: synced.version });
        takeIn(server, sent);
      } catch (error) {
        const verdict = place.judge(error);
        set({ standing: verdict === "again" ? "kept" : verdict });
      } finally {
        isSaving = false;
      }
    },
    /** Looks what the other saved. */
    look: async (): Promise<void> => {
      if (isSaving || state.standing === "closed") return;
      const server = await place.read().catch(() => null);
      if (server && !isSaving && server.version > synced.version) takeIn(server, synced.text);
    },
    isUnsaved: () => state.text !== synced.text,
  };
}

const keptText = (text: string, { text: base, version: baseVersion }: SavedText): string =>
  JSON.stringify({ text, base, baseVersion } satisfies Kept);

function readKept({ kept }: NotesPlace): Kept | null {
  const found = kept.read();
  if (found === null) return null;
  try {
    const { text, base, baseVersion } = JSON.parse(found) as Partial<Kept>;
    if (typeof text === "string" && typeof base === "string" && typeof baseVersion === "number")
      return { text, base, baseVersion };
  } catch {
    // Not ours, or cut off: there is nothing to restore.
  }
  return null;
}

/** Where the cursor belongs after what was around it was merged with what somebody else typed. */
export function caretAfter({
  before,
  after,
  caret,
}: {
  before: string;
  after: string;
  caret: number;
}): number {
  if (after.startsWith(before.slice(0, caret))) return caret;
  const behind = before.slice(caret);
  return after.endsWith(behind) ? after.length - behind.length : Math.min(caret, after.length);
}
