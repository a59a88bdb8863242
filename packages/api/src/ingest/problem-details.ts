import type { ApiAnswer } from "./call";
import { CALLS_PER_MINUTE, FAILURES_PER_MINUTE, MAX_BODY_BYTES, MAX_ITEMS, MINUTE_SECONDS } from "./limits";

type Told = { status: number; title: string; detail: string };

/** Why a whole call is refused; the same for everybody, so that it tells nobody what exists. */
export const REFUSALS = {
  "invalid-json": {
    status: 400,
    title: "The body is not JSON",
    detail: 'Send one JSON object in UTF-8, such as {"items": [ … ]}.',
  },
  unauthorized: {
    status: 401,
    title: "No valid key",
    detail: "Send the key as ‘Authorization: Bearer kwartet_…’. It must exist, and not be revoked or ended.",
  },
  "invalid-signature": {
    status: 401,
    title: "No valid signature",
    detail:
      "The address, the signature or the clock is wrong. Sign webhook-id, webhook-timestamp and the body as " +
      "Standard Webhooks says, with a clock that is at most five minutes off.",
  },
  forbidden: {
    status: 403,
    title: "Not for this kind of data",
    detail:
      "An admin decides what a key or webhook may hand in when making it. Make another one for this kind.",
  },
  "not-found": { status: 404, title: "No such address", detail: "See /developers for the addresses." },
  "method-not-allowed": {
    status: 405,
    title: "Another method is needed",
    detail: "The header ‘Allow’ names the methods of this address.",
  },
  "body-too-large": {
    status: 413,
    title: "The body is too large",
    detail: `Send at most ${MAX_BODY_BYTES / 1024 ** 2} MB in a call: make several calls of fewer items.`,
  },
  "unsupported-media-type": {
    status: 415,
    title: "The body must be JSON",
    detail: "Send the header ‘Content-Type: application/json’.",
  },
  "invalid-body": {
    status: 422,
    title: "The body has another shape",
    detail: `Send ‘items’ with 1 to ${MAX_ITEMS} items. Nothing was used.`,
  },
  "too-many-calls": {
    status: 429,
    title: "Too many calls",
    detail: `A key or webhook may call ${CALLS_PER_MINUTE} times in ${MINUTE_SECONDS} seconds. Send more items in a call, and come back at ‘retry_at’.`,
  },
  "too-many-failures": {
    status: 429,
    title: "Too many calls without a valid key",
    detail: `From one address ${FAILURES_PER_MINUTE} calls in ${MINUTE_SECONDS} seconds may fail. Correct the key, and come back at ‘retry_at’.`,
  },
  internal: {
    status: 500,
    title: "Something went wrong",
    detail: "Nothing was used. Send the same call again later.",
  },
} as const satisfies Record<string, Told>;

export type RefusalKind = keyof typeof REFUSALS;

type Extra = { headers?: Record<string, string>; fields?: Record<string, unknown>; program?: string | null };

/** An answer that refuses the whole call, in the form of RFC 9457. */
export function refuseCall(kind: RefusalKind, { headers, fields, program = null }: Extra = {}): ApiAnswer {
  const { status, title, detail } = REFUSALS[kind];
  return {
    status,
    headers: { "Content-Type": "application/problem+json", ...headers },
    body: { type: `/developers#${kind}`, title, status, detail, ...fields },
    program,
    itemCount: 0,
  };
}
