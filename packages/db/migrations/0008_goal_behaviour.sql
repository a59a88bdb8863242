ALTER TABLE "goals" ADD COLUMN "criterion_id" uuid;--> statement-breakpoint
ALTER TABLE "goals" ADD COLUMN "result_target" double precision;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_of_behaviour" CHECK ("goals"."kind" = 'behaviour' or ("goals"."criterion_id" is null and "goals"."result_target" is null));--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_result_target" CHECK ("goals"."result_target" is null or "goals"."result_target" between 0 and 1);