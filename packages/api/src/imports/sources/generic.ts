import { readPlanned } from "../mapping/read-planned";
import type { FileSource, SourceBatch, SourceOptions } from "../record";
import { FileRefused } from "../refusal";

/** A file of any other layout, read as somebody said that it is. See `docs/sources/file.md`. */
export const fileSource: FileSource = { id: "file", read: readFile };

async function* readFile(
  bytes: AsyncIterable<Uint8Array>,
  { plan }: SourceOptions,
): AsyncGenerator<SourceBatch> {
  if (!plan) throw new FileRefused("plan-missing");
  yield* readPlanned(bytes, plan, { refusesOtherScale: true });
}
