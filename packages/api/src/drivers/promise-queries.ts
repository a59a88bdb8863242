import { CHANNELS, clockOf } from "@kwartet/metrics/contact";
import { type SQL, sql } from "drizzle-orm";
import type { Rules } from "../settings/in-force-queries";

const FIRST_DAY = "-infinity";
const LAST_DAY = "infinity";

/** Channels with what was promised from which day until which, and whether their clock stands still when they are closed. */
export function promisesTable({ channels }: Pick<Rules, "channels">): SQL {
  const rows = CHANNELS.flatMap((channel, index) => {
    const versions = channels
      .filter((version) => version.channel === channel)
      .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    const isBusiness = clockOf(channel) === "business";
    if (versions.length === 0) {
      return [
        sql`(${channel}::text, ${index}::int, ${isBusiness}::boolean, ${FIRST_DAY}::date, ${LAST_DAY}::date, null::float8)`,
      ];
    }
    return versions.map(({ validFrom, promiseSeconds }, place) => {
      // The first version holds for everything before it as well.
      const since = place === 0 ? FIRST_DAY : validFrom;
      const until = versions[place + 1]?.validFrom ?? LAST_DAY;
      return sql`(${channel}::text, ${index}::int, ${isBusiness}::boolean, ${since}::date, ${until}::date, ${promiseSeconds}::float8)`;
    });
  });
  return sql`
    select * from (values ${sql.join(rows, sql`, `)})
      as v(channel, place, is_business, since, until, seconds)
  `;
}

/** How a contact `c` and its promise `p` belong together. */
export const PROMISE_OF_CONTACT = sql.raw(
  "p.channel = c.channel and (c.offered_on >= p.since and c.offered_on < p.until)",
);

/** The wait of a contact on the clock of its channel. */
export const WAIT_OF_CONTACT = sql.raw(
  "(case when p.is_business then c.wait_business_seconds else c.wait_seconds end)",
);
