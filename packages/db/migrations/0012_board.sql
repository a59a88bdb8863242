CREATE TABLE "board_headlines" (
	"organization_id" uuid NOT NULL,
	"period" text NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "board_headlines_organization_id_period_pk" PRIMARY KEY("organization_id","period")
);
--> statement-breakpoint
ALTER TABLE "board_headlines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "board_items" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"period" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"owner" text,
	"due_on" date,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "board_items_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "board_items_position" UNIQUE("organization_id","period","kind","position"),
	CONSTRAINT "board_items_position_range" CHECK ("board_items"."position" between 1 and 5),
	CONSTRAINT "board_items_exceptions" CHECK ("board_items"."kind" <> 'exception' or "board_items"."position" <= 3),
	CONSTRAINT "board_items_owned" CHECK ("board_items"."kind" <> 'exception' or ("board_items"."owner" is not null and "board_items"."due_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "board_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "board_packs" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"period" text NOT NULL,
	"as_of" timestamp with time zone NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"frozen_by" uuid NOT NULL,
	"definition_versions" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	CONSTRAINT "board_packs_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "board_packs_code" UNIQUE("organization_id","code")
);
--> statement-breakpoint
ALTER TABLE "board_packs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "board_schedules" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"unit" text NOT NULL,
	"is_on" boolean DEFAULT true NOT NULL,
	"told_period" text,
	CONSTRAINT "board_schedules_organization_id_person_id_pk" PRIMARY KEY("organization_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "board_schedules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bad_experience_rules" (
	"organization_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"satisfaction_at_most" integer,
	"unresolved_contacts" integer,
	"abandoned_after_seconds" integer,
	"counts_abandoned" boolean DEFAULT true NOT NULL,
	"prior_customers" double precision DEFAULT 20 NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bad_experience_rules_organization_id_version_pk" PRIMARY KEY("organization_id","version"),
	CONSTRAINT "bad_experience_rules_satisfaction" CHECK ("bad_experience_rules"."satisfaction_at_most" between 1 and 4),
	CONSTRAINT "bad_experience_rules_unresolved" CHECK ("bad_experience_rules"."unresolved_contacts" between 2 and 10),
	CONSTRAINT "bad_experience_rules_abandoned" CHECK ("bad_experience_rules"."abandoned_after_seconds" between 1 and 7200),
	CONSTRAINT "bad_experience_rules_prior" CHECK ("bad_experience_rules"."prior_customers" between 0 and 1000)
);
--> statement-breakpoint
ALTER TABLE "bad_experience_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cx_targets" (
	"organization_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"valid_from" date NOT NULL,
	"target" double precision NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cx_targets_organization_id_measure_valid_from_pk" PRIMARY KEY("organization_id","measure","valid_from"),
	CONSTRAINT "cx_targets_share" CHECK ("cx_targets"."target" between -1 and 1)
);
--> statement-breakpoint
ALTER TABLE "cx_targets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "own_facts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"statement" jsonb NOT NULL,
	"population" jsonb NOT NULL,
	"year" integer,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"source_url" text,
	"checked" text NOT NULL,
	"created_by" uuid NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "own_facts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "own_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scenarios" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"assumptions" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"is_on_board" boolean DEFAULT false NOT NULL,
	"created_by" uuid NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scenarios_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "scenarios_name" UNIQUE("organization_id","kind","name")
);
--> statement-breakpoint
ALTER TABLE "scenarios" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shown_facts" (
	"organization_id" uuid NOT NULL,
	"fact_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "shown_facts_organization_id_fact_id_pk" PRIMARY KEY("organization_id","fact_id")
);
--> statement-breakpoint
ALTER TABLE "shown_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "board_headlines" ADD CONSTRAINT "board_headlines_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_headlines" ADD CONSTRAINT "board_headlines_organization_id_author_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_items" ADD CONSTRAINT "board_items_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_packs" ADD CONSTRAINT "board_packs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_packs" ADD CONSTRAINT "board_packs_organization_id_frozen_by_people_organization_id_id_fk" FOREIGN KEY ("organization_id","frozen_by") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_schedules" ADD CONSTRAINT "board_schedules_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bad_experience_rules" ADD CONSTRAINT "bad_experience_rules_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cx_targets" ADD CONSTRAINT "cx_targets_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_facts" ADD CONSTRAINT "own_facts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_organization_id_created_by_people_organization_id_id_fk" FOREIGN KEY ("organization_id","created_by") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_facts" ADD CONSTRAINT "shown_facts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "of_organization" ON "board_headlines" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "board_items" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "board_packs" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "board_schedules" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "bad_experience_rules" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "cx_targets" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "own_facts" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "scenarios" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_organization" ON "shown_facts" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY[
    'bad_experience_rules', 'cx_targets', 'scenarios', 'own_facts', 'shown_facts',
    'board_headlines', 'board_items', 'board_schedules'
  ]
  LOOP
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO kwartet_app', guarded);
  END LOOP;
END
$$;
--> statement-breakpoint
ALTER TABLE public.board_packs FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON public.board_packs TO kwartet_app;
