import { newId } from "@kwartet/db/id";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { periodStartOf } from "@kwartet/metrics/period";
import { eq } from "drizzle-orm";
import type { RowProblem } from "../record";
import type { ImportSession } from "./import-session";
import { upsertRows } from "./upsert-queries";

type OutsideSource = "responses" | "aggregates";

/** A wave of single answers stays one, and one of averages too; one that was asked here is never added to. */
const FITS: Readonly<Record<OutsideSource, readonly string[]>> = {
  responses: ["responses"],
  aggregates: ["aggregates", "published"],
};

/** The waves of an outside survey by their names, made where they are not there; without those that are something else. */
export async function ensureWaves(
  session: ImportSession,
  { names, source }: { names: readonly string[]; source: OutsideSource },
): Promise<Map<string, string>> {
  const { organizationId } = session.scope;
  const read = async () =>
    session.db
      .select({ id: pulseWaves.id, name: pulseWaves.name, source: pulseWaves.source })
      .from(pulseWaves)
      .where(eq(pulseWaves.organizationId, organizationId));
  const before = await read();
  const taken = new Set(before.filter((wave) => !FITS[source].includes(wave.source)).map(({ name }) => name));
  const known = new Map(before.map((wave) => [wave.name, wave.source]));
  await upsertRows(session, {
    table: pulseWaves,
    rows: [...new Set(names)]
      .filter((name) => !taken.has(name))
      .map((name) => ({
        organizationId,
        id: newId(),
        name,
        periodStartsOn: periodStartOf(name),
        source: known.get(name) ?? source,
      })),
    identity: ["organizationId", "name"],
    facts: ["periodStartsOn"],
  });
  return new Map((await read()).filter(({ name }) => !taken.has(name)).map(({ id, name }) => [name, id]));
}

/** Rows for a wave that was asked here, or that holds figures of another kind. */
export function takenWaves(
  records: readonly { row: number; wave: string }[],
  waves: ReadonlyMap<string, string>,
): RowProblem[] {
  return records
    .filter(({ wave }) => !waves.has(wave))
    .map(({ row, wave }) => ({ row, column: "wave", code: "wave-taken", found: wave }));
}
