/** Whether rows were handed over by a program, with a key or by a webhook, and so came in no file. */
export function isFromProgram({
  fileName,
  fileBytes,
}: {
  fileName: string;
  fileBytes: number | null;
}): boolean {
  return fileBytes === null && (fileName === "api" || fileName === "webhook");
}
