CREATE TABLE "pulse_ballots" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"ballot_key" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "pulse_ballots_organization_id_wave_id_ballot_key_pk" PRIMARY KEY("organization_id","wave_id","ballot_key")
);
--> statement-breakpoint
ALTER TABLE "pulse_ballots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_cuts" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"parent_id" uuid,
	"team_id" uuid,
	"name" text,
	"position" integer NOT NULL,
	"invited" integer,
	CONSTRAINT "pulse_cuts_organization_id_wave_id_id_pk" PRIMARY KEY("organization_id","wave_id","id")
);
--> statement-breakpoint
ALTER TABLE "pulse_cuts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_invitations" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"token_hash" text,
	"has_answered" boolean DEFAULT false NOT NULL,
	"reminded_on" date,
	CONSTRAINT "pulse_invitations_organization_id_wave_id_person_id_pk" PRIMARY KEY("organization_id","wave_id","person_id"),
	CONSTRAINT "pulse_invitations_token" UNIQUE("organization_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "pulse_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_surveys" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"introduction" jsonb NOT NULL,
	"items" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pulse_surveys_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "pulse_surveys_name" UNIQUE("organization_id","name")
);
--> statement-breakpoint
ALTER TABLE "pulse_surveys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_actions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"text" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"outcome" text,
	"created_by" uuid NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pulse_actions_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "pulse_actions_one" UNIQUE("organization_id","wave_id","team_id"),
	CONSTRAINT "pulse_actions_closed" CHECK (("pulse_actions"."state" = 'open') = ("pulse_actions"."closed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "pulse_actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_aggregates" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"value" double precision NOT NULL,
	"respondents" integer,
	CONSTRAINT "pulse_aggregates_organization_id_wave_id_team_id_item_key_pk" PRIMARY KEY("organization_id","wave_id","team_id","item_key"),
	CONSTRAINT "pulse_aggregates_respondents" CHECK ("pulse_aggregates"."respondents" > 0)
);
--> statement-breakpoint
ALTER TABLE "pulse_aggregates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_comments" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "pulse_comments_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "pulse_comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD COLUMN "source" text DEFAULT 'responses' NOT NULL;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD COLUMN "status" text DEFAULT 'closed' NOT NULL;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD COLUMN "survey_id" uuid;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD COLUMN "items" jsonb;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD COLUMN "introduction" jsonb;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD COLUMN "minimum_respondents" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD COLUMN "minimum_comments" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD COLUMN "opens_on" date;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD COLUMN "closes_on" date;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD COLUMN "salt" "bytea";--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "pulse_ballots" ADD CONSTRAINT "pulse_ballots_organization_id_wave_id_pulse_waves_organization_id_id_fk" FOREIGN KEY ("organization_id","wave_id") REFERENCES "public"."pulse_waves"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_cuts" ADD CONSTRAINT "pulse_cuts_organization_id_wave_id_pulse_waves_organization_id_id_fk" FOREIGN KEY ("organization_id","wave_id") REFERENCES "public"."pulse_waves"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_cuts" ADD CONSTRAINT "pulse_cuts_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_invitations" ADD CONSTRAINT "pulse_invitations_organization_id_wave_id_pulse_waves_organization_id_id_fk" FOREIGN KEY ("organization_id","wave_id") REFERENCES "public"."pulse_waves"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_invitations" ADD CONSTRAINT "pulse_invitations_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_invitations" ADD CONSTRAINT "pulse_invitations_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_surveys" ADD CONSTRAINT "pulse_surveys_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_actions" ADD CONSTRAINT "pulse_actions_organization_id_wave_id_pulse_waves_organization_id_id_fk" FOREIGN KEY ("organization_id","wave_id") REFERENCES "public"."pulse_waves"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_actions" ADD CONSTRAINT "pulse_actions_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_actions" ADD CONSTRAINT "pulse_actions_organization_id_owner_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","owner_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_aggregates" ADD CONSTRAINT "pulse_aggregates_organization_id_wave_id_pulse_waves_organization_id_id_fk" FOREIGN KEY ("organization_id","wave_id") REFERENCES "public"."pulse_waves"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_aggregates" ADD CONSTRAINT "pulse_aggregates_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_comments" ADD CONSTRAINT "pulse_comments_organization_id_wave_id_pulse_waves_organization_id_id_fk" FOREIGN KEY ("organization_id","wave_id") REFERENCES "public"."pulse_waves"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_comments" ADD CONSTRAINT "pulse_comments_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pulse_comments_wave" ON "pulse_comments" USING btree ("organization_id","wave_id","team_id");--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD CONSTRAINT "pulse_waves_organization_id_survey_id_pulse_surveys_organization_id_id_fk" FOREIGN KEY ("organization_id","survey_id") REFERENCES "public"."pulse_surveys"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD CONSTRAINT "pulse_waves_minimum_respondents" CHECK ("pulse_waves"."minimum_respondents" >= 5);--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD CONSTRAINT "pulse_waves_minimum_comments" CHECK ("pulse_waves"."minimum_comments" >= 10);--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD CONSTRAINT "pulse_waves_ordered" CHECK ("pulse_waves"."opens_on" is null or "pulse_waves"."opens_on" <= "pulse_waves"."closes_on");--> statement-breakpoint
ALTER TABLE "pulse_waves" ADD CONSTRAINT "pulse_waves_salt" CHECK (("pulse_waves"."status" = 'open') = ("pulse_waves"."salt" is not null));--> statement-breakpoint
CREATE POLICY "of_organization" ON "pulse_ballots" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "pulse_cuts" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "pulse_invitations" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "pulse_surveys" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "pulse_actions" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "pulse_aggregates" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "pulse_comments" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
--> statement-breakpoint
DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY[
    'pulse_surveys', 'pulse_cuts', 'pulse_invitations', 'pulse_ballots', 'pulse_comments',
    'pulse_aggregates', 'pulse_actions'
  ]
  LOOP
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO kwartet_app', guarded);
  END LOOP;
END
$$;
