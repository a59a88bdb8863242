import { customers } from "@kwartet/db/schema/customers";
import type { CustomerRecord } from "../record";
import { identifyCustomers } from "./identify-queries";
import type { ImportSession, Written } from "./import-session";
import { upsertRows } from "./upsert-queries";

/** Adds what is known of customers; who they are is only a keyed hash. A number that is nobody's is passed over. */
export async function writeCustomers(
  session: ImportSession,
  records: readonly CustomerRecord[],
): Promise<Written> {
  const { scope, names } = session;
  const identify = await identifyCustomers(session, records);
  const byId = new Map<string, Linked & { record: CustomerRecord }>();
  for (const record of records) {
    const { customerId, ownCustomerId, emailCustomerId = null, phoneCustomerId = null } = identify(record);
    // What the file tells stays with this very number, whomever it is joined with.
    const id = ownCustomerId ?? customerId;
    if (id !== null) byId.set(id, { record, id, links: { emailCustomerId, phoneCustomerId } });
  }
  const identified = [...byId.values()];
  const { isLinking } = names;
  const written = await upsertRows(session, {
    table: customers,
    rows: identified.map(({ record, id, links }) => ({
      organizationId: scope.organizationId,
      id,
      valuePerYearMinor: record.valuePerYear,
      customerSince: record.since,
      leftOn: record.leftOn,
      experiences: record.experiences,
      ...(isLinking && links),
    })),
    identity: ["organizationId", "id"],
    facts: [...FACTS, ...(isLinking ? LINK_FACTS : [])],
  });
  if (isLinking) await touchLinks(session, identified);
  const created = names.freshCustomers.size;
  return {
    created,
    updated: Math.max(0, written.length - created),
    unchanged: records.length - Math.max(created, written.length),
    problems: [],
  };
}

const FACTS = ["valuePerYearMinor", "customerSince", "leftOn", "experiences"] as const;
const LINK_FACTS = ["emailCustomerId", "phoneCustomerId"] as const;

type Linked = {
  id: string;
  links: { emailCustomerId: string | null; phoneCustomerId: string | null };
};

async function touchLinks({ db, touched }: ImportSession, identified: readonly Linked[]): Promise<void> {
  for (const { id, links } of identified) {
    for (const each of [id, links.emailCustomerId, links.phoneCustomerId]) {
      if (each !== null) touched.customers.add(each);
    }
  }
  await touched.customers.spill(db);
}
