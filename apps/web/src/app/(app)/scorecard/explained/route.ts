import { EXPLAINED_COOKIE } from "@/features/scorecards/explained-cookie";
import { isSameOrigin } from "@/same-origin";

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A form's target: on from the explanation to the figures, which come first from then on. */
export async function POST(request: Request) {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  return new Response(null, {
    status: 303,
    headers: {
      Location: "/scorecard",
      "Set-Cookie": `${EXPLAINED_COOKIE}=yes; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax; HttpOnly`,
    },
  });
}
