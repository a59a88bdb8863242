import type { ApiCall } from "./call";
import { MAX_BODY_BYTES } from "./limits";
import type { RefusalKind } from "./problem-details";

/** The body as text. No form of another site can send this type. */
export async function readBody(call: ApiCall): Promise<{ text: string } | { refused: RefusalKind }> {
  const [type = ""] = (call.headers.get("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json") return { refused: "unsupported-media-type" };
  const text = await call.readText(MAX_BODY_BYTES);
  return text === null ? { refused: "body-too-large" } : { text };
}

type Issues = { issues: readonly { path: PropertyKey[]; message: string }[] };

/** Where the body is wrong, without what was in it. */
export function sayIssues({ issues }: Issues): { field: string; message: string }[] {
  return issues.map(({ path, message }) => ({ field: path.map(String).join("."), message }));
}
