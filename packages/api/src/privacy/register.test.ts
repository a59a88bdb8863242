import * as schema from "@kwartet/db/schema";
import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { DATA_CATEGORIES } from "./register";

/** Where the register tells of each table: whoever adds one says here, and there, what it is for. */
const TABLES: Record<string, readonly string[]> = {
  contacts: ["contacts", "hand_overs", "rollups", "rollup_marks", "rollup_states", "case_mix_cells"],
  ratings: ["ratings"],
  presence: ["shifts", "attendance", "presence_days"],
  transcripts: ["transcript_messages"],
  customers: ["customers", "customer_identifiers", "customer_unlinks"],
  goals: [
    ...["goals", "goal_steps", "goal_contacts", "goal_check_ins"],
    ...["suggestions", "suggestion_runs", "suggestion_dismissals"],
  ],
  sessions: ["coaching_sessions", "session_items", "session_agreements", "session_drafts"],
  reviews: [
    ...["reviews", "review_scores", "review_quotes", "review_disputes", "review_draws", "review_samples"],
    ...["calibrations", "calibration_contacts", "calibration_reviewers"],
  ],
  recognition: ["kudos", "team_goals"],
  engagement: [
    ...["pulse_waves", "pulse_cuts", "pulse_ballots", "pulse_responses", "pulse_comments"],
    ...["pulse_aggregates", "pulse_actions"],
  ],
  "pulse-invitations": ["pulse_invitations"],
  accounts: [
    ...["users", "accounts", "sessions", "verifications", "rate_limits", "invitations"],
    ...["people", "person_aliases", "role_grants", "memberships"],
  ],
  notifications: ["notifications", "notification_preferences", "digests", "digest_subscriptions"],
  audit: ["audit_entries"],
  programs: ["api_keys", "webhook_endpoints", "webhook_deliveries"],
  settings: [
    ...["organizations", "partners", "teams", "team_aliases", "settings", "retention_rules", "targets"],
    ...["calendars", "opening_hours", "holidays", "channels", "definition_versions", "bad_experience_rules"],
    ...["cx_targets", "review_forms", "review_form_versions", "review_criteria", "pulse_surveys"],
    "import_templates",
  ],
  board: [
    ...["board_headlines", "board_items", "board_packs", "board_schedules", "scenarios"],
    ...["own_facts", "shown_facts", "team_outcomes"],
  ],
  "import-files": ["imports", "import_changes", "import_problems"],
};

const stored = (Object.values(schema) as unknown[])
  .filter((value): value is PgTable => is(value, PgTable))
  .map(getTableName);

describe("the register of what is kept", () => {
  it("knows of every table of the store what kind of data it holds", () => {
    const told = Object.values(TABLES).flat();
    expect(stored.filter((table) => !told.includes(table))).toEqual([]);
    expect(told.filter((table) => !stored.includes(table))).toEqual([]);
    expect(new Set(told).size).toBe(told.length);
  });

  it("tells of each of these kinds, once", () => {
    expect(DATA_CATEGORIES.map(({ id }) => id).sort()).toEqual(Object.keys(TABLES).sort());
  });

  it("says in both languages what it is and what for", () => {
    for (const { id, name, data, purpose } of DATA_CATEGORIES)
      for (const text of [name, data, purpose])
        expect([text.nl.length > 2, text.en.length > 2, text.nl === text.en], id).toEqual([
          true,
          true,
          false,
        ]);
  });
});
