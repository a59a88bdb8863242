import { unsubscribe } from "@kwartet/api/notifications/unsubscribe-queries";
import { readLimitedText } from "@/limited-body";
import { protect } from "@/security-headers";
import { getContext } from "@/server";

/** What a mail program sends is one line; the page's button sends nothing. */
const BODY_LIMIT_BYTES = 10_000;

/**
 * Stops the weekly mail for whoever holds the link: the page's button, or a mail program by itself (RFC 8058), which sends
 * no origin. The link is the proof, and all that it can do is stop a mail.
 */
export async function POST(request: Request, { params }: RouteContext<"/api/unsubscribe/[token]">) {
  if ((await readLimitedText(request, BODY_LIMIT_BYTES)) === null) {
    return protect(Response.json({ message: "The request is too large." }, { status: 413 }), request);
  }
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
