import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { ofOrganization, organizationId } from "./columns";
import { teams } from "./teams";

/** A result of a team in a period that was measured elsewhere. */
export const teamOutcomes = pgTable(
  "team_outcomes",
  {
    organizationId: organizationId(),
    teamId: uuid().notNull(),
    /** `2026-01`, `2026-Q2` or `2026`. */
    period: text().notNull(),
    outcome: text().notNull(),
    value: doublePrecision().notNull(),
    n: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.teamId, t.period, t.outcome] }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    check("team_outcomes_n", sql`${t.n} >= 0`),
    ofOrganization(),
  ],
);
