/** One line of the answer to an upload, while the file is taken in and when that has ended. */
export type ImportEvent =
  | { type: "progress"; phase: "reading" | "computing"; rows: number; share: number | null }
  | {
      type: "done";
      importId: string;
      created: number;
      updated: number;
      unchanged: number;
      skipped: number;
      problems: number;
    }
  | { type: "refused"; code: string; reason: string; fix: string }
  | { type: "failed" };

/** The header in which the browser tells what comes beside the bytes of the file. */
export const IMPORT_HEADER = "x-kwartet-import";

/** Headers hold no letters with accents, so that a file name travels as a part of an address does. */
export function writeImportHeader(told: object): string {
  return encodeURIComponent(JSON.stringify(told));
}

/** What the header tells, unchecked; null where it cannot be read. */
export function readImportHeader(value: string | null): unknown {
  try {
    return JSON.parse(decodeURIComponent(value ?? ""));
  } catch {
    return null;
  }
}
