import type { ImportEvent } from "@/features/imports/import-event";

/** Progress is told no more often than a reader can follow. */
const PROGRESS_MILLISECONDS = 100;

/**
 * An answer of a line of JSON for every event. The work is not tied to the reader: one who goes away
 * hears no more, and what was begun is finished.
 */
export function streamEvents(
  work: (say: (event: ImportEvent) => void) => Promise<void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isHeard = true;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (event: ImportEvent) => {
        if (isHeard) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      void work(thinOut(write)).finally(() => {
        if (isHeard) controller.close();
      });
    },
    cancel() {
      isHeard = false;
    },
  });
}

function thinOut(write: (event: ImportEvent) => void): (event: ImportEvent) => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  return (event) => {
    if (event.type === "progress") {
      if (performance.now() - saidAt < PROGRESS_MILLISECONDS) return;
      saidAt = performance.now();
    }
    write(event);
  };
}
