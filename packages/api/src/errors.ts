import { TRPCError } from "@trpc/server";

/** Why something was refused, as a word that a screen turns into a sentence; the cause of its error. */
export class Reason extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** The word of an error that carries one. */
export function reasonOf(error: { cause?: unknown }): string | null {
  return error.cause instanceof Reason ? error.cause.reason : null;
}

/** Absent and not yours are the same answer, so that nobody learns which it is. */
export function notFound(noun: string): TRPCError {
  return new TRPCError({ code: "NOT_FOUND", message: `${noun} not found.` });
}

export function found<Row>(row: Row | undefined | null, noun: string): Row {
  if (row === undefined || row === null) throw notFound(noun);
  return row;
}

export function badRequest(message: string, reason?: string): TRPCError {
  return refused("BAD_REQUEST", message, reason);
}

/** Somebody else changed it first, or it exists already. */
export function conflict(message: string, reason?: string): TRPCError {
  return refused("CONFLICT", message, reason);
}

/** What PostgreSQL says when two write the same thing at one moment: a taken key, a failed order, each other's locks. */
const AT_ONCE = new Set(["23505", "40001", "40P01"]);

/** The refusal that the second of two gets whose checks both passed; null for any other failure. */
export function conflictAtOnce(error: unknown): TRPCError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && AT_ONCE.has(cause.code)) {
      return conflict("Somebody else changed this at the same moment. Look again and repeat it.", "at-once");
    }
  }
  return null;
}

/** Right in itself, but not in this state of things. */
export function preconditionFailed(message: string, reason?: string): TRPCError {
  return refused("PRECONDITION_FAILED", message, reason);
}

/** Somebody else has to do this, such as the other of the two who agree on something. */
export function forbidden(message: string, reason?: string): TRPCError {
  return refused("FORBIDDEN", message, reason);
}

function refused(code: TRPCError["code"], message: string, reason?: string): TRPCError {
  return new TRPCError({ code, message, cause: reason === undefined ? undefined : new Reason(reason) });
}
