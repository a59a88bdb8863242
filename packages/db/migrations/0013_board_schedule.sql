ALTER TABLE "board_items" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "board_schedules" ADD COLUMN "token_hash" text DEFAULT '' NOT NULL;