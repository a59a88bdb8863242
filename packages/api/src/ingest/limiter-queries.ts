import type { Db } from "@kwartet/db/client";
import { type SQL, sql } from "drizzle-orm";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { CALLS_PER_MINUTE, FAILURES_PER_MINUTE, LINK_FAILURES_PER_MINUTE, MINUTE_SECONDS } from "./limits";

/** How much of a limit is left, and when it is whole again. */
export type LimitState = { limit: number; remaining: number; resetSeconds: number; isOver: boolean };

export type Limiter = {
  /** Counts one. */
  count(key: string): Promise<LimitState>;
  /** Looks without counting. */
  look(key: string): Promise<LimitState>;
};

export type Limiters = { calls: Limiter; failures: Limiter; links: Limiter };

const kept = new WeakMap<Db, Limiters>();

/** The limits, counted in the database, so that all processes of the app count together. */
export function limitersOf(db: Db): Limiters {
  const known = kept.get(db);
  if (known) return known;
  const made = {
    calls: makeLimiter(db, "calls", CALLS_PER_MINUTE),
    failures: makeLimiter(db, "failures", FAILURES_PER_MINUTE),
    links: makeLimiter(db, "links", LINK_FAILURES_PER_MINUTE),
  };
  kept.set(db, made);
  return made;
}

function makeLimiter(db: Db, name: string, limit: number): Limiter {
  const limiter = new RateLimiterPostgres({
    storeClient: clientOf(db),
    storeType: "client",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: name,
    points: limit,
    duration: MINUTE_SECONDS,
  });
  const stateOf = (answer: RateLimiterRes | null, isOver: boolean): LimitState => ({
    limit,
    remaining: answer?.remainingPoints ?? limit,
    resetSeconds: answer ? Math.max(1, Math.ceil(answer.msBeforeNext / 1000)) : MINUTE_SECONDS,
    isOver,
  });
  return {
    count: async (key) => {
      try {
        return stateOf(await limiter.consume(key), false);
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return stateOf(refusal, true);
        throw refusal;
      }
    },
    look: async (key) => {
      const answer = await limiter.get(key);
      return stateOf(answer, answer !== null && answer.consumedPoints >= limit);
    },
  };
}

type Query = { text: string; values?: unknown[] };

/** The library speaks to a driver; both engines are spoken to through the same connection as everything else. */
function clientOf(db: Db) {
  return { query: ({ text, values = [] }: Query) => db.execute(bind(text, values)) };
}

/** `$1` and its like, as values and not as text. */
function bind(text: string, values: readonly unknown[]): SQL {
  const chunks = text
    .split(/\$(\d+)/)
    .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`));
  return sql.join(chunks);
}
