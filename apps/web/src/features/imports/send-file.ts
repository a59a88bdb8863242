import type { NewImport } from "@kwartet/api/imports/input";
import { IMPORT_HEADER, type ImportEvent, writeImportHeader } from "./import-event";
import { createLineReader } from "./read-lines";

/** What the browser itself knows, before and around what the server says. */
export type SendEvent =
  | ImportEvent
  | { type: "sending"; share: number }
  | { type: "waiting" }
  | { type: "interrupted" }
  | { type: "signed-out" }
  | { type: "not-allowed" };

/**
 * Sends a file and tells what becomes of it; the last event is an end. `fetch` cannot tell how much of
 * a file has been sent, so this is the older way of asking.
 */
export function sendFile(file: File, told: NewImport, say: (event: SendEvent) => void): void {
  const request = new XMLHttpRequest();
  const readLines = createLineReader();
  let hasEnded = false;
  const tell = (event: SendEvent) => {
    hasEnded ||= isEnd(event);
    say(event);
  };
  const readAnswer = () => {
    if (!request.getResponseHeader("content-type")?.startsWith("application/x-ndjson")) return;
    for (const line of readLines(request.responseText)) tell(JSON.parse(line) as ImportEvent);
  };

  request.upload.onprogress = ({ loaded, total }) =>
    tell({ type: "sending", share: total ? loaded / total : 0 });
  request.upload.onload = () => tell({ type: "waiting" });
  request.onprogress = readAnswer;
  request.onerror = () => !hasEnded && tell({ type: "interrupted" });
  request.onload = () => {
    readAnswer();
    if (!hasEnded) tell(endOf(request.status));
  };
  request.open("POST", "/api/imports");
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader(IMPORT_HEADER, writeImportHeader(told));
  // Bytes without a type: the browser would send the one that it thinks the file has.
  request.send(new Blob([file], { type: "application/octet-stream" }));
}

export function isEnd({ type }: SendEvent): boolean {
  return type !== "sending" && type !== "waiting" && type !== "progress";
}

function endOf(status: number): SendEvent {
  if (status === 401) return { type: "signed-out" };
  if (status === 403) return { type: "not-allowed" };
  // The answer broke off before its last line.
  return status === 200 ? { type: "interrupted" } : { type: "failed" };
}
