import type { Db } from "@kwartet/db/client";
import { accounts, sessions, users, verifications } from "@kwartet/db/schema/auth";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { limitSignInAttempts } from "./sign-in-attempts";

export type AuthSettings = {
  secret: string;
  baseUrl: string;
  /** Further origins from which the same app is reached, such as a second host name. */
  trustedOrigins?: string[];
};

/** Passwords shorter than this are refused. */
export const MINIMUM_PASSWORD_LENGTH = 12;

/**
 * Sign-in with e-mail and password. Nobody signs up here: accounts come from the first set-up or
 * from an invitation, both in `accounts/`.
 */
export function createAuth(db: Db, { secret, baseUrl, trustedOrigins = [] }: AuthSettings) {
  const isSecure = baseUrl.startsWith("https://");
  return betterAuth({
    secret,
    baseURL: baseUrl,
    trustedOrigins: [baseUrl, ...trustedOrigins],
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MINIMUM_PASSWORD_LENGTH,
      maxPasswordLength: 128,
    },
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    // By address this only spares the machine: a whole floor signs in from one address at nine.
    rateLimit: {
      enabled: true,
      storage: "memory",
      window: 60,
      max: 600,
      customRules: { "/sign-in/email": { window: 60, max: 120 } },
    },
    hooks: limitSignInAttempts(),
    advanced: {
      // The library's own "secure" prefix is the weaker one: __Host- also ties the cookie to this host.
      useSecureCookies: false,
      cookiePrefix: isSecure ? "__Host-kwartet" : "kwartet",
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: "lax", path: "/" },
    },
    logger: { level: "error" },
    telemetry: { enabled: false },
  });
}

export type Auth = ReturnType<typeof createAuth>;
