import { IMPORT_HEADER, writeImportHeader } from "../import-event";

export type KeepEnding = "interrupted" | "signedOut" | "notAllowed" | "tooLarge" | "failed";
export type Keeping =
  | { type: "sending"; share: number }
  | { type: "kept"; uploadId: string; fileName: string }
  | { type: KeepEnding };

/** Sends a file to be kept until it is said how it is read; the last event is an end. */
export function keepFile(file: File, say: (event: Keeping) => void): void {
  const request = new XMLHttpRequest();
  request.upload.onprogress = ({ loaded, total }) =>
    say({ type: "sending", share: total ? loaded / total : 0 });
  request.onerror = () => say({ type: "interrupted" });
  request.onload = () => say(endOf(request.status, request.responseText));
  request.open("POST", "/api/imports/uploads");
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader(IMPORT_HEADER, writeImportHeader({ fileName: file.name.slice(0, 255) }));
  // Bytes without a type: the browser would send the one that it thinks the file has.
  request.send(new Blob([file], { type: "application/octet-stream" }));
}

export function endOf(status: number, text: string): Keeping {
  if (status === 401) return { type: "signedOut" };
  if (status === 403) return { type: "notAllowed" };
  if (status === 413) return { type: "tooLarge" };
  if (status !== 201) return { type: "failed" };
  const { uploadId, fileName } = JSON.parse(text) as { uploadId: string; fileName: string };
  return { type: "kept", uploadId, fileName };
}
