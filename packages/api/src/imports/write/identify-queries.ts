import { rowsOf, textArray } from "@kwartet/db/rows";
import { customers } from "@kwartet/db/schema/customers";
import { sql } from "drizzle-orm";
import type { IdentifierKind } from "../identifiers/normalise-identifier";
import type { ImportSession } from "./import-session";
import { inSlices } from "./in-slices";
import { findCustomers, makeCustomers, type NewCustomer } from "./name-queries";

/** What a row says of its customer. */
type Identifying = { customer: string | null; customerEmail?: string; customerPhone?: string };

/** Whose a row is, as columns of a contact. Where nothing is linked there is only the first. */
export type Identified = {
  customerId: string | null;
  ownCustomerId?: string | null;
  emailCustomerId?: string | null;
  phoneCustomerId?: string | null;
};

export type IdentifyRecord = (record: Identifying) => Identified;

/** Finds or makes the customers of a batch, all at once. */
export async function identifyCustomers(
  session: ImportSession,
  records: readonly Identifying[],
): Promise<IdentifyRecord> {
  const { identify, fresh } = await recogniseCustomers(session, records);
  await makeCustomers(session, fresh);
  return identify;
}

export type Recognised = { identify: IdentifyRecord; fresh: NewCustomer[] };

/**
 * Finds the customers of a batch, all at once, and names those who are to be made. A row belongs to the first of
 * number, e-mail and telephone that it has; that the others are the same customer is worked out when all rows are in.
 */
export async function recogniseCustomers(
  session: ImportSession,
  records: readonly Identifying[],
): Promise<Recognised> {
  const { names } = session;
  const hashes = await hashesOf(session, records);
  const fresh = await findCustomers(session, "number", notNull(hashes.number.values()));
  for (const kind of ["email", "phone"] as const) {
    if (hashes[kind].size === 0) continue;
    names.isLinking = true;
    fresh.push(...(await findCustomers(session, kind, notNull(hashes[kind].values()))));
  }
  return { identify: await identifierOf(session, records, hashes), fresh };
}

type Hashes = Record<IdentifierKind, Map<string, string | null>>;

async function identifierOf(
  session: ImportSession,
  records: readonly Identifying[],
  hashes: Hashes,
): Promise<IdentifyRecord> {
  const { names } = session;
  const idOf = (kind: IdentifierKind, text: string | null | undefined): string | null => {
    const hash = text === null || text === undefined ? null : hashes[kind].get(text);
    return hash === null || hash === undefined ? null : (names.customers.get(hash) ?? null);
  };
  if (!names.isLinking) return ({ customer }) => ({ customerId: idOf("number", customer) });

  const own = (record: Identifying) => ({
    number: idOf("number", record.customer),
    email: idOf("email", record.customerEmail),
    phone: idOf("phone", record.customerPhone),
  });
  const roots = await readRoots(session, new Set(records.flatMap((record) => firstOf(own(record)) ?? [])));
  return (record) => {
    const identifiers = own(record);
    const { email, phone } = identifiers;
    const ownId = firstOf(identifiers);
    const root = ownId === null ? null : (roots.get(ownId) ?? ownId);
    const isPlain = email === null && phone === null && root === ownId;
    return {
      customerId: root,
      ownCustomerId: isPlain ? null : ownId,
      emailCustomerId: email,
      phoneCustomerId: phone,
    };
  };
}

type Identifiers = Record<IdentifierKind, string | null>;

const firstOf = ({ number, email, phone }: Identifiers): string | null => number ?? email ?? phone;

const notNull = (hashes: Iterable<string | null>): string[] => [...hashes].flatMap((hash) => hash ?? []);

/** Each text is hashed once a batch; most customers of a batch are in it more than once. */
async function hashesOf({ hashIdentifier }: ImportSession, records: readonly Identifying[]): Promise<Hashes> {
  const hashes: Hashes = {
    number: new Map(),
    email: new Map(),
    phone: new Map(),
  };
  const note = (kind: IdentifierKind, text: string | null | undefined) => {
    if (text === null || text === undefined || hashes[kind].has(text)) return;
    hashes[kind].set(text, hashIdentifier(kind, text));
  };
  await inSlices(records, (slice) => {
    for (const { customer, customerEmail, customerPhone } of slice) {
      note("number", customer);
      note("email", customerEmail);
      note("phone", customerPhone);
    }
  });
  return hashes;
}

/** Of customers that are joined into another, which one. */
async function readRoots(
  { db, scope, names }: ImportSession,
  ids: ReadonlySet<string>,
): Promise<Map<string, string>> {
  if (ids.size === 0 || !names.hasJoined) return new Map();
  const rows = await rowsOf<{ id: string; root: string }>(
    db.execute(sql`
      select known.id, known.joined_into as root from unnest(${textArray([...ids])}) as wanted(id)
      cross join lateral (
        select k.id, k.joined_into from ${customers} k
        where k.organization_id = ${scope.organizationId} and k.id = wanted.id::uuid and k.joined_into is not null
        limit 1
      ) known
    `),
  );
  return new Map(rows.map(({ id, root }) => [id, root]));
}
