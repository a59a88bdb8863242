import {
  bigint,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId, timestamps } from "./columns";
import { organizations } from "./organizations";

export const IMPORT_STATUSES = ["queued", "running", "committed", "refused", "failed", "undone"] as const;

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
    /** Only tried: everything was computed and then taken back. */
    isDryRun: boolean().notNull().default(false),
    /** What a dry run found that would change, for whoever decides. */
    preview: jsonb(),
    /** How the file was read: encoding, delimiter, dates, columns. Null where the source knows by itself. */
    reading: jsonb(),
    templateId: uuid(),
    /** The kept file of an import in the background; null where somebody waits for it. */
    uploadId: uuid(),
    /** What was told beside the file. */
    options: jsonb().$type<{ timeZone?: string; team?: string }>(),
    /** What is being done now, and how far it is, in [0, 1]; null when it is not known. */
    phase: text({ enum: ["reading", "computing"] }),
    progress: doublePrecision(),
    startedBy: uuid(),
    startedAt: instant().notNull().defaultNow(),
    finishedAt: instant(),
    undoneBy: uuid(),
    undoneAt: instant(),
    /** An undo that was asked for and is not done: waiting, or refused with what stands in its way. */
    undo: jsonb().$type<{
      state: "queued" | "refused" | "failed";
      requestedAt: string;
      conflicts: unknown[];
    }>(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] }), ofOrganization()],
);

/**
 * What a row was before an import changed it, so that the import can be undone. Contacts that it added
 * are not listed: they name it themselves.
 */
export const importChanges = pgTable(
  "import_changes",
  {
    organizationId: organizationId(),
    importId: uuid().notNull(),
    tableName: text().notNull(),
    /** The row's key without the organisation, as one text. */
    rowKey: text().notNull(),
    /** The whole row as it was; null when the import added it. */
    before: jsonb(),
    /** The row as the import left it, where people can change it by hand as well; else null. */
    after: jsonb(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.importId, t.tableName, t.rowKey] }),
    foreignKey({
      columns: [t.organizationId, t.importId],
      foreignColumns: [imports.organizationId, imports.id],
    }).onDelete("cascade"),
    index("import_changes_row").on(t.organizationId, t.tableName, t.rowKey),
    ofOrganization(),
  ],
);

/** How a kind of file is read, kept for the next one. */
export const importTemplates = pgTable(
  "import_templates",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    name: text().notNull(),
    /** Which of the neutral data sets its rows become. */
    dataSet: text().notNull(),
    reading: jsonb().notNull(),
    createdBy: uuid(),
    usedAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("import_templates_name").on(t.organizationId, t.name),
    ofOrganization(),
  ],
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
