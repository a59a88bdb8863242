type Failure = { data?: { reason?: string | null } | null } | null;

/** Why something was refused, when it is one of the reasons for which a form has a sentence; else "other". */
export function reasonIn<Known extends string>(failure: Failure, known: readonly Known[]): Known | "other" {
  return known.find((reason) => reason === failure?.data?.reason) ?? "other";
}
