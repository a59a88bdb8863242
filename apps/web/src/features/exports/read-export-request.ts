/** Whose figures are asked for; each has a procedure, and a permission, of its own. */
export type ExportSubject = "agent" | "team" | "organization";

export type ExportRequest = {
  subject: ExportSubject;
  input: { dialect?: string; request: Record<string, string> };
};

const FIELDS = ["by", "preset", "from", "to", "agentId", "teamId", "channel", "topic"] as const;

/**
 * What an address asks for. Only the fields that exist are taken over, and the procedure checks
 * their values: nothing in an address can reach further than the same call from a screen.
 */
export function readExportRequest(query: URLSearchParams): ExportRequest {
  const request: Record<string, string> = {};
  for (const field of FIELDS) {
    const value = query.get(field);
    if (value !== null) request[field] = value;
  }
  const dialect = query.get("dialect");
  return { subject: subjectOf(request), input: { ...(dialect === null ? {} : { dialect }), request } };
}

function subjectOf({ by, agentId, teamId }: Record<string, string>): ExportSubject {
  if (by === "agent" || agentId !== undefined) return "agent";
  return by === "team" || teamId !== undefined ? "team" : "organization";
}
