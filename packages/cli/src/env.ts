import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

const shape = z.object({
  KWARTET_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  KWARTET_CUSTOMER_KEY: z.string().min(32).optional(),
  /** Where the worker sends mail through, from which address, and the address that the links in it begin with. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  KWARTET_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  /** The directory from which the command was called; npm itself runs it from the project's root. */
  KWARTET_CWD: z.string().min(1).optional(),
});

export type Environment = {
  root: string;
  callerDirectory: string;
  dataPath: string | undefined;
  databaseUrl: string | undefined;
  customerKey: string | undefined;
  /** Null where not all of the mail server, the sender and the app's address are given. */
  post: { url: string; from: string; baseUrl: string } | null;
};

/** The only reader of the environment in this package. */
export function readEnvironment(): Environment {
  const given = shape.parse({
    KWARTET_DATA: process.env.KWARTET_DATA || undefined,
    DATABASE_URL: process.env.DATABASE_URL || undefined,
    KWARTET_CUSTOMER_KEY: process.env.KWARTET_CUSTOMER_KEY || undefined,
    SMTP_URL: process.env.SMTP_URL || undefined,
    MAIL_FROM: process.env.MAIL_FROM || undefined,
    KWARTET_BASE_URL: process.env.KWARTET_BASE_URL || undefined,
    KWARTET_CWD: process.env.KWARTET_CWD || undefined,
  });
  const { SMTP_URL: url, MAIL_FROM: from, KWARTET_BASE_URL: baseUrl } = given;
  const callerDirectory = given.KWARTET_CWD ?? process.cwd();
  return {
    root: ROOT,
    callerDirectory,
    dataPath: given.KWARTET_DATA === undefined ? undefined : resolve(callerDirectory, given.KWARTET_DATA),
    databaseUrl: given.DATABASE_URL,
    customerKey: given.KWARTET_CUSTOMER_KEY,
    post: url && from && baseUrl ? { url, from, baseUrl } : null,
  };
}
