import type { ImportProgress } from "../imports/run-import";

/** Null says that it has ended. */
type Listener = (progress: ImportProgress | null) => void;

/** No more often than a reader can follow. */
const TELLING_MILLISECONDS = 200;

/**
 * How far the imports of this process are, kept in memory: on the embedded engine the database answers
 * nobody while an import's transaction is open.
 */
export class ProgressBoard {
  private readonly latest = new Map<string, ImportProgress>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private toldAt = Number.NEGATIVE_INFINITY;

  report(importId: string, progress: ImportProgress): void {
    const isNewPhase = this.latest.get(importId)?.phase !== progress.phase;
    this.latest.set(importId, progress);
    if (!isNewPhase && performance.now() - this.toldAt < TELLING_MILLISECONDS) return;
    this.toldAt = performance.now();
    for (const listener of this.listeners.get(importId) ?? []) listener(progress);
  }

  end(importId: string): void {
    this.latest.delete(importId);
    for (const listener of [...(this.listeners.get(importId) ?? [])]) listener(null);
  }

  /** Tells from now on, and at once what is known; gives back what stops it. */
  watch(importId: string, listener: Listener): () => void {
    const listeners = this.listeners.get(importId) ?? new Set();
    this.listeners.set(importId, listeners.add(listener));
    const known = this.latest.get(importId);
    if (known) listener(known);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(importId);
    };
  }
}
