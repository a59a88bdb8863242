import { KPI_IDS, MEASURE_IDS } from "@kwartet/metrics/kpi";
import { z } from "zod";

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One field of a row as it is and as it would become. `isHidden` is a customer: only that it changes is said. */
const fieldChange = z.object({ field: z.string(), before: cell, after: cell, isHidden: z.boolean() });

const rowChange = z.object({
  table: z.enum(["contacts", "ratings"]),
  /** The row's name in its source. */
  externalId: z.string(),
  fields: z.array(fieldChange),
});

/** A leading figure, unrounded, with its 95 % interval and n; null without data. */
const figure = z.object({
  kpi: z.enum(KPI_IDS),
  measure: z.enum(MEASURE_IDS),
  unit: z.enum(["share", "seconds", "score"]),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  x: z.number().nullable(),
  n: z.number(),
});
export type PreviewFigure = z.infer<typeof figure>;

const movement = z.object({
  teamId: z.uuid(),
  team: z.string(),
  /** Made by this very import; there is nothing before it. */
  isNew: z.boolean(),
  /** An ISO week such as `2026-W12`; null is the whole range of the days that the file touches. */
  week: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  /** Too few agents: the figures would be those of persons, and are left out. */
  isTooSmall: z.boolean(),
  kpis: z.array(z.object({ before: figure, after: figure })),
});
export type Movement = z.infer<typeof movement>;

/** What an import would change, found by doing it and taking it back. */
export const importPreview = z.object({
  /** Rows that would be another than they are; at most as many as are shown. */
  changes: z.array(rowChange),
  changesTotal: z.number(),
  made: z.object({ teams: z.array(z.string()), people: z.number(), customers: z.number() }),
  movements: z.array(movement),
  /** Teams of which a movement could be shown. */
  teamsTotal: z.number(),
  /** Some teams are left out, because there are too many. */
  isTruncated: z.boolean(),
});
export type ImportPreview = z.infer<typeof importPreview>;
export type RowChange = z.infer<typeof rowChange>;
