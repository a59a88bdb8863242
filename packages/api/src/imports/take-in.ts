import type { Db } from "@kwartet/db/client";
import { recordAudit } from "../audit/queries";
import { refreshRollups } from "../rollups/refresh-queries";
import type { Scope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import { identifierHasher } from "./customer-hash";
import type { ImportPreview } from "./dry-run/preview";
import { keepNamed } from "./mapping/alias-queries";
import { sourceKeyOf } from "./mapping/mapping";
import { finishRecord, type ImportCounts, lockImports } from "./queries";
import type { RowProblem } from "./record";
import type { ImportRequest } from "./run-import";
import { keepMade } from "./undo/made-queries";
import { finishImport } from "./write/finish-queries";
import type { ImportSession, Written } from "./write/import-session";
import { readNames } from "./write/name-queries";
import { nothingTouched } from "./write/touched-queries";

/** What became of the rows. */
export type ImportSummary = ImportCounts & { problems: RowProblem[] };

export type ImportResult = ImportSummary & {
  importId: string;
  /** What would change, of an import that was only tried. */
  preview?: ImportPreview;
};

/** Changed rows from which the planner's statistics are worth renewing. */
export const MANY_ROWS = 1000;

/** What the rows of an import have in common, wherever they come from. */
type Common = Pick<ImportRequest, "source" | "plan" | "team" | "customerKey" | "computeLater" | "onProgress">;
type Opening = { importId: string; request: Common };
export type Taking = Opening & {
  write: (session: ImportSession) => Promise<ImportSummary>;
  /** Looks at the outcome while it can still be taken back. */
  look?: (session: ImportSession) => Promise<void>;
};

/** What every import does inside its transaction, once it stands in the history. */
export async function takeIn(
  tx: Db,
  scope: Scope,
  { importId, request, write, look }: Taking,
): Promise<ImportResult> {
  await lockImports(tx, scope);
  const session = await openSession(tx, scope, { importId, request });
  const known = { teams: new Set(session.names.teams.keys()), people: new Set(session.names.people.keys()) };
  const result = await write(session);
  await keepMade(session, known);
  result.problems.push(...(await finishImport(session)));
  if (!request.computeLater) {
    await refreshRollups(tx, scope, (share) => request.onProgress?.({ phase: "computing", share }));
  }
  await look?.(session);
  await finishRecord(tx, scope, { id: importId, ...result });
  await recordAudit(tx, scope, {
    action: "import",
    purpose: "import",
    rowCount: result.created + result.updated,
    details: { importId, source: request.source },
  });
  return { importId, ...result };
}

async function openSession(db: Db, scope: Scope, { importId, request }: Opening): Promise<ImportSession> {
  const rules = await rulesOf(db, scope);
  const inDutch = rules.settings[0]?.locale === "nl";
  const { plan } = request;
  const source = plan ? sourceKeyOf(plan.mapping) : request.source;
  if (plan) await keepNamed(db, scope, plan.mapping);
  return {
    db,
    scope,
    importId,
    source,
    rules,
    defaultTeam: request.team ?? (inDutch ? "Klantenservice" : "Customer service"),
    names: await readNames(db, scope, source),
    hashIdentifier: identifierHasher({
      customerKey: request.customerKey,
      organizationId: scope.organizationId,
      timeZone: rules.settings[0]?.timeZone ?? "UTC",
    }),
    touched: nothingTouched(),
  };
}

/** What is said of all rows together. */
export function summaryOf(
  written: Written,
  leftOut: ReadonlyMap<string, number>,
  skippedByReader: number,
): ImportSummary {
  const { created, updated, unchanged, problems } = written;
  const skippedByWriter = problems.filter(({ code }) => code === "unknown-contact").length;
  return {
    created,
    updated,
    unchanged,
    skipped: skippedByReader + skippedByWriter,
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
    problems: problems.sort((a, b) => compareText(a.table ?? "", b.table ?? "") || a.row - b.row),
  };
}

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
