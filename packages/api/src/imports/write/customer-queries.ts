import { customers } from "@kwartet/db/schema/customers";
import type { CustomerRecord } from "../record";
import type { ImportSession, Written } from "./import-session";
import { ensureCustomers } from "./name-queries";
import { upsertRows } from "./upsert-queries";

/** Adds what is known of customers; who they are is only a keyed hash. */
export async function writeCustomers(
  session: ImportSession,
  records: readonly CustomerRecord[],
): Promise<Written> {
  const { scope, names } = session;
  const hashes = records.map(({ customer }) => session.customerHash(customer));
  await ensureCustomers(session, hashes);
  const written = await upsertRows(session, {
    table: customers,
    rows: records.map((record, index) => ({
      organizationId: scope.organizationId,
      id: names.customers.get(hashes[index] ?? "") ?? "",
      valuePerYearMinor: record.valuePerYear,
      customerSince: record.since,
      leftOn: record.leftOn,
      experiences: record.experiences,
    })),
    identity: ["organizationId", "id"],
    facts: ["valuePerYearMinor", "customerSince", "leftOn", "experiences"],
  });
  const created = hashes.filter((hash) => names.freshCustomers.has(hash)).length;
  return {
    created,
    updated: Math.max(0, written.length - created),
    unchanged: records.length - Math.max(created, written.length),
    problems: [],
  };
}
