import { z } from "zod";
import { readChangeRequest } from "@/change-request";
import { logRefusal } from "@/log";
import { protect } from "@/security-headers";
import { openServer } from "@/server";

const BODY_LIMIT_BYTES = 4 * 1024;

/** What each path takes; every other path and field of the sign-in library is out of reach. */
const SHAPES: Record<string, z.ZodType> = {
  "/api/auth/sign-in/email": z.object({ email: z.string().max(320), password: z.string().max(128) }),
  "/api/auth/sign-out": z.object({}),
};

export async function POST(request: Request) {
  return protect(await handle(request), request);
}

/** Links into the sign-in library, such as those that confirm an address, are not used here. */
export function GET(request: Request) {
  return protect(Response.json({ message: "Not found." }, { status: 404 }), request);
}

async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const shape = SHAPES[pathname];
  if (!shape) return Response.json({ message: "Not found." }, { status: 404 });
  const change = await readChangeRequest(request, BODY_LIMIT_BYTES);
  if ("refusal" in change) return change.refusal;
  const body = shape.safeParse(parseJson(change.text));
  if (!body.success)
    return Response.json({ message: "The request does not have the right shape." }, { status: 400 });
  return withoutToken(await askLibrary(request, pathname, JSON.stringify(body.data)), pathname);
}

async function askLibrary(request: Request, pathname: string, body: string): Promise<Response> {
  const { services } = await openServer();
  // That the request is from our own page was checked against the host it came to, which on a local
  // network need not be the address that the app was told. The library compares with that one.
  const headers = new Headers({ "content-type": "application/json", origin: services.baseUrl });
  for (const name of ["cookie", "user-agent", "x-forwarded-for"]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return services.auth.handler(
    new Request(`${services.baseUrl}${pathname}`, { method: "POST", headers, body }),
  );
}

/** The session's token stands in its cookie, where no script can read it, and nowhere else. */
function withoutToken(answer: Response, path: string): Response {
  if (!answer.ok) logRefusal({ path, code: String(answer.status), userId: null });
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return Response.json({ ok: answer.ok }, { status: answer.status, headers });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
