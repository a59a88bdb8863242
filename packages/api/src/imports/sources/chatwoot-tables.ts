import type { TableLayout } from "../table-layout";

/** What Chatwoot keeps of its conversations, with the names of its tables and of its API. */
export const CHATWOOT_LAYOUTS: readonly TableLayout[] = [
  {
    name: "reporting_event",
    required: ["name", "value", "conversation_id"],
    optional: ["event_start_time", "event_end_time", "created_at", "user_id", "inbox_id"],
    lists: ["payload", "reporting_events"],
    isItem: (item) => "name" in item && "value" in item && "conversation_id" in item,
  },
  {
    name: "conversation",
    required: ["id", "inbox_id", "status"],
    optional: [
      "created_at",
      "last_activity_at",
      "first_reply_created_at",
      "contact_id",
      "assignee_id",
      "team_id",
      "meta.sender.id",
      "meta.assignee.id",
      "meta.assignee.name",
      "meta.assignee_type",
      "meta.team.name",
      "meta.channel",
      "additional_attributes.conversation_language",
    ],
    lists: ["data.payload", "payload", "conversations"],
    isItem: (item) => "inbox_id" in item && "status" in item && "id" in item,
  },
  {
    name: "csat_survey_response",
    required: ["conversation_id", "rating", "created_at"],
    optional: [],
    lists: ["payload", "csat_survey_responses"],
    isItem: (item) => "rating" in item && "conversation_id" in item,
  },
  {
    name: "inbox",
    required: ["id", "channel_type"],
    optional: ["name"],
    lists: ["payload", "inboxes"],
    isItem: (item) => "channel_type" in item && !("conversation_id" in item),
  },
  {
    name: "user",
    required: ["id", "name"],
    optional: [],
    lists: ["users", "agents"],
    isItem: (item) => "availability_status" in item || ("role" in item && "email" in item),
  },
  {
    name: "team",
    required: ["id", "name"],
    optional: [],
    lists: ["teams"],
    isItem: (item) => "allow_auto_assign" in item,
  },
];

/** Tables that are small enough to be held whole. */
export const CHATWOOT_LOOKUPS = ["inbox", "user", "team"] as const;
