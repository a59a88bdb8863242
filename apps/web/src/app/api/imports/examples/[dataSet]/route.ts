import { exampleCsv } from "@kwartet/api/imports/sources/neutral-guide";
import { protect } from "@/security-headers";

/** A made-up file of a data set, to fill with one's own rows. It holds nothing of anybody, so it is open. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/imports/examples/[dataSet]">,
): Promise<Response> {
  const { dataSet } = await params;
  const csv = exampleCsv(dataSet);
  if (csv === null) return protect(Response.json({ message: "No such data set." }, { status: 404 }), request);
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    // The name is one of a closed list, or there would be no file.
    "Content-Disposition": `attachment; filename="${dataSet}.csv"`,
  };
  return protect(new Response(csv, { headers }), request);
}
