import type { TableLayout } from "../table-layout";

/** Conversations of Intercom and what belongs to them, with the names of its REST API. */
export const INTERCOM_LAYOUTS: readonly TableLayout[] = [
  {
    name: "conversation",
    required: ["id", "created_at", "state", "source.type"],
    optional: [
      "updated_at",
      "_fivetran_active",
      "_fivetran_deleted",
      "source.delivered_as",
      "source.author.type",
      "source.author.id",
      "first_contact_reply.created_at",
      "admin_assignee_id",
      "team_assignee_id",
      "assignee_id",
      "assignee_type",
      "contacts.contacts.0.id",
      "conversation_rating.rating",
      "conversation_rating.created_at",
      "ai_agent_participated",
      "ai_agent.resolution_state",
      "statistics.first_contact_reply_at",
      "statistics.first_admin_reply_at",
      "statistics.last_close_at",
      "statistics.count_reopens",
    ],
    csvNames: { "conversation_rating.rating": "conversation_rating_value" },
    lists: ["conversations"],
    isItem: (item) => item.type === "conversation" || ("state" in item && "source" in item),
    nested: [{ table: "conversation_part", path: "conversation_parts.conversation_parts" }],
  },
  {
    name: "conversation_part",
    required: ["conversation_id", "part_type", "created_at", "author.type"],
    optional: [
      "author.id",
      "author.from_ai_agent",
      "author.is_ai_answer",
      "assigned_to.id",
      "assigned_to.type",
      "body",
      "_fivetran_active",
    ],
  },
  {
    name: "conversation_contact",
    required: ["conversation_id", "contact_id"],
    optional: ["_fivetran_active"],
  },
  {
    name: "admin",
    required: ["id", "name"],
    optional: [],
    lists: ["admins"],
    isItem: (item) => item.type === "admin",
  },
  {
    name: "team",
    required: ["id", "name"],
    optional: [],
    lists: ["teams"],
    isItem: (item) => item.type === "team",
  },
  { name: "team_admin", required: ["admin_id", "team_id"], optional: ["_fivetran_deleted"] },
];

/** Tables that are small enough to be held whole. */
export const INTERCOM_LOOKUPS = ["admin", "team", "team_admin"] as const;
