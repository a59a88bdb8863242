import type { ImportProgress } from "../imports/run-import";

type Listener = (progress: ImportProgress) => void;

/**
 * How far the imports of this process are, kept in memory: on the embedded engine the database answers
 * nobody while an import's transaction is open.
 */
export class ProgressBoard {
  private readonly latest = new Map<string, ImportProgress>();
  private readonly listeners = new Map<string, Set<Listener>>();

  report(importId: string, progress: ImportProgress): void {
    this.latest.set(importId, progress);
    for (const listener of this.listeners.get(importId) ?? []) listener(progress);
  }

  end(importId: string): void {
    this.latest.delete(importId);
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
