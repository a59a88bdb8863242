import { protect } from "@/security-headers";
import { isHealthy } from "@/server";

export const dynamic = "force-dynamic";

/** For whoever watches the server: it answers only when the database does, and says nothing more. */
export async function GET(request: Request) {
  const answer = (await isHealthy())
    ? Response.json({ status: "ok" })
    : Response.json({ status: "unavailable" }, { status: 503 });
  return protect(answer, request);
}
