CREATE TABLE "customer_unlinks" (
	"organization_id" uuid NOT NULL,
	"one_customer_id" uuid NOT NULL,
	"other_customer_id" uuid NOT NULL,
	"unlinked_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_unlinks_organization_id_one_customer_id_other_customer_id_pk" PRIMARY KEY("organization_id","one_customer_id","other_customer_id"),
	CONSTRAINT "customer_unlinks_ordered" CHECK ("customer_unlinks"."one_customer_id" < "customer_unlinks"."other_customer_id")
);
--> statement-breakpoint
ALTER TABLE "customer_unlinks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "own_customer_id" uuid;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "email_customer_id" uuid;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "phone_customer_id" uuid;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "joined_into" uuid;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "email_customer_id" uuid;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "phone_customer_id" uuid;--> statement-breakpoint
ALTER TABLE "customer_unlinks" ADD CONSTRAINT "customer_unlinks_organization_id_one_customer_id_customers_organization_id_id_fk" FOREIGN KEY ("organization_id","one_customer_id") REFERENCES "public"."customers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_unlinks" ADD CONSTRAINT "customer_unlinks_organization_id_other_customer_id_customers_organization_id_id_fk" FOREIGN KEY ("organization_id","other_customer_id") REFERENCES "public"."customers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_unlinks_other" ON "customer_unlinks" USING btree ("organization_id","other_customer_id");--> statement-breakpoint
CREATE INDEX "contacts_own_customer" ON "contacts" USING btree ("organization_id","own_customer_id") WHERE own_customer_id is not null;--> statement-breakpoint
CREATE INDEX "contacts_email" ON "contacts" USING btree ("organization_id","email_customer_id","own_customer_id") WHERE email_customer_id is not null;--> statement-breakpoint
CREATE INDEX "contacts_phone" ON "contacts" USING btree ("organization_id","phone_customer_id","own_customer_id") WHERE phone_customer_id is not null;--> statement-breakpoint
CREATE INDEX "customers_joined" ON "customers" USING btree ("organization_id","joined_into") WHERE joined_into is not null;--> statement-breakpoint
CREATE INDEX "customers_email" ON "customers" USING btree ("organization_id","email_customer_id") WHERE email_customer_id is not null;--> statement-breakpoint
CREATE INDEX "customers_phone" ON "customers" USING btree ("organization_id","phone_customer_id") WHERE phone_customer_id is not null;--> statement-breakpoint
CREATE POLICY "of_organization" ON "customer_unlinks" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
ALTER TABLE public.customer_unlinks FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON public.customer_unlinks TO kwartet_app;
