import { createEnv } from "@t3-oss/env-nextjs";
import { z } from "zod";

const SECRETS = {
  BETTER_AUTH_SECRET: "signs the sessions of everybody who is signed in",
  KWARTET_CUSTOMER_KEY: "pseudonymises customers; another key makes every known customer a new one",
} as const;

const secret = z.string().min(32).optional();

type Source = Record<string, string | undefined>;

function checkShapes(source: Source) {
  return createEnv({
    server: {
      DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
      KWARTET_DATA: z.string().optional(),
      BETTER_AUTH_SECRET: secret,
      KWARTET_CUSTOMER_KEY: secret,
      PORT: z.coerce.number().int().min(1).max(65535).default(3000),
      KWARTET_BASE_URL: z
        .url({ protocol: /^https?$/ })
        .transform((url) => new URL(url).origin)
        .optional(),
      SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
      MAIL_FROM: z.email().optional(),
      /** Whether this process does the work in the background, or leaves it to `kwartet worker`. */
      KWARTET_JOBS: z.enum(["in-process", "worker"]).default("in-process"),
      /** The Chromium that makes PDFs; without it, one is looked for in the usual places. */
      KWARTET_CHROMIUM: z.string().optional(),
      /** Where this process answers on this machine; the start script knows it. */
      KWARTET_LISTENS_AT: z
        .url({ protocol: /^http$/ })
        .transform((url) => new URL(url).origin)
        .optional(),
    },
    runtimeEnv: {
      DATABASE_URL: source.DATABASE_URL,
      KWARTET_DATA: source.KWARTET_DATA,
      BETTER_AUTH_SECRET: source.BETTER_AUTH_SECRET,
      KWARTET_CUSTOMER_KEY: source.KWARTET_CUSTOMER_KEY,
      PORT: source.PORT,
      KWARTET_BASE_URL: source.KWARTET_BASE_URL,
      SMTP_URL: source.SMTP_URL,
      MAIL_FROM: source.MAIL_FROM,
      KWARTET_JOBS: source.KWARTET_JOBS,
      KWARTET_CHROMIUM: source.KWARTET_CHROMIUM,
      KWARTET_LISTENS_AT: source.KWARTET_LISTENS_AT,
    },
    emptyStringAsUndefined: true,
    onValidationError: (issues) => {
      throw new EnvironmentRefused(
        issues.map(({ path, message }) => `${String(path?.[0] ?? "A variable")} is not usable: ${message}.`),
      );
    },
  });
}

/** What the app was told from outside, complete and checked. */
export type Environment = Omit<
  ReturnType<typeof checkShapes>,
  "BETTER_AUTH_SECRET" | "KWARTET_CUSTOMER_KEY"
> & {
  BETTER_AUTH_SECRET: string;
  KWARTET_CUSTOMER_KEY: string;
  KWARTET_BASE_URL: string;
  KWARTET_LISTENS_AT: string;
};

/** The app does not start with what it was told; says which variable, why, and how to make one. */
export class EnvironmentRefused extends Error {
  override name = "EnvironmentRefused";
  constructor(reasons: readonly string[]) {
    super(reasons.join("\n"));
  }
}

/**
 * Reads the environment; the only place in the app that does. Called when the server starts and not
 * when a file is imported, so that a build needs no secrets.
 *
 * @throws {EnvironmentRefused}
 */
export function readEnvironment(source: Source = process.env): Environment {
  const env = checkShapes(source);
  const { BETTER_AUTH_SECRET, KWARTET_CUSTOMER_KEY } = env;
  const reasons = [...missingSecrets(env), ...missingPlaces(env)];
  if (reasons.length > 0 || !BETTER_AUTH_SECRET || !KWARTET_CUSTOMER_KEY)
    throw new EnvironmentRefused(reasons);
  return {
    ...env,
    BETTER_AUTH_SECRET,
    KWARTET_CUSTOMER_KEY,
    KWARTET_BASE_URL: env.KWARTET_BASE_URL ?? `http://localhost:${env.PORT}`,
    KWARTET_LISTENS_AT: env.KWARTET_LISTENS_AT ?? `http://localhost:${env.PORT}`,
  };
}

function missingSecrets(env: ReturnType<typeof checkShapes>): string[] {
  return (Object.keys(SECRETS) as (keyof typeof SECRETS)[])
    .filter((name) => !env[name])
    .map(
      (name) =>
        `${name} is missing. It ${SECRETS[name]}, so with a database server it must be given and stay the same. ` +
        "Make one with: openssl rand -hex 32",
    );
}

function missingPlaces(env: ReturnType<typeof checkShapes>): string[] {
  const reasons: string[] = [];
  if (!env.DATABASE_URL && !env.KWARTET_DATA) {
    reasons.push(
      "Neither DATABASE_URL nor KWARTET_DATA is given, so there is no place for data. Start with: npm start",
    );
  }
  if (env.SMTP_URL && !env.MAIL_FROM) {
    reasons.push("MAIL_FROM is missing. SMTP_URL is given, and mail needs the address that it comes from.");
  }
  return reasons;
}

const FOR_PROGRAMS = [
  "PATH",
  "HOME",
  "TMPDIR",
  "TEMP",
  "TMP",
  "SYSTEMROOT",
  "LANG",
  "LD_LIBRARY_PATH",
] as const;

/** What a program needs that this process starts: none of its secrets. */
export function environmentOfPrograms(source: Source = process.env): Record<string, string> {
  const known = FOR_PROGRAMS.map((name) => [name, source[name]] as const);
  return Object.fromEntries(
    known.filter((pair): pair is [(typeof pair)[0], string] => pair[1] !== undefined),
  );
}

export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}
