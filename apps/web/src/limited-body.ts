/**
 * The text of a request, or null when it is larger. Counted while reading: the length that a client
 * announces may be absent or wrong.
 */
export async function readLimitedText(request: Request, limitBytes: number): Promise<string | null> {
  if (!request.body) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > limitBytes) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
