import { protect } from "@/security-headers";

/** Under /api/ the page for what is not there would come without the headers that the proxy gives it. */
function refuse(request: Request): Response {
  return protect(Response.json({ message: "Not found." }, { status: 404 }), request);
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
