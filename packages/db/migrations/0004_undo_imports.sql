ALTER TABLE "import_changes" ADD COLUMN "after" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "upload_id" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "options" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undo" jsonb;