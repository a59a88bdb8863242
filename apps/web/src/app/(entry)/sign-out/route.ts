import { isSameOrigin } from "@/same-origin";
import { openServer } from "@/server";

/** A form's target, so that signing out works everywhere and without scripts. The session ends on the server. */
export async function POST(request: Request) {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const { services } = await openServer();
  const { headers: answer } = await services.auth.api.signOut({
    headers: request.headers,
    returnHeaders: true,
  });
  const headers = new Headers({ Location: "/sign-in" });
  for (const cookie of answer.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
