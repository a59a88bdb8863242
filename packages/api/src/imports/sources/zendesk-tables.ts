import type { TableLayout } from "../table-layout";

const METRIC_FIELDS = [
  "reply_time_in_seconds.calendar",
  "reply_time_in_minutes.calendar",
  "reply_time_in_minutes.business",
  "full_resolution_time_in_minutes.calendar",
  "full_resolution_time_in_minutes.business",
  "solved_at",
  "reopens",
] as const;
export type MetricField = (typeof METRIC_FIELDS)[number];

/** The tables of Zendesk Support that tell of a ticket, with their names in its API. */
export const ZENDESK_LAYOUTS: readonly TableLayout[] = [
  {
    name: "ticket",
    required: ["id", "created_at", "status", "requester_id"],
    optional: [
      "via.channel",
      "via.source.rel",
      "assignee_id",
      "group_id",
      "type",
      "updated_at",
      "merged_ticket_ids",
      "tags",
      "satisfaction_rating.score",
      ...METRIC_FIELDS.map((field) => `metric_set.${field}`),
    ],
    lists: ["tickets"],
    isItem: (item) => "requester_id" in item && "status" in item,
    nested: [{ table: "ticket_comment", path: "comments" }],
  },
  {
    name: "ticket_metric",
    required: ["ticket_id"],
    optional: METRIC_FIELDS,
    lists: ["ticket_metrics", "metric_sets"],
    isItem: (item) => "ticket_id" in item && "reply_time_in_minutes" in item,
  },
  {
    name: "ticket_field_history",
    required: ["ticket_id", "field_name", "updated", "value"],
    optional: [],
  },
  {
    name: "ticket_comment",
    required: ["ticket_id", "author_id", "created_at", "public"],
    optional: [],
    csvNames: { author_id: "user_id", created_at: "created" },
  },
  {
    name: "satisfaction_rating",
    required: ["ticket_id", "score", "created_at"],
    optional: ["updated_at"],
    lists: ["satisfaction_ratings"],
    isItem: (item) => "ticket_id" in item && "score" in item,
  },
  {
    name: "survey_response",
    required: ["subjects.0.id"],
    optional: [],
    lists: ["survey_responses"],
    isItem: (item) => "subjects" in item && "answers" in item,
  },
  { name: "ticket_tag", required: ["ticket_id", "tag"], optional: [] },
  { name: "ticket_schedule", required: ["ticket_id", "schedule_id", "created_at"], optional: [] },
  {
    name: "user",
    required: ["id", "role"],
    optional: ["name"],
    lists: ["users"],
    isItem: (item) => "role" in item && "email" in item,
  },
  { name: "group", required: ["id", "name"], optional: [], lists: ["groups"] },
  {
    name: "schedule",
    required: ["id", "time_zone"],
    optional: ["start_time", "end_time", "_fivetran_deleted"],
    lists: ["schedules"],
    nested: [{ table: "schedule_interval", path: "intervals" }],
  },
  { name: "schedule_interval", required: ["schedule_id", "start_time", "end_time"], optional: [] },
  {
    name: "schedule_holiday",
    required: ["schedule_id", "start_date", "end_date"],
    optional: ["_fivetran_deleted"],
  },
];

/** Tables that are small enough to be held whole. */
export const ZENDESK_LOOKUPS = [
  "user",
  "group",
  "schedule",
  "schedule_interval",
  "schedule_holiday",
] as const;
