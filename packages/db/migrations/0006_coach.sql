CREATE TABLE "coaching_sessions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"status" text NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"minutes" integer,
	"held_on" date,
	"notes" text DEFAULT '' NOT NULL,
	"notes_version" integer DEFAULT 0 NOT NULL,
	"next_on" date,
	"agent_confirmed_at" timestamp with time zone,
	"coach_confirmed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coaching_sessions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "coaching_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_agreements" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"owner_person_id" uuid NOT NULL,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_agreements_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "session_agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_drafts" (
	"organization_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL,
	"keep_until" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_drafts_organization_id_session_id_person_id_pk" PRIMARY KEY("organization_id","session_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "session_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_items" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"owner" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"subject_id" uuid,
	"finding" jsonb,
	"is_done" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_items_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "session_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goal_check_ins" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"checked_on" date NOT NULL,
	"seen" integer NOT NULL,
	"looked" integer NOT NULL,
	"note" text,
	"by_person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "goal_check_ins_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "goal_check_ins_counts" CHECK ("goal_check_ins"."seen" between 0 and "goal_check_ins"."looked" and "goal_check_ins"."looked" > 0)
);
--> statement-breakpoint
ALTER TABLE "goal_check_ins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goal_contacts" (
	"organization_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"note" text,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "goal_contacts_organization_id_goal_id_contact_id_pk" PRIMARY KEY("organization_id","goal_id","contact_id")
);
--> statement-breakpoint
ALTER TABLE "goal_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goal_steps" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"by_person_id" uuid NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "goal_steps_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "goal_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goals" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"kpi" text NOT NULL,
	"behaviour" text,
	"status" text NOT NULL,
	"target" double precision NOT NULL,
	"why" text NOT NULL,
	"starts_on" date NOT NULL,
	"review_on" date NOT NULL,
	"proposed_by" uuid NOT NULL,
	"baseline_from" date,
	"baseline_to" date,
	"baseline_x" double precision,
	"baseline_n" double precision,
	"baseline_value" double precision,
	"baseline_lower" double precision,
	"baseline_upper" double precision,
	"checks" jsonb,
	"accepted_at" timestamp with time zone,
	"started_on" date,
	"closed_on" date,
	"outcome" text,
	"outcome_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "goals_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "goals_target" CHECK ("goals"."target" between 0 and 1),
	CONSTRAINT "goals_ordered" CHECK ("goals"."starts_on" < "goals"."review_on"),
	CONSTRAINT "goals_behaviour" CHECK (("goals"."kind" = 'behaviour') = ("goals"."behaviour" is not null)),
	CONSTRAINT "goals_outcome" CHECK (("goals"."status" = 'closed') = ("goals"."outcome" is not null))
);
--> statement-breakpoint
ALTER TABLE "goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "digest_subscriptions" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"unsubscribed_at" timestamp with time zone,
	CONSTRAINT "digest_subscriptions_organization_id_person_id_pk" PRIMARY KEY("organization_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "digest_subscriptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "digests" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"week_on" date NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "digests_organization_id_person_id_week_on_pk" PRIMARY KEY("organization_id","person_id","week_on")
);
--> statement-breakpoint
ALTER TABLE "digests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"in_app" boolean NOT NULL,
	"in_digest" boolean NOT NULL,
	CONSTRAINT "notification_preferences_organization_id_person_id_kind_pk" PRIMARY KEY("organization_id","person_id","kind")
);
--> statement-breakpoint
ALTER TABLE "notification_preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notifications" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"about" jsonb NOT NULL,
	"once" text NOT NULL,
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notifications_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "notifications_once" UNIQUE("organization_id","person_id","once")
);
--> statement-breakpoint
ALTER TABLE "notifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kudos" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_person_id" uuid NOT NULL,
	"contact_id" uuid,
	"goal_id" uuid,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kudos_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "kudos_about" CHECK (("kudos"."contact_id" is null) <> ("kudos"."goal_id" is null)),
	CONSTRAINT "kudos_not_own" CHECK ("kudos"."person_id" <> "kudos"."from_person_id")
);
--> statement-breakpoint
ALTER TABLE "kudos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "team_goals" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"kpi" text NOT NULL,
	"target" double precision NOT NULL,
	"why" text NOT NULL,
	"starts_on" date NOT NULL,
	"review_on" date NOT NULL,
	"created_by" uuid NOT NULL,
	"closed_at" timestamp with time zone,
	"outcome" text,
	"outcome_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_goals_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "team_goals_target" CHECK ("team_goals"."target" between 0 and 1),
	CONSTRAINT "team_goals_ordered" CHECK ("team_goals"."starts_on" < "team_goals"."review_on")
);
--> statement-breakpoint
ALTER TABLE "team_goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_criteria" (
	"organization_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kpi" text NOT NULL,
	"title" text NOT NULL,
	"weight" double precision NOT NULL,
	"is_critical" boolean DEFAULT false NOT NULL,
	"allows_not_applicable" boolean DEFAULT true NOT NULL,
	"anchors" jsonb NOT NULL,
	CONSTRAINT "review_criteria_organization_id_form_id_version_id_pk" PRIMARY KEY("organization_id","form_id","version","id"),
	CONSTRAINT "review_criteria_weight" CHECK ("review_criteria"."weight" > 0)
);
--> statement-breakpoint
ALTER TABLE "review_criteria" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_form_versions" (
	"organization_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_form_versions_organization_id_form_id_version_pk" PRIMARY KEY("organization_id","form_id","version")
);
--> statement-breakpoint
ALTER TABLE "review_form_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_forms" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_forms_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "review_forms_name" UNIQUE("organization_id","name")
);
--> statement-breakpoint
ALTER TABLE "review_forms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calibration_contacts" (
	"organization_id" uuid NOT NULL,
	"calibration_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	CONSTRAINT "calibration_contacts_organization_id_calibration_id_contact_id_pk" PRIMARY KEY("organization_id","calibration_id","contact_id")
);
--> statement-breakpoint
ALTER TABLE "calibration_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calibration_reviewers" (
	"organization_id" uuid NOT NULL,
	"calibration_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "calibration_reviewers_organization_id_calibration_id_person_id_pk" PRIMARY KEY("organization_id","calibration_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "calibration_reviewers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calibrations" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"form_id" uuid NOT NULL,
	"form_version" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calibrations_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "calibrations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_disputes" (
	"organization_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"decision" text,
	"level_before" smallint,
	"decision_reason" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_disputes_organization_id_review_id_criterion_id_pk" PRIMARY KEY("organization_id","review_id","criterion_id"),
	CONSTRAINT "review_disputes_decided" CHECK (("review_disputes"."decision" is null) = ("review_disputes"."decided_by" is null))
);
--> statement-breakpoint
ALTER TABLE "review_disputes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_quotes" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"starts_at" integer NOT NULL,
	"ends_at" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "review_quotes_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "review_quotes_ordered" CHECK ("review_quotes"."starts_at" >= 0 and "review_quotes"."starts_at" < "review_quotes"."ends_at")
);
--> statement-breakpoint
ALTER TABLE "review_quotes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_samples" (
	"organization_id" uuid NOT NULL,
	"week_on" date NOT NULL,
	"contact_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"skipped_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_samples_organization_id_week_on_contact_id_pk" PRIMARY KEY("organization_id","week_on","contact_id")
);
--> statement-breakpoint
ALTER TABLE "review_samples" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_scores" (
	"organization_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"level" smallint,
	"note" text,
	CONSTRAINT "review_scores_organization_id_review_id_criterion_id_pk" PRIMARY KEY("organization_id","review_id","criterion_id"),
	CONSTRAINT "review_scores_level" CHECK ("review_scores"."level" is null or "review_scores"."level" >= 0)
);
--> statement-breakpoint
ALTER TABLE "review_scores" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reviews" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"form_version" integer NOT NULL,
	"reason" text NOT NULL,
	"calibration_id" uuid,
	"status" text NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"comment" text,
	"published_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"dispute_until" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reviews_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "reviews_reviewer" UNIQUE("organization_id","contact_id","reviewer_id"),
	CONSTRAINT "reviews_not_own" CHECK ("reviews"."reviewer_id" <> "reviews"."person_id"),
	CONSTRAINT "reviews_calibration" CHECK (("reviews"."reason" = 'calibration') = ("reviews"."calibration_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "suggestion_dismissals" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kpi" text NOT NULL,
	"until_on" date NOT NULL,
	"reason" text NOT NULL,
	"by_person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suggestion_dismissals_organization_id_person_id_kpi_until_on_pk" PRIMARY KEY("organization_id","person_id","kpi","until_on")
);
--> statement-breakpoint
ALTER TABLE "suggestion_dismissals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "suggestion_runs" (
	"organization_id" uuid NOT NULL,
	"until_on" date NOT NULL,
	"computed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suggestion_runs_organization_id_until_on_pk" PRIMARY KEY("organization_id","until_on")
);
--> statement-breakpoint
ALTER TABLE "suggestion_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "suggestions" (
	"organization_id" uuid NOT NULL,
	"until_on" date NOT NULL,
	"person_id" uuid NOT NULL,
	"kpi" text NOT NULL,
	"is_favourable" boolean NOT NULL,
	"from_on" date NOT NULL,
	"value" double precision NOT NULL,
	"expected" double precision NOT NULL,
	"difference" double precision NOT NULL,
	"lower" double precision NOT NULL,
	"upper" double precision NOT NULL,
	"q" double precision NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "suggestions_organization_id_until_on_person_id_kpi_pk" PRIMARY KEY("organization_id","until_on","person_id","kpi")
);
--> statement-breakpoint
ALTER TABLE "suggestions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_organization_id_coach_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","coach_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_agreements" ADD CONSTRAINT "session_agreements_organization_id_session_id_coaching_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_agreements" ADD CONSTRAINT "session_agreements_organization_id_owner_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","owner_person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_drafts" ADD CONSTRAINT "session_drafts_organization_id_session_id_coaching_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_items" ADD CONSTRAINT "session_items_organization_id_session_id_coaching_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_check_ins" ADD CONSTRAINT "goal_check_ins_organization_id_goal_id_goals_organization_id_id_fk" FOREIGN KEY ("organization_id","goal_id") REFERENCES "public"."goals"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_contacts" ADD CONSTRAINT "goal_contacts_organization_id_goal_id_goals_organization_id_id_fk" FOREIGN KEY ("organization_id","goal_id") REFERENCES "public"."goals"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_steps" ADD CONSTRAINT "goal_steps_organization_id_goal_id_goals_organization_id_id_fk" FOREIGN KEY ("organization_id","goal_id") REFERENCES "public"."goals"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_subscriptions" ADD CONSTRAINT "digest_subscriptions_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_organization_id_from_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","from_person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_goals" ADD CONSTRAINT "team_goals_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_criteria" ADD CONSTRAINT "review_criteria_organization_id_form_id_version_review_form_versions_organization_id_form_id_version_fk" FOREIGN KEY ("organization_id","form_id","version") REFERENCES "public"."review_form_versions"("organization_id","form_id","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_form_versions" ADD CONSTRAINT "review_form_versions_organization_id_form_id_review_forms_organization_id_id_fk" FOREIGN KEY ("organization_id","form_id") REFERENCES "public"."review_forms"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_forms" ADD CONSTRAINT "review_forms_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_contacts" ADD CONSTRAINT "calibration_contacts_organization_id_calibration_id_calibrations_organization_id_id_fk" FOREIGN KEY ("organization_id","calibration_id") REFERENCES "public"."calibrations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_reviewers" ADD CONSTRAINT "calibration_reviewers_organization_id_calibration_id_calibrations_organization_id_id_fk" FOREIGN KEY ("organization_id","calibration_id") REFERENCES "public"."calibrations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_reviewers" ADD CONSTRAINT "calibration_reviewers_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_organization_id_form_id_form_version_review_form_versions_organization_id_form_id_version_fk" FOREIGN KEY ("organization_id","form_id","form_version") REFERENCES "public"."review_form_versions"("organization_id","form_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_disputes" ADD CONSTRAINT "review_disputes_organization_id_review_id_reviews_organization_id_id_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."reviews"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_quotes" ADD CONSTRAINT "review_quotes_organization_id_review_id_reviews_organization_id_id_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."reviews"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_samples" ADD CONSTRAINT "review_samples_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_samples" ADD CONSTRAINT "review_samples_organization_id_reviewer_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","reviewer_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_scores" ADD CONSTRAINT "review_scores_organization_id_review_id_reviews_organization_id_id_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."reviews"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_organization_id_reviewer_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","reviewer_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_organization_id_form_id_form_version_review_form_versions_organization_id_form_id_version_fk" FOREIGN KEY ("organization_id","form_id","form_version") REFERENCES "public"."review_form_versions"("organization_id","form_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_organization_id_calibration_id_calibrations_organization_id_id_fk" FOREIGN KEY ("organization_id","calibration_id") REFERENCES "public"."calibrations"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_dismissals" ADD CONSTRAINT "suggestion_dismissals_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_runs" ADD CONSTRAINT "suggestion_runs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_organization_id_until_on_suggestion_runs_organization_id_until_on_fk" FOREIGN KEY ("organization_id","until_on") REFERENCES "public"."suggestion_runs"("organization_id","until_on") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coaching_sessions_person" ON "coaching_sessions" USING btree ("organization_id","person_id","planned_at");--> statement-breakpoint
CREATE INDEX "coaching_sessions_coach" ON "coaching_sessions" USING btree ("organization_id","coach_id","planned_at");--> statement-breakpoint
CREATE INDEX "session_agreements_session" ON "session_agreements" USING btree ("organization_id","session_id");--> statement-breakpoint
CREATE INDEX "session_agreements_owner" ON "session_agreements" USING btree ("organization_id","owner_person_id");--> statement-breakpoint
CREATE INDEX "session_drafts_keep_until" ON "session_drafts" USING btree ("organization_id","keep_until");--> statement-breakpoint
CREATE INDEX "session_items_session" ON "session_items" USING btree ("organization_id","session_id");--> statement-breakpoint
CREATE INDEX "goal_check_ins_goal" ON "goal_check_ins" USING btree ("organization_id","goal_id");--> statement-breakpoint
CREATE INDEX "goal_steps_goal" ON "goal_steps" USING btree ("organization_id","goal_id");--> statement-breakpoint
CREATE INDEX "goals_person" ON "goals" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "goals_team" ON "goals" USING btree ("organization_id","team_id");--> statement-breakpoint
CREATE INDEX "notifications_person" ON "notifications" USING btree ("organization_id","person_id","created_at");--> statement-breakpoint
CREATE INDEX "kudos_person" ON "kudos" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "team_goals_team" ON "team_goals" USING btree ("organization_id","team_id");--> statement-breakpoint
CREATE INDEX "review_quotes_review" ON "review_quotes" USING btree ("organization_id","review_id");--> statement-breakpoint
CREATE INDEX "review_samples_reviewer" ON "review_samples" USING btree ("organization_id","reviewer_id");--> statement-breakpoint
CREATE INDEX "reviews_person" ON "reviews" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "reviews_of_reviewer" ON "reviews" USING btree ("organization_id","reviewer_id");--> statement-breakpoint
CREATE POLICY "of_organization" ON "coaching_sessions" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "session_agreements" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "session_drafts" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "session_items" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "goal_check_ins" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "goal_contacts" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "goal_steps" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "goals" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "digest_subscriptions" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "digests" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "notification_preferences" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "notifications" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "kudos" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "team_goals" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "review_criteria" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "review_form_versions" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "review_forms" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "calibration_contacts" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "calibration_reviewers" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "calibrations" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "review_disputes" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "review_quotes" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "review_samples" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "review_scores" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "reviews" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "suggestion_dismissals" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "suggestion_runs" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "suggestions" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
--> statement-breakpoint
DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY[
    'goals', 'goal_steps', 'goal_contacts', 'goal_check_ins',
    'coaching_sessions', 'session_items', 'session_agreements', 'session_drafts',
    'review_forms', 'review_form_versions', 'review_criteria',
    'calibrations', 'calibration_contacts', 'calibration_reviewers',
    'reviews', 'review_scores', 'review_quotes', 'review_disputes', 'review_samples',
    'suggestion_runs', 'suggestions', 'suggestion_dismissals', 'kudos', 'team_goals',
    'notifications', 'notification_preferences', 'digest_subscriptions', 'digests'
  ]
  LOOP
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO kwartet_app', guarded);
  END LOOP;
END
$$;
