import type { Program } from "../api-keys/authenticate-queries";
import { importRecords } from "../imports/import-records";
import type { RowProblem } from "../imports/record";
import type { ApiAnswer, ApiContext } from "./call";
import { describeItemProblem } from "./item-problems";
import { type CallBody, DEFAULT_SOURCE, type ItemKind } from "./item-shapes";
import { readItems } from "./read-items";
import type { HandedIn, ItemResult, ItemStatus } from "./result-shapes";

const RECORD_KIND = { contacts: "contact", ratings: "rating", attendance: "attendance" } as const;

type HandIn = CallBody & {
  kind: ItemKind;
  program: Program;
  /** Stands in the history where a file has its name. */
  fileName: "api" | "webhook";
  claim?: Parameters<typeof importRecords>[2]["claim"];
};

/** Takes in the items of one call, and says of each what became of it; null when they were claimed before. */
export async function handIn(
  { db, services }: ApiContext,
  { kind, items, source = DEFAULT_SOURCE, program, fileName, claim }: HandIn,
): Promise<HandedIn | null> {
  const { records, problems } = await readItems(kind, items);
  const result = await importRecords(db, program.scope, {
    source,
    kind: RECORD_KIND[kind],
    fileName,
    records,
    problems,
    customerKey: services.customerKey,
    claim,
  });
  if (result === null) return null;
  const nameOf = new Map(records.map(({ row, externalId }) => [row, externalId]));
  const problemsOf = groupByRow(result.problems);
  const results = items.map(
    (item, index): ItemResult => ({
      index,
      external_id: nameOf.get(index + 1) ?? givenName(kind, item),
      status: result.outcomes.get(index + 1) ?? "rejected",
      problems: (problemsOf.get(index + 1) ?? []).map(describeItemProblem),
    }),
  );
  const countOf = (status: ItemStatus) => results.filter((one) => one.status === status).length;
  return {
    import_id: result.importId,
    created: countOf("created"),
    updated: countOf("updated"),
    unchanged: countOf("unchanged"),
    rejected: countOf("rejected"),
    results,
  };
}

type Caller = { program: Program; headers: Record<string, string> };

/** 207 where some were rejected, so that a program that looks at the status alone is warned. */
export function sayHandedIn(handedIn: HandedIn, { program, headers }: Caller): ApiAnswer {
  return {
    status: handedIn.rejected > 0 ? 207 : 200,
    headers: { "Content-Type": "application/json", ...headers },
    body: handedIn,
    program: program.id,
    itemCount: handedIn.results.length,
  };
}

function groupByRow(problems: readonly RowProblem[]): Map<number, RowProblem[]> {
  const grouped = new Map<number, RowProblem[]>();
  for (const problem of problems) grouped.set(problem.row, [...(grouped.get(problem.row) ?? []), problem]);
  return grouped;
}

/** What an item that could not be read calls itself, so that its sender can find it. */
function givenName(kind: ItemKind, item: unknown): string | null {
  if (typeof item !== "object" || item === null) return null;
  const { external_id: own, contact_external_id: contact } = item as Record<string, unknown>;
  const name = own ?? (kind === "ratings" ? contact : null);
  return typeof name === "string" || typeof name === "number" ? String(name).slice(0, 200) : null;
}
