import { newId } from "@kwartet/db/id";
import { attendance, shifts } from "@kwartet/db/schema/shifts";
import type { AttendanceRecord, ShiftRecord } from "../record";
import type { ImportSession, Written } from "./import-session";
import { ensurePeople } from "./name-queries";
import { upsertRows } from "./upsert-queries";

/** Adds or corrects the intervals in which agents were scheduled, or in fact available. */
export async function writeIntervals(
  session: ImportSession,
  records: readonly (ShiftRecord | AttendanceRecord)[],
): Promise<Written> {
  const [first] = records;
  if (!first) return { created: 0, updated: 0, unchanged: 0, problems: [] };
  await ensurePeople(
    session,
    records.map(({ agent }) => agent),
  );
  const { scope, source, names, touched } = session;
  const rows = records.map((record) => ({
    organizationId: scope.organizationId,
    id: newId(),
    source,
    externalId: record.externalId,
    agentId: names.people.get(record.agent) ?? "",
    startsAt: new Date(record.startsAt),
    endsAt: new Date(record.endsAt),
  }));
  const written = await upsertRows(session, {
    table: first.kind === "shift" ? shifts : attendance,
    rows,
    identity: ["organizationId", "source", "externalId"],
    facts: ["agentId", "startsAt", "endsAt"],
  });
  // Who changed is enough: presence is few rows an agent, and is computed anew for all their days.
  const changed = new Set(written.map(({ row }) => String(row.external_id)));
  for (const { externalId, agentId } of rows) if (changed.has(externalId)) touched.agentIds.add(agentId);
  const created = written.filter((row) => row.created).length;
  return {
    created,
    updated: written.length - created,
    unchanged: rows.length - written.length,
    problems: [],
  };
}
