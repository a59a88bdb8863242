import { authenticateKey, type Program } from "../api-keys/authenticate-queries";
import { networkOf } from "./address";
import type { ApiAnswer, ApiCall, ApiContext } from "./call";
import { type LimitState, limitersOf } from "./limiter-queries";
import { refuseCall } from "./problem-details";

/** A known program with the headers that tell what is left of its limit; or why it is not let in. */
export type Admitted = { program: Program; headers: Record<string, string> } | { refusal: ApiAnswer };

/** Lets in whoever shows a key, and counts the call. */
export async function admitKey(context: ApiContext, call: ApiCall): Promise<Admitted> {
  const blocked = await refuseFailures(context, call);
  if (blocked) return { refusal: blocked };
  const [, key = ""] = /^Bearer\s+(\S+)\s*$/i.exec(call.headers.get("authorization") ?? "") ?? [];
  const program = await authenticateKey(context.db, key);
  if (!program) return { refusal: await countFailure(context, call, "unauthorized") };
  return countCall(context, program);
}

/** Before anything is looked up: whoever failed too often in the last minute waits. */
export async function refuseFailures({ db }: ApiContext, call: ApiCall): Promise<ApiAnswer | null> {
  const state = await limitersOf(db).failures.look(networkOf(call.headers.get("x-forwarded-for")));
  return state.isOver ? refuseCall("too-many-failures", whenToComeBack(state)) : null;
}

/** The same words whatever was wrong with the key or the signature. */
export async function countFailure(
  { db }: ApiContext,
  call: ApiCall,
  why: "unauthorized" | "invalid-signature",
): Promise<ApiAnswer> {
  await limitersOf(db).failures.count(networkOf(call.headers.get("x-forwarded-for")));
  return refuseCall(
    why,
    why === "unauthorized" ? { headers: { "WWW-Authenticate": 'Bearer realm="kwartet"' } } : {},
  );
}

/** Counts a call of a known program against its limit. */
export async function countCall({ db }: ApiContext, program: Program): Promise<Admitted> {
  const state = await limitersOf(db).calls.count(program.id);
  if (!state.isOver) return { program, headers: limitHeaders(state) };
  return { refusal: refuseCall("too-many-calls", { ...whenToComeBack(state), program: program.id }) };
}

function limitHeaders({ limit, remaining, resetSeconds }: LimitState): Record<string, string> {
  return {
    "RateLimit-Limit": String(limit),
    "RateLimit-Remaining": String(remaining),
    "RateLimit-Reset": String(resetSeconds),
  };
}

function whenToComeBack(state: LimitState) {
  const { resetSeconds } = state;
  return {
    headers: { ...limitHeaders({ ...state, remaining: 0 }), "Retry-After": String(resetSeconds) },
    fields: {
      retry_after_seconds: resetSeconds,
      retry_at: new Date(Date.now() + resetSeconds * 1000).toISOString(),
    },
  };
}
