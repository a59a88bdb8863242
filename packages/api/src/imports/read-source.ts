import type { FileSet, Source, SourceBatch, SourceOptions } from "./record";

export type SourceInput = AsyncIterable<Uint8Array> | FileSet;

/**
 * Reads with a source whatever kind of input it takes: one file for one of files, files for one of tables.
 *
 * @throws {RangeError} when the input is of the other kind: whoever opened it did not look at the source
 */
export function readSource(
  source: Source,
  input: SourceInput,
  options: SourceOptions,
): AsyncIterable<SourceBatch> {
  const isSet = "names" in input;
  if (source.kind === "tables") {
    if (!isSet) throw new RangeError(`The source "${source.id}" reads a set of files.`);
    return source.read(input, options);
  }
  if (isSet) throw new RangeError(`The source "${source.id}" reads one file.`);
  return source.read(input, options);
}
