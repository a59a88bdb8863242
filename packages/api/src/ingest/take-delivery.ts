import { z } from "zod";
import { parseItem } from "../imports/parse-item";
import { claimDelivery, type VerifiedDelivery, verifyDelivery } from "../webhooks/verify-queries";
import { countCall, countFailure, refuseFailures } from "./admit";
import type { ApiAnswer, ApiCall, ApiContext } from "./call";
import { handIn, sayHandedIn } from "./hand-in";
import { ITEM_KINDS, sourceSlug } from "./item-shapes";
import { MAX_ITEMS } from "./limits";
import { type RefusalKind, refuseCall } from "./problem-details";
import { readBody, sayIssues } from "./read-body";

const items = z.array(z.unknown()).min(1).max(MAX_ITEMS);
const type = z.enum(ITEM_KINDS);
const timestamp = z.string().optional();
const source = sourceSlug.optional();

/** The plain form, and the one that Standard Webhooks recommends; what else a sender adds is not looked at. */
export const deliveryBody = z.union([
  z.object({ type, timestamp, source, items }),
  z.object({ type, timestamp, data: z.object({ source, items }) }),
]);

type Address = { organizationId: string; webhookId: string };

/** Takes in what another system delivered by itself. The same delivery a second time does nothing. */
export async function takeDelivery(context: ApiContext, call: ApiCall, address: Address): Promise<ApiAnswer> {
  const blocked = await refuseFailures(context, call);
  if (blocked) return blocked;
  // The signature is of the body, so that here the body comes before knowing who sends it.
  const body = await readBody(call);
  if ("refused" in body) return refuseCall(body.refused);
  const { customerKey } = context.services;
  const delivery = { ...address, ...body, headers: call.headers, customerKey };
  const verified = await verifyDelivery(context.db, delivery);
  if (!verified) return countFailure(context, call, "invalid-signature");
  const admitted = await countCall(context, verified.program);
  if ("refusal" in admitted) return admitted.refusal;
  return takeVerified(context, { ...verified, headers: admitted.headers, text: body.text });
}

type Signed = VerifiedDelivery & { headers: Record<string, string>; text: string };

async function takeVerified(context: ApiContext, signed: Signed): Promise<ApiAnswer> {
  const { program, deliveryId, headers, text } = signed;
  const refuse = (why: RefusalKind, fields?: Record<string, unknown>) =>
    refuseCall(why, { headers, fields, program: program.id });
  const json = parseItem(text);
  if (json === undefined) return refuse("invalid-json");
  const parsed = deliveryBody.safeParse(json);
  if (!parsed.success) return refuse("invalid-body", { errors: sayIssues(parsed.error) });
  const { type: kind, ...rest } = parsed.data;
  if (!program.scopes.includes(kind)) return refuse("forbidden");
  const handed = "data" in rest ? rest.data : rest;
  const itemCount = handed.items.length;
  const handedIn = await handIn(context, {
    ...handed,
    kind,
    program,
    fileName: "webhook",
    claim: (tx) => claimDelivery(tx, { program, deliveryId, itemCount }),
  });
  if (handedIn) return sayHandedIn(handedIn, signed);
  return {
    status: 200,
    headers: { "Content-Type": "application/json", ...headers },
    body: { duplicate: true, delivery_id: deliveryId },
    program: program.id,
    itemCount: 0,
  };
}
