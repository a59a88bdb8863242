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
  const { request, dialect } = readFields(query, FIELDS);
  return { subject: subjectOf(request), input: { ...dialect, request } };
}

const OPERATION_FIELDS = ["preset", "from", "to", "teamId"] as const;

/** The same for the work of a team; without a team it is of the organisation. */
export function readOperationsRequest(query: URLSearchParams): Omit<ExportRequest, "subject"> & {
  subject: Exclude<ExportSubject, "agent">;
} {
  const { request, dialect } = readFields(query, OPERATION_FIELDS);
  return {
    subject: request.teamId === undefined ? "organization" : "team",
    input: { ...dialect, request },
  };
}

const EFFORT_FIELDS = ["period", "compare"] as const;
const EFFORT_NUMBERS = ["hourLower", "hourUpper"] as const;

/** The same for what customers put up with; amounts are numbers, and what is none is refused further on. */
export function readEffortRequest(query: URLSearchParams): object {
  const { request, dialect } = readFields(query, EFFORT_FIELDS);
  const amounts = EFFORT_NUMBERS.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, Number(value)] as const];
  });
  const locale = query.get("locale");
  return {
    ...dialect,
    ...(locale === null ? {} : { locale }),
    request: { ...request, ...Object.fromEntries(amounts) },
  };
}

function readFields(query: URLSearchParams, fields: readonly string[]) {
  const request: Record<string, string> = {};
  for (const field of fields) {
    const value = query.get(field);
    if (value !== null) request[field] = value;
  }
  const dialect = query.get("dialect");
  return { request, dialect: dialect === null ? {} : { dialect } };
}

function subjectOf({ by, agentId, teamId }: Record<string, string>): ExportSubject {
  if (by === "agent" || agentId !== undefined) return "agent";
  return by === "team" || teamId !== undefined ? "team" : "organization";
}
