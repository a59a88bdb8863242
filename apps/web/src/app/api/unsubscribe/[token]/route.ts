import { unsubscribe } from "@kwartet/api/notifications/unsubscribe-queries";
import { protect } from "@/security-headers";
import { getContext } from "@/server";

/**
 * Stops the weekly mail for whoever holds the link: the page's button, or a mail program by itself (RFC 8058), which sends
 * no origin. The link is the proof, and all that it can do is stop a mail.
 */
export async function POST(request: Request, { params }: RouteContext<"/api/unsubscribe/[token]">) {
  const { token } = await params;
  const { db } = await getContext(new Headers());
  await unsubscribe(db, token);
  const asksPage = (request.headers.get("accept") ?? "").includes("text/html");
  const location = `/unsubscribe/${encodeURIComponent(token)}?done=yes`;
  const answer = asksPage
    ? new Response(null, { status: 303, headers: { Location: location } })
    : Response.json({ status: "stopped" });
  return protect(answer, request);
}
