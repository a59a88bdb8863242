import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { teams } from "@kwartet/db/schema/teams";
import type { Channel } from "@kwartet/metrics/contact";
import type { CustomerCounts } from "@kwartet/metrics/operations/customers";
import type { SolvedCount } from "@kwartet/metrics/operations/solution";
import { and, count, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import { inSlices } from "../kpis/slice-queries";
import type { Slice } from "../kpis/slices";
import type { Scope } from "../scope";

/**
 * How many contacts one answer may look at one by one. Above it the figures that no tally can give are left out and the
 * reader is told so, instead of having everybody wait.
 */
export const LARGEST_READ = 250_000;

/** Which contacts; a team is always named, because their index begins with it. */
export type ContactPart = { slices: readonly Slice[]; teamIds: readonly string[] };

export async function readTeamIds(db: Db, { organizationId }: Scope): Promise<string[]> {
  const rows = await db.select({ id: teams.id }).from(teams).where(eq(teams.organizationId, organizationId));
  return rows.map(({ id }) => id);
}

const inPart = ({ organizationId }: Scope, { slices, teamIds }: ContactPart): SQL | undefined =>
  and(
    eq(contacts.organizationId, organizationId),
    inArray(contacts.teamId, [...teamIds]),
    inSlices({ ...contacts, day: contacts.offeredOn }, slices),
  );

/** A whole part, or each ISO week of it by its Monday. */
type Cut = "whole" | "week";
const cutBy = (cut: Cut): SQL<string> =>
  cut === "week" ? sql`date_trunc('week', ${contacts.offeredOn})::date::text` : sql`''::text`;

/** Distinct customers with their contacts, by the Monday of the week, or under "" for the whole part. */
export async function readCustomerCounts(
  db: Db,
  scope: Scope,
  { cut, ...part }: ContactPart & { cut: Cut },
): Promise<Map<string, CustomerCounts>> {
  const rows = await rowsOf<CustomerCounts & { period: string; squares: number }>(
    db.execute(sql`
      select period, count(*)::int as customers, sum(contacts)::int as contacts, sum(contacts ^ 2)::float8 as squares
      from (
        select ${cutBy(cut)} as period, ${contacts.customerId}, count(*)::int as contacts
        from ${contacts}
        where ${and(inPart(scope, part), isNotNull(contacts.customerId))}
        group by 1, 2
      ) as of_customer
      group by period
    `),
  );
  return new Map(
    rows.map(({ period, customers, contacts: n, squares }) => [
      period,
      { customers, contacts: n, contactsSquares: squares },
    ]),
  );
}

export type SolvedRow = SolvedCount & { period: string; channel: Channel };

/** How many contacts took how long until their end, on the clock of their channel. */
export async function readSolvedCounts(
  db: Db,
  scope: Scope,
  { cut, ...part }: ContactPart & { cut: Cut },
): Promise<SolvedRow[]> {
  const seconds = sql`ceil(coalesce(${contacts.resolutionBusinessSeconds}, ${contacts.resolutionSeconds}))`;
  return rowsOf<SolvedRow>(
    db.execute(sql`
      select ${cutBy(cut)} as period, ${contacts.channel} as channel, ${seconds}::float8 as seconds, count(*)::int as contacts
      from ${contacts}
      where ${and(inPart(scope, part), isNotNull(contacts.resolutionSeconds), ne(contacts.channel, "self-service"))}
      group by 1, 2, 3
    `),
  );
}

const isOpen = (): SQL | undefined =>
  and(
    isNull(contacts.answeredAt),
    eq(contacts.abandoned, false),
    // Nobody is waiting for an agent there.
    ne(contacts.channel, "self-service"),
  );

export type OpenRow = { channel: Channel; offeredOn: string; offeredAt: Date };

/** Contacts that wait for a first answer when the data end; null where they are too many to look at. */
export async function readBacklog(db: Db, scope: Scope, part: ContactPart): Promise<OpenRow[] | null> {
  const rows = await db
    .select({ channel: contacts.channel, offeredOn: contacts.offeredOn, offeredAt: contacts.offeredAt })
    .from(contacts)
    .where(and(inPart(scope, part), isOpen()))
    .limit(LARGEST_READ + 1);
  return rows.length > LARGEST_READ ? null : rows;
}

export async function countBacklog(db: Db, scope: Scope, part: ContactPart): Promise<number> {
  const [row] = await db
    .select({ open: count() })
    .from(contacts)
    .where(and(inPart(scope, part), isOpen()));
  return row?.open ?? 0;
}
