import { date, foreignKey, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { ofOrganization, organizationId } from "./columns";
import { organizations } from "./organizations";
import { teams } from "./teams";

/** One round of the questionnaire. */
export const pulseWaves = pgTable(
  "pulse_waves",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    name: text().notNull(),
    /** The first day of the period that the wave speaks of. */
    periodStartsOn: date().notNull(),
    closedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("pulse_waves_name").on(t.organizationId, t.name),
    ofOrganization(),
  ],
);

/**
 * One person's answers, without the person: no author, no time, and a random id that tells no order.
 * No default may be added that would store either.
 */
export const pulseResponses = pgTable(
  "pulse_responses",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    waveId: uuid().notNull(),
    teamId: uuid().notNull(),
    /** Item → answer on the item's own scale. */
    answers: jsonb().$type<Record<string, number>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.waveId],
      foreignColumns: [pulseWaves.organizationId, pulseWaves.id],
    }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    index("pulse_responses_wave").on(t.organizationId, t.waveId, t.teamId),
    ofOrganization(),
  ],
);
