-- The application works as a role that owns nothing and can bypass nothing.
DO $$
BEGIN
  CREATE ROLE kwartet_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
EXCEPTION
  -- A role belongs to the whole server: another database of it may have made it already.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;
--> statement-breakpoint
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'kwartet_app', 'MEMBER') THEN
    EXECUTE format('GRANT kwartet_app TO %I', current_user);
  END IF;
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO kwartet_app;
--> statement-breakpoint
-- Every table that carries a policy, and no other: the accounts stay out of the application's reach.
DO $$
DECLARE
  guarded text;
BEGIN
  FOR guarded IN
    SELECT relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity
  LOOP
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO kwartet_app', guarded);
  END LOOP;
END
$$;
--> statement-breakpoint
-- What was looked at and changed can be added to, never changed.
REVOKE UPDATE, DELETE, TRUNCATE ON public.audit_entries FROM kwartet_app;
--> statement-breakpoint
-- The owner may list the organisations, which the commands on the server need, and nothing that is in them.
DO $$
BEGIN
  EXECUTE format('CREATE POLICY listed_by_owner ON public.organizations FOR SELECT TO %I USING (true)', current_user);
END
$$;
