import type { ApiAnswer, ApiCall, ApiContext } from "./call";
import { ITEM_KINDS } from "./item-shapes";
import { openApiDocument } from "./openapi/document";
import { refuseCall } from "./problem-details";
import { takeDelivery } from "./take-delivery";
import { takeItems } from "./take-items";

const HOOK =
  /^hooks\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Answers a call to `/api/v1/…`. Whoever sends it is known by a key or a signature, never by a cookie. */
export async function takeCall(context: ApiContext, call: ApiCall): Promise<ApiAnswer> {
  const { method, path } = call;
  if (path === "openapi.json")
    return method === "GET" || method === "HEAD" ? describe() : refuseMethod("GET, HEAD");
  const kind = ITEM_KINDS.find((known) => known === path);
  const [, organizationId, webhookId] = HOOK.exec(path) ?? [];
  if (!kind && !(organizationId && webhookId)) return refuseCall("not-found");
  if (method !== "POST") return refuseMethod("POST");
  if (kind) return takeItems(context, call, kind);
  return takeDelivery(context, call, { organizationId: organizationId ?? "", webhookId: webhookId ?? "" });
}

/** What the API is, for programs: it holds nothing of anybody, so that no key is asked. */
function describe(): ApiAnswer {
  const headers = { "Content-Type": "application/json" };
  return { status: 200, headers, body: openApiDocument(), program: null, itemCount: 0 };
}

function refuseMethod(allow: string): ApiAnswer {
  return refuseCall("method-not-allowed", { headers: { Allow: allow } });
}
