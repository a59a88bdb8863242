ALTER TABLE "contacts" DROP CONSTRAINT "contacts_organization_id_team_id_teams_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "contacts" DROP CONSTRAINT "contacts_organization_id_agent_id_people_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "contacts" DROP CONSTRAINT "contacts_organization_id_customer_id_customers_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "contacts" DROP CONSTRAINT "contacts_organization_id_import_id_imports_organization_id_id_fk";
--> statement-breakpoint
-- One contact in six learns later when its customer came back: with room on its page no index hears of that.
ALTER TABLE public.contacts SET (fillfactor = 85);
