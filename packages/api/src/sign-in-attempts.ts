import { APIError, createAuthMiddleware } from "better-auth/api";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** So many wrong passwords in a row for one e-mail address, known or not, and then a pause. */
export const ATTEMPTS_PER_ACCOUNT = 10;
const PAUSE_SECONDS = 15 * 60;

const SIGN_IN = "/sign-in/email";

/**
 * Counts sign-ins by account, because an address on the network is whatever the attacker makes it.
 * The count is taken before the password is looked at, so that many at once gain nothing.
 */
export function limitSignInAttempts() {
  const limiter = new RateLimiterMemory({ points: ATTEMPTS_PER_ACCOUNT, duration: PAUSE_SECONDS });
  return {
    before: createAuthMiddleware(async ({ path, body }) => {
      const account = path === SIGN_IN ? accountOf(body) : null;
      if (account === null) return;
      await limiter.consume(account).catch(() => {
        throw new APIError("TOO_MANY_REQUESTS", {
          message: "Too many attempts for this account. Try again later.",
        });
      });
    }),
    after: createAuthMiddleware(async ({ path, body, context }) => {
      const account = path === SIGN_IN ? accountOf(body) : null;
      if (account !== null && context.newSession) await limiter.delete(account);
    }),
  };
}

function accountOf(body: unknown): string | null {
  const email = typeof body === "object" && body !== null && "email" in body ? body.email : null;
  return typeof email === "string" ? email.trim().toLowerCase().slice(0, 320) : null;
}
