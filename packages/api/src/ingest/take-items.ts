import { parseItem } from "../imports/parse-item";
import { admitKey } from "./admit";
import type { ApiAnswer, ApiCall, ApiContext } from "./call";
import { handIn, sayHandedIn } from "./hand-in";
import { callBody, type ItemKind } from "./item-shapes";
import { type RefusalKind, refuseCall } from "./problem-details";
import { readBody, sayIssues } from "./read-body";

/** Takes in the items of a call that shows a key. */
export async function takeItems(context: ApiContext, call: ApiCall, kind: ItemKind): Promise<ApiAnswer> {
  const admitted = await admitKey(context, call);
  if ("refusal" in admitted) return admitted.refusal;
  const { program, headers } = admitted;
  const refuse = (why: RefusalKind, fields?: Record<string, unknown>) =>
    refuseCall(why, { headers, fields, program: program.id });
  if (!program.scopes.includes(kind)) return refuse("forbidden");
  const body = await readBody(call);
  if ("refused" in body) return refuse(body.refused);
  const json = parseItem(body.text);
  if (json === undefined) return refuse("invalid-json");
  const parsed = callBody.safeParse(json);
  if (!parsed.success) return refuse("invalid-body", { errors: sayIssues(parsed.error) });
  const handedIn = await handIn(context, { ...parsed.data, kind, program, fileName: "api" });
  return handedIn ? sayHandedIn(handedIn, admitted) : refuse("internal");
}
