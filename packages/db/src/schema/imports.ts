import { bigint, foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId } from "./columns";
import { organizations } from "./organizations";

export const IMPORT_STATUSES = ["running", "committed", "refused", "failed"] as const;

/** One file taken in, with what it changed. */
export const imports = pgTable(
  "imports",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    source: text().notNull(),
    fileName: text().notNull(),
    fileBytes: bigint({ mode: "number" }),
    status: text({ enum: IMPORT_STATUSES }).notNull(),
    createdCount: integer().notNull().default(0),
    updatedCount: integer().notNull().default(0),
    unchangedCount: integer().notNull().default(0),
    skippedCount: integer().notNull().default(0),
    /** Rows that are no contact by the rules of the source, by reason. */
    leftOut: jsonb().$type<{ reason: string; count: number }[]>().notNull().default([]),
    /** Why the whole file was refused, as code and parameters. */
    refusal: jsonb().$type<{ code: string; params: Record<string, string | number> }>(),
    startedBy: uuid(),
    startedAt: instant().notNull().defaultNow(),
    finishedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] }), ofOrganization()],
);

/** A row that could not be used, or not wholly; what to do is said from its code. */
export const importProblems = pgTable(
  "import_problems",
  {
    organizationId: organizationId(),
    importId: uuid().notNull(),
    position: integer().notNull(),
    rowNumber: integer().notNull(),
    columnName: text(),
    severity: text({ enum: ["error", "warning"] }).notNull(),
    code: text().notNull(),
    found: text().notNull(),
    params: jsonb().$type<Record<string, string | number>>(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.importId, t.position] }),
    foreignKey({
      columns: [t.organizationId, t.importId],
      foreignColumns: [imports.organizationId, imports.id],
    }).onDelete("cascade"),
    ofOrganization(),
  ],
);
