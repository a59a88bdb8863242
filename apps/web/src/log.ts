/** One line of JSON each, so that a line break in what somebody sent cannot forge a second entry. */
function write(entry: Record<string, unknown>): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}

/** Something that should not happen. Only the server's own log says what; the visitor is told less. */
export function logProblem(message: string, error: unknown): void {
  const { name, stack } = error instanceof Error ? error : { name: "Error", stack: String(error) };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
  write({ level: "error", message, name, cause, stack });
}

/** A refused request: who asked for what, and never what they sent along. */
export function logRefusal(refusal: { path: string; code: string; userId: string | null }): void {
  write({ level: "warn", message: "Refused.", ...refusal });
}

/** A call to the API: which key or webhook, and with what outcome, never what was in it. */
export function logCall(call: {
  path: string;
  status: number;
  program: string | null;
  itemCount: number;
}): void {
  write({ level: call.status < 400 ? "info" : "warn", message: "Called.", ...call });
}
