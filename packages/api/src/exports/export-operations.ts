import type { Db } from "@kwartet/db/client";
import { recordAudit } from "../audit/queries";
import { flatOperations } from "../operations/flat-rows";
import type { OperationsRequest } from "../operations/input";
import {
  type Operations,
  readOrganizationOperations,
  readTeamOperations,
} from "../operations/read-operations";
import type { Scope } from "../scope";
import type { ExportedFile } from "./export-figures";
import { rowsCsv } from "./figures-csv";
import type { Dialect } from "./input";

const COLUMNS = [
  "part",
  "operation",
  "measure",
  "value",
  "lower",
  "upper",
  "x",
  "n",
  "unit",
  "basis",
  "days",
] as const;

type Asked<Request> = { dialect: Dialect; request: Request };

/** The same figures as the screen of the same request, as a file; written down with its rows. */
export async function exportTeamOperations(
  db: Db,
  scope: Scope,
  { dialect, request }: Asked<OperationsRequest & { teamId: string }>,
): Promise<ExportedFile> {
  const operations = await readTeamOperations(db, scope, request);
  return fileOf(db, scope, { operations, dialect });
}

export async function exportOrganizationOperations(
  db: Db,
  scope: Scope,
  { dialect, request }: Asked<OperationsRequest>,
): Promise<ExportedFile> {
  const operations = await readOrganizationOperations(db, scope, request);
  return fileOf(db, scope, { operations, dialect });
}

async function fileOf(
  db: Db,
  scope: Scope,
  { operations, dialect }: { operations: Operations; dialect: Dialect },
): Promise<ExportedFile> {
  const { subject, range } = operations;
  const rows = flatOperations(operations);
  await recordAudit(db, scope, {
    action: "export",
    purpose: "operational figures",
    rowCount: rows.length,
    details: { dialect, ...(subject.id === null ? {} : { teamId: subject.id }) },
  });
  return {
    fileName: `kwartet-operations${range ? `-${range.from}-to-${range.to}` : ""}.csv`,
    mimeType: "text/csv; charset=utf-8",
    text: rowsCsv(COLUMNS, rows, dialect),
  };
}
