CREATE TABLE "audit_entries" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"action" text NOT NULL,
	"actor_person_id" uuid,
	"actor_role" text NOT NULL,
	"subject_person_id" uuid,
	"purpose" text NOT NULL,
	"row_count" integer,
	"details" jsonb,
	CONSTRAINT "audit_entries_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendars_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "calendars_name" UNIQUE("organization_id","name")
);
--> statement-breakpoint
ALTER TABLE "calendars" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "holidays" (
	"organization_id" uuid NOT NULL,
	"calendar_id" uuid NOT NULL,
	"day" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "holidays_organization_id_calendar_id_day_pk" PRIMARY KEY("organization_id","calendar_id","day")
);
--> statement-breakpoint
ALTER TABLE "holidays" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opening_hours" (
	"organization_id" uuid NOT NULL,
	"calendar_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"weekday" smallint NOT NULL,
	"opens_at_minute" integer NOT NULL,
	"closes_at_minute" integer NOT NULL,
	CONSTRAINT "opening_hours_organization_id_calendar_id_valid_from_weekday_opens_at_minute_pk" PRIMARY KEY("organization_id","calendar_id","valid_from","weekday","opens_at_minute"),
	CONSTRAINT "opening_hours_weekday" CHECK ("opening_hours"."weekday" between 1 and 7),
	CONSTRAINT "opening_hours_ordered" CHECK ("opening_hours"."opens_at_minute" >= 0 and "opening_hours"."opens_at_minute" < "opening_hours"."closes_at_minute" and "opening_hours"."closes_at_minute" <= 1440)
);
--> statement-breakpoint
ALTER TABLE "opening_hours" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contacts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"import_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"topic" text,
	"queue" text,
	"customer_id" uuid,
	"team_id" uuid NOT NULL,
	"agent_id" uuid,
	"offered_at" timestamp with time zone NOT NULL,
	"offered_on" date NOT NULL,
	"offered_hour" smallint NOT NULL,
	"answered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"abandoned" boolean NOT NULL,
	"wait_seconds" double precision,
	"wait_business_seconds" double precision,
	"handle_seconds" double precision,
	"talk_seconds" double precision,
	"hold_seconds" double precision,
	"wrap_seconds" double precision,
	"reopen_count" integer,
	"reported_resolved" boolean,
	"handed_over_from" text,
	"handed_over_to" text,
	"language" text,
	"bot_involved" boolean,
	"next_contact_at" timestamp with time zone,
	CONSTRAINT "contacts_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "contacts_source" UNIQUE("organization_id","source","external_id"),
	CONSTRAINT "contacts_wait" CHECK ("contacts"."wait_seconds" is null or "contacts"."wait_seconds" >= 0),
	CONSTRAINT "contacts_answered_or_abandoned" CHECK (not ("contacts"."abandoned" and "contacts"."answered_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"from_agent_id" uuid,
	"from_team_id" uuid,
	"to_agent_id" uuid,
	"to_team_id" uuid,
	"handed_over_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hand_overs_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "hand_overs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "transcript_messages" (
	"organization_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"speaker" text NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"message" text NOT NULL,
	"keep_until" date NOT NULL,
	CONSTRAINT "transcript_messages_organization_id_contact_id_sequence_pk" PRIMARY KEY("organization_id","contact_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "transcript_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_identifiers" (
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"customer_id" uuid NOT NULL,
	CONSTRAINT "customer_identifiers_organization_id_kind_hash_pk" PRIMARY KEY("organization_id","kind","hash")
);
--> statement-breakpoint
ALTER TABLE "customer_identifiers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customers" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"value_per_year_minor" bigint,
	"customer_since" date,
	"left_on" date,
	"experiences" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customers_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "customers_experiences" CHECK ("customers"."experiences" is null or "customers"."experiences" >= 0)
);
--> statement-breakpoint
ALTER TABLE "customers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_problems" (
	"organization_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"row_number" integer NOT NULL,
	"column_name" text,
	"severity" text NOT NULL,
	"code" text NOT NULL,
	"found" text NOT NULL,
	"params" jsonb,
	CONSTRAINT "import_problems_organization_id_import_id_position_pk" PRIMARY KEY("organization_id","import_id","position")
);
--> statement-breakpoint
ALTER TABLE "import_problems" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"file_name" text NOT NULL,
	"file_bytes" bigint,
	"status" text NOT NULL,
	"created_count" integer DEFAULT 0 NOT NULL,
	"updated_count" integer DEFAULT 0 NOT NULL,
	"unchanged_count" integer DEFAULT 0 NOT NULL,
	"skipped_count" integer DEFAULT 0 NOT NULL,
	"left_out" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"refusal" jsonb,
	"started_by" uuid,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "imports_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organizations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "team_outcomes" (
	"organization_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"period" text NOT NULL,
	"outcome" text NOT NULL,
	"value" double precision NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "team_outcomes_organization_id_team_id_period_outcome_pk" PRIMARY KEY("organization_id","team_id","period","outcome"),
	CONSTRAINT "team_outcomes_n" CHECK ("team_outcomes"."n" >= 0)
);
--> statement-breakpoint
ALTER TABLE "team_outcomes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "invitations_token" UNIQUE("organization_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"role" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "memberships_start" UNIQUE("organization_id","person_id","team_id","role","starts_on"),
	CONSTRAINT "memberships_ordered" CHECK ("memberships"."ends_on" is null or "memberships"."starts_on" <= "memberships"."ends_on")
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"user_id" text,
	"coaches_imported_teams" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "people_user" UNIQUE("organization_id","user_id"),
	CONSTRAINT "people_email" UNIQUE("organization_id","email")
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person_aliases" (
	"organization_id" uuid NOT NULL,
	"source" text NOT NULL,
	"name" text NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "person_aliases_organization_id_source_name_pk" PRIMARY KEY("organization_id","source","name")
);
--> statement-breakpoint
ALTER TABLE "person_aliases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "role_grants" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "role_grants_organization_id_person_id_role_pk" PRIMARY KEY("organization_id","person_id","role")
);
--> statement-breakpoint
ALTER TABLE "role_grants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_responses" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	CONSTRAINT "pulse_responses_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "pulse_responses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_waves" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"period_starts_on" date NOT NULL,
	"closed_on" date,
	CONSTRAINT "pulse_waves_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "pulse_waves_name" UNIQUE("organization_id","name")
);
--> statement-breakpoint
ALTER TABLE "pulse_waves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ratings" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"contact_id" uuid NOT NULL,
	"rated_at" timestamp with time zone,
	"friendliness" smallint,
	"satisfaction" smallint,
	"effort" smallint,
	"solved" boolean,
	"recommend" smallint,
	CONSTRAINT "ratings_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "ratings_source" UNIQUE("organization_id","source","external_id"),
	CONSTRAINT "ratings_friendliness" CHECK ("ratings"."friendliness" between 1 and 5),
	CONSTRAINT "ratings_satisfaction" CHECK ("ratings"."satisfaction" between 1 and 5),
	CONSTRAINT "ratings_effort" CHECK ("ratings"."effort" between 1 and 7),
	CONSTRAINT "ratings_recommend" CHECK ("ratings"."recommend" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "ratings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_mix_cells" (
	"organization_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"team_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"topic" text NOT NULL,
	"hour_band" text NOT NULL,
	"offered" integer NOT NULL,
	"answered" integer NOT NULL,
	"abandoned" integer NOT NULL,
	"open" integer NOT NULL,
	"answered_unknown_wait" integer NOT NULL,
	"abandoned_unknown_wait" integer NOT NULL,
	"within_promise" integer NOT NULL,
	"wait_sum" double precision NOT NULL,
	"wait_sum_squares" double precision NOT NULL,
	"handled" integer NOT NULL,
	"handle_sum" double precision NOT NULL,
	"handle_sum_squares" double precision NOT NULL,
	"reported_resolved_n" integer NOT NULL,
	"reported_resolved_x" integer NOT NULL,
	"no_repeat_n" integer NOT NULL,
	"no_repeat_x" integer NOT NULL,
	"repeat_pending" integer NOT NULL,
	"said_solved_n" integer NOT NULL,
	"said_solved_x" integer NOT NULL,
	"reopened_n" integer NOT NULL,
	"reopened_x" integer NOT NULL,
	"handed_over" integer NOT NULL,
	"rated" integer NOT NULL,
	"friendliness" integer[] NOT NULL,
	"satisfaction" integer[] NOT NULL,
	"effort" integer[] NOT NULL,
	"recommend" integer[] NOT NULL,
	"short_abandoned" integer NOT NULL,
	"within20" integer NOT NULL,
	"within30" integer NOT NULL,
	"within60" integer NOT NULL,
	CONSTRAINT "case_mix_cells_organization_id_starts_on_team_id_agent_id_channel_topic_hour_band_pk" PRIMARY KEY("organization_id","starts_on","team_id","agent_id","channel","topic","hour_band")
);
--> statement-breakpoint
ALTER TABLE "case_mix_cells" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rollup_marks" (
	"organization_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"day" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rollup_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rollup_states" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"data_as_of" timestamp with time zone NOT NULL,
	"refreshed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rollup_states" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rollups" (
	"organization_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"grain" text NOT NULL,
	"team_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"channel" text NOT NULL,
	"offered" integer NOT NULL,
	"answered" integer NOT NULL,
	"abandoned" integer NOT NULL,
	"open" integer NOT NULL,
	"answered_unknown_wait" integer NOT NULL,
	"abandoned_unknown_wait" integer NOT NULL,
	"within_promise" integer NOT NULL,
	"wait_sum" double precision NOT NULL,
	"wait_sum_squares" double precision NOT NULL,
	"handled" integer NOT NULL,
	"handle_sum" double precision NOT NULL,
	"handle_sum_squares" double precision NOT NULL,
	"reported_resolved_n" integer NOT NULL,
	"reported_resolved_x" integer NOT NULL,
	"no_repeat_n" integer NOT NULL,
	"no_repeat_x" integer NOT NULL,
	"repeat_pending" integer NOT NULL,
	"said_solved_n" integer NOT NULL,
	"said_solved_x" integer NOT NULL,
	"reopened_n" integer NOT NULL,
	"reopened_x" integer NOT NULL,
	"handed_over" integer NOT NULL,
	"rated" integer NOT NULL,
	"friendliness" integer[] NOT NULL,
	"satisfaction" integer[] NOT NULL,
	"effort" integer[] NOT NULL,
	"recommend" integer[] NOT NULL,
	"answered_waits" "bytea" NOT NULL,
	"abandoned_waits" "bytea" NOT NULL,
	CONSTRAINT "rollups_organization_id_subject_grain_team_id_agent_id_starts_on_channel_pk" PRIMARY KEY("organization_id","subject","grain","team_id","agent_id","starts_on","channel")
);
--> statement-breakpoint
ALTER TABLE "rollups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "channels" (
	"organization_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"valid_from" date NOT NULL,
	"promise_seconds" integer NOT NULL,
	"calendar_id" uuid NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channels_organization_id_channel_valid_from_pk" PRIMARY KEY("organization_id","channel","valid_from"),
	CONSTRAINT "channels_promise" CHECK ("channels"."promise_seconds" > 0)
);
--> statement-breakpoint
ALTER TABLE "channels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "definition_versions" (
	"organization_id" uuid NOT NULL,
	"kpi" text NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "definition_versions_organization_id_kpi_version_pk" PRIMARY KEY("organization_id","kpi","version")
);
--> statement-breakpoint
ALTER TABLE "definition_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"organization_id" uuid NOT NULL,
	"category" text NOT NULL,
	"valid_from" date NOT NULL,
	"keep_days" integer NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "retention_rules_organization_id_category_valid_from_pk" PRIMARY KEY("organization_id","category","valid_from"),
	CONSTRAINT "retention_rules_days" CHECK ("retention_rules"."keep_days" > 0)
);
--> statement-breakpoint
ALTER TABLE "retention_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "settings" (
	"organization_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"time_zone" text NOT NULL,
	"locale" text NOT NULL,
	"currency" text NOT NULL,
	"short_abandon_seconds" integer NOT NULL,
	"repeat_window_days" integer NOT NULL,
	"resolution_measure" text,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_organization_id_version_pk" PRIMARY KEY("organization_id","version"),
	CONSTRAINT "settings_short_abandon" CHECK ("settings"."short_abandon_seconds" between 0 and 60),
	CONSTRAINT "settings_repeat_window" CHECK ("settings"."repeat_window_days" between 1 and 30)
);
--> statement-breakpoint
ALTER TABLE "settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "targets" (
	"organization_id" uuid NOT NULL,
	"kpi" text NOT NULL,
	"valid_from" date NOT NULL,
	"target" double precision NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "targets_organization_id_kpi_valid_from_pk" PRIMARY KEY("organization_id","kpi","valid_from"),
	CONSTRAINT "targets_share" CHECK ("targets"."target" between 0 and 1)
);
--> statement-breakpoint
ALTER TABLE "targets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"agent_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attendance_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "attendance_source" UNIQUE("organization_id","source","external_id"),
	CONSTRAINT "attendance_ordered" CHECK ("attendance"."starts_at" < "attendance"."ends_at")
);
--> statement-breakpoint
ALTER TABLE "attendance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "presence_days" (
	"organization_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"day" date NOT NULL,
	"scheduled_minutes" double precision NOT NULL,
	"attended_minutes" double precision NOT NULL,
	"open_minutes" double precision NOT NULL,
	"covered_minutes" double precision NOT NULL,
	CONSTRAINT "presence_days_organization_id_team_id_agent_id_day_pk" PRIMARY KEY("organization_id","team_id","agent_id","day")
);
--> statement-breakpoint
ALTER TABLE "presence_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shifts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"agent_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "shifts_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "shifts_source" UNIQUE("organization_id","source","external_id"),
	CONSTRAINT "shifts_ordered" CHECK ("shifts"."starts_at" < "shifts"."ends_at")
);
--> statement-breakpoint
ALTER TABLE "shifts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partners" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partners_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "partners_name" UNIQUE("organization_id","name")
);
--> statement-breakpoint
ALTER TABLE "partners" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "team_aliases" (
	"organization_id" uuid NOT NULL,
	"source" text NOT NULL,
	"name" text NOT NULL,
	"team_id" uuid NOT NULL,
	CONSTRAINT "team_aliases_organization_id_source_name_pk" PRIMARY KEY("organization_id","source","name")
);
--> statement-breakpoint
ALTER TABLE "team_aliases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "teams" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"partner_id" uuid,
	"time_zone" text,
	"calendar_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "teams_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "teams_name" UNIQUE("organization_id","name")
);
--> statement-breakpoint
ALTER TABLE "teams" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_organization_id_calendar_id_calendars_organization_id_id_fk" FOREIGN KEY ("organization_id","calendar_id") REFERENCES "public"."calendars"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_organization_id_calendar_id_calendars_organization_id_id_fk" FOREIGN KEY ("organization_id","calendar_id") REFERENCES "public"."calendars"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organization_id_agent_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","agent_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organization_id_customer_id_customers_organization_id_id_fk" FOREIGN KEY ("organization_id","customer_id") REFERENCES "public"."customers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organization_id_import_id_imports_organization_id_id_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "public"."imports"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transcript_messages" ADD CONSTRAINT "transcript_messages_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_identifiers" ADD CONSTRAINT "customer_identifiers_organization_id_customer_id_customers_organization_id_id_fk" FOREIGN KEY ("organization_id","customer_id") REFERENCES "public"."customers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_problems" ADD CONSTRAINT "import_problems_organization_id_import_id_imports_organization_id_id_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "public"."imports"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_outcomes" ADD CONSTRAINT "team_outcomes_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_aliases" ADD CONSTRAINT "person_aliases_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_responses" ADD CONSTRAINT "pulse_responses_organization_id_wave_id_pulse_waves_organization_id_id_fk" FOREIGN KEY ("organization_id","wave_id") REFERENCES "public"."pulse_waves"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_responses" ADD CONSTRAINT "pulse_responses_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD CONSTRAINT "pulse_waves_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_mix_cells" ADD CONSTRAINT "case_mix_cells_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rollup_states" ADD CONSTRAINT "rollup_states_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rollups" ADD CONSTRAINT "rollups_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_organization_id_calendar_id_calendars_organization_id_id_fk" FOREIGN KEY ("organization_id","calendar_id") REFERENCES "public"."calendars"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "definition_versions" ADD CONSTRAINT "definition_versions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_organization_id_agent_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","agent_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence_days" ADD CONSTRAINT "presence_days_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_organization_id_agent_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","agent_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_aliases" ADD CONSTRAINT "team_aliases_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_organization_id_partner_id_partners_organization_id_id_fk" FOREIGN KEY ("organization_id","partner_id") REFERENCES "public"."partners"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_organization_id_calendar_id_calendars_organization_id_id_fk" FOREIGN KEY ("organization_id","calendar_id") REFERENCES "public"."calendars"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("organization_id","subject_person_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("organization_id","at");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "contacts_team_day" ON "contacts" USING btree ("organization_id","team_id","offered_on");--> statement-breakpoint
CREATE INDEX "contacts_agent_day" ON "contacts" USING btree ("organization_id","agent_id","offered_on");--> statement-breakpoint
CREATE INDEX "contacts_customer" ON "contacts" USING btree ("organization_id","customer_id","topic","offered_at") WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX "contacts_open" ON "contacts" USING btree ("organization_id","team_id") WHERE answered_at is null and not abandoned and channel <> 'self-service';--> statement-breakpoint
CREATE INDEX "hand_overs_contact" ON "hand_overs" USING btree ("organization_id","contact_id");--> statement-breakpoint
CREATE INDEX "transcript_messages_keep_until" ON "transcript_messages" USING btree ("organization_id","keep_until");--> statement-breakpoint
CREATE INDEX "memberships_team" ON "memberships" USING btree ("organization_id","team_id");--> statement-breakpoint
CREATE INDEX "people_of_user" ON "people" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "pulse_responses_wave" ON "pulse_responses" USING btree ("organization_id","wave_id","team_id");--> statement-breakpoint
CREATE INDEX "ratings_contact" ON "ratings" USING btree ("organization_id","contact_id");--> statement-breakpoint
CREATE INDEX "rollup_marks_organization" ON "rollup_marks" USING btree ("organization_id","team_id","day");--> statement-breakpoint
CREATE INDEX "rollups_period" ON "rollups" USING btree ("organization_id","subject","grain","starts_on");--> statement-breakpoint
CREATE INDEX "attendance_agent" ON "attendance" USING btree ("organization_id","agent_id","starts_at");--> statement-breakpoint
CREATE INDEX "shifts_agent" ON "shifts" USING btree ("organization_id","agent_id","starts_at");--> statement-breakpoint
CREATE POLICY "of_organization" ON "audit_entries" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "calendars" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "holidays" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "opening_hours" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "contacts" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "hand_overs" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "transcript_messages" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "customer_identifiers" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "customers" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "import_problems" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "imports" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "organizations" AS PERMISSIVE FOR ALL TO public USING (id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "team_outcomes" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "invitations" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "memberships" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "people" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_user" ON "people" AS PERMISSIVE FOR SELECT TO public USING (user_id = nullif(current_setting('app.user_id', true), ''));--> statement-breakpoint
CREATE POLICY "of_organization" ON "person_aliases" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "role_grants" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "pulse_responses" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "pulse_waves" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "ratings" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "case_mix_cells" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "rollup_marks" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "rollup_states" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "rollups" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "channels" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "definition_versions" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "retention_rules" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "settings" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "targets" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "attendance" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "presence_days" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "shifts" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "partners" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "team_aliases" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "teams" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);