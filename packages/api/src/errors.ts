import { TRPCError } from "@trpc/server";

/** Absent and not yours are the same answer, so that nobody learns which it is. */
export function notFound(noun: string): TRPCError {
  return new TRPCError({ code: "NOT_FOUND", message: `${noun} not found.` });
}

export function found<Row>(row: Row | undefined | null, noun: string): Row {
  if (row === undefined || row === null) throw notFound(noun);
  return row;
}

export function badRequest(message: string): TRPCError {
  return new TRPCError({ code: "BAD_REQUEST", message });
}

/** Somebody else changed it first, or it exists already. */
export function conflict(message: string): TRPCError {
  return new TRPCError({ code: "CONFLICT", message });
}

/** Right in itself, but not in this state of things. */
export function preconditionFailed(message: string): TRPCError {
  return new TRPCError({ code: "PRECONDITION_FAILED", message });
}
