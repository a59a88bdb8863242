import { BOARD_ROW_IDS } from "@kwartet/metrics/board/board-row";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
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
import { people } from "./people";

/** A headline that somebody wrote instead of the one by rules, with who did. */
export const boardHeadlines = pgTable(
  "board_headlines",
  {
    organizationId: organizationId().references(() => organizations.id),
    /** `2026-06`, `2026-Q2` or `2026`. */
    period: text().notNull(),
    text: text().notNull(),
    authorId: uuid().notNull(),
    changedAt: instant().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.period] }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [people.organizationId, people.id],
    }),
    ofOrganization(),
  ],
);

export const BOARD_ITEM_KINDS = ["exception", "decision"] as const;

/** What asks for attention, at most three, and what is asked of the board. */
export const boardItems = pgTable(
  "board_items",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    period: text().notNull(),
    kind: text({ enum: BOARD_ITEM_KINDS }).notNull(),
    position: integer().notNull(),
    text: text().notNull(),
    /** A function, such as "head of planning": no person stands on the page. */
    owner: text(),
    dueOn: date(),
    /** The figure of the table that an exception is about; null is about none of them. */
    about: text({ enum: BOARD_ROW_IDS }),
    createdBy: uuid().notNull(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("board_items_position").on(t.organizationId, t.period, t.kind, t.position),
    check("board_items_position_range", sql`${t.position} between 1 and 5`),
    check("board_items_exceptions", sql`${t.kind} <> 'exception' or ${t.position} <= 3`),
    check(
      "board_items_owned",
      sql`${t.kind} <> 'exception' or (${t.owner} is not null and ${t.dueOn} is not null)`,
    ),
    ofOrganization(),
  ],
);

/** A board summary as it was when it was frozen: it never changes, what came after is told beside it. */
export const boardPacks = pgTable(
  "board_packs",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    /** What people call it, such as `2026-Q2-1`: the period and the how manieth of it. */
    code: text().notNull(),
    period: text().notNull(),
    asOf: instant().notNull(),
    frozenAt: instant().notNull(),
    frozenBy: uuid().notNull(),
    /** KPI → version of its definition. */
    definitionVersions: jsonb().$type<Record<string, number>>().notNull(),
    /** The whole page, with every figure. */
    summary: jsonb().$type<unknown>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.frozenBy],
      foreignColumns: [people.organizationId, people.id],
    }),
    unique("board_packs_code").on(t.organizationId, t.code),
    ofOrganization(),
  ],
);

/** Who is mailed a link when a period has ended; the mail holds no figure. */
export const boardSchedules = pgTable(
  "board_schedules",
  {
    organizationId: organizationId(),
    personId: uuid().notNull(),
    unit: text({ enum: ["month", "quarter"] }).notNull(),
    isOn: boolean().notNull().default(true),
    /** The last period that was told of. */
    toldPeriod: text(),
    /** Of the link that stops it; only its hash is kept, and nobody was sent one yet where it is empty. */
    tokenHash: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    ofOrganization(),
  ],
);
