/** Why a method gives no result, or only part of one. */
export type Status =
  | "ok"
  | "insufficient"
  | "no-variation"
  | "no-overdispersion"
  | "separated"
  | "unstable"
  | "rank-deficient"
  | "no-within-variation"
  | "no-evidence"
  | "use-single-case"
  | "point-only"
  | "not-detectable"
  | "error";

/**
 * A method that could not give its numbers, and the reason in a few words of plain English. One member per status, so
 * that testing the status narrows a result.
 */
export type Refusal<S extends Status = "insufficient"> = S extends Status
  ? { status: S; reason: string }
  : never;

/** The method has nothing to work with. */
export function insufficient(reason: string): Refusal<"insufficient"> {
  return { status: "insufficient", reason };
}

/** The input contradicts itself. */
export function invalid(reason: string): Refusal<"error"> {
  return { status: "error", reason };
}

/** Confidence of every interval unless another is asked for. */
export const CONFIDENCE = 0.95;

/** Nearer to 1 than this the chance that is left out is rounding. */
const MOST_CONFIDENCE = 1 - 1e-12;

/** Whether an interval of this confidence exists. */
export function isConfidence(conf: number): boolean {
  return conf > 0 && conf <= MOST_CONFIDENCE;
}
