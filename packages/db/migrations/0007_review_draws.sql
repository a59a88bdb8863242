CREATE TABLE "review_draws" (
	"organization_id" uuid NOT NULL,
	"week_on" date NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"seed" integer NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_draws_organization_id_week_on_reviewer_id_pk" PRIMARY KEY("organization_id","week_on","reviewer_id")
);
--> statement-breakpoint
ALTER TABLE "review_draws" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "review_form_versions" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "review_draws" ADD CONSTRAINT "review_draws_organization_id_reviewer_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","reviewer_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "of_organization" ON "review_draws" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "review_draws" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "review_draws" TO kwartet_app;
