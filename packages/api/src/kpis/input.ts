import { CHANNELS } from "@kwartet/metrics/contact";
import { MEASURE_IDS } from "@kwartet/metrics/kpi";
import { RANGE_PRESETS } from "@kwartet/metrics/period";
import { z } from "zod";

/** A local day that lies in a calendar that people use. */
export const localDay = z.iso
  .date()
  .refine((day) => day >= "1990-01-01" && day <= "2100-12-31", "Expected a day between 1990 and 2100.");

export const channel = z.enum(CHANNELS);
export const measure = z.enum(MEASURE_IDS);
const topic = z.string().min(1).max(200);

/** How figures can be grouped. */
export const GROUPINGS = [
  "all",
  "agent",
  "team",
  "channel",
  "topic",
  "day",
  "week",
  "month",
  "quarter",
  "year",
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const COMPARISONS = ["previous-period", "previous-year", "none"] as const;

/** Fields of a range: a preset, or two local days that both belong to it. */
export const rangeFields = {
  preset: z.enum(RANGE_PRESETS).optional(),
  from: localDay.optional(),
  to: localDay.optional(),
};

export const comparedRangeFields = {
  ...rangeFields,
  compare: z.enum(COMPARISONS).default("previous-period"),
};

export type RangeInput = { preset?: (typeof RANGE_PRESETS)[number]; from?: string; to?: string };

export const isOrdered = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
  from === undefined || to === undefined || from <= to;

/** Said when a range ends before it starts. */
export const NOT_ORDERED = { message: "The range ends before it starts.", path: ["to"] };

const tableFields = {
  ...rangeFields,
  shortAbandonSeconds: z.number().int().min(0).max(60).optional(),
  channel: channel.optional(),
  topic: topic.optional(),
};

/** Figures of agents: one row an agent, or one agent's own by channel, topic or period. */
export const agentTableInput = z
  .object({
    ...tableFields,
    by: z.enum(GROUPINGS),
    agentId: z.uuid().optional(),
    teamId: z.uuid().optional(),
  })
  .refine(isOrdered, NOT_ORDERED)
  .refine(({ by, agentId }) => by === "agent" || (by !== "team" && agentId !== undefined), {
    message: "Group by agent, or name one agent.",
    path: ["agentId"],
  });

/** Figures of teams: one row a team, or one team's own by channel, topic or period. */
export const teamTableInput = z
  .object({ ...tableFields, by: z.enum(GROUPINGS).exclude(["agent"]), teamId: z.uuid().optional() })
  .refine(isOrdered, NOT_ORDERED)
  .refine(({ by, teamId }) => by === "team" || teamId !== undefined, {
    message: "Group by team, or name one team.",
    path: ["teamId"],
  });

/** Figures of the whole organisation; its teams are shown by the overview, which merges small ones. */
export const organizationTableInput = z
  .object({ ...tableFields, by: z.enum(GROUPINGS).exclude(["agent", "team"]) })
  .refine(isOrdered, NOT_ORDERED);

const detailFields = { ...comparedRangeFields, measure, channel: channel.optional() };

export const agentDetailInput = z
  .object({ ...detailFields, agentId: z.uuid() })
  .refine(isOrdered, NOT_ORDERED);
export const teamDetailInput = z.object({ ...detailFields, teamId: z.uuid() }).refine(isOrdered, NOT_ORDERED);
export const organizationDetailInput = z.object(detailFields).refine(isOrdered, NOT_ORDERED);
