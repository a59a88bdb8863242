import { expect, it } from "vitest";
import type { ImportEvent } from "@/features/imports/import-event";
import { streamEvents } from "./event-stream";

const progress = (rows: number): ImportEvent => ({ type: "progress", phase: "reading", rows, share: null });

async function linesOf(stream: ReadableStream<Uint8Array>): Promise<ImportEvent[]> {
  const text = await new Response(stream).text();
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

it("tells every end, and progress no more often than one can follow", async () => {
  const lines = await linesOf(
    streamEvents(async (say) => {
      for (let rows = 1; rows <= 500; rows += 1) say(progress(rows));
      say({ type: "failed" });
    }),
  );
  expect(lines[0]).toEqual(progress(1));
  expect(lines.at(-1)).toEqual({ type: "failed" });
  expect(lines.length).toBeLessThan(500);
});

it("finishes the work when the reader goes away", async () => {
  let finish = () => {};
  const blocked = new Promise<void>((done) => {
    finish = done;
  });
  let isFinished = false;
  let ended = Promise.resolve();
  const stream = streamEvents((say) => {
    ended = (async () => {
      say(progress(1));
      await blocked;
      say({ type: "failed" });
      isFinished = true;
    })();
    return ended;
  });
  const reader = stream.getReader();
  await reader.read();
  await reader.cancel();
  finish();
  await ended;
  expect(isFinished).toBe(true);
});
