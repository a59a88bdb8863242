import { readLimitedText } from "./limited-body";
import { isSameOrigin } from "./same-origin";

export type ChangeRequest = { text: string } | { refusal: Response };

/**
 * The body of a request that changes something. Only the app's own pages may ask, with JSON, which
 * no form of another site can send.
 */
export async function readChangeRequest(request: Request, limitBytes: number): Promise<ChangeRequest> {
  if (!isSameOrigin(request.headers)) return { refusal: refuse(403, "Another site may not ask this.") };
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json") return { refusal: refuse(415, "Send JSON.") };
  const text = await readLimitedText(request, limitBytes);
  return text === null ? { refusal: refuse(413, "The request is too large.") } : { text };
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
