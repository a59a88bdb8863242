import { pulseAggregates } from "@kwartet/db/schema/pulse";
import type { AverageRecord } from "../record";
import type { ImportSession, Written } from "./import-session";
import { ensureTeams } from "./name-queries";
import { upsertRows } from "./upsert-queries";
import { ensureWaves, takenWaves } from "./wave-queries";

/** Adds or corrects averages of an outside survey. */
export async function writeAverages(
  session: ImportSession,
  records: readonly AverageRecord[],
): Promise<Written> {
  const waveIds = await ensureWaves(session, {
    names: records.map(({ wave }) => wave),
    source: "aggregates",
  });
  const usable = records.filter(({ wave }) => waveIds.has(wave));
  await ensureTeams(
    session,
    usable.map(({ team }) => team),
  );
  const { scope, names } = session;
  const written = await upsertRows(session, {
    table: pulseAggregates,
    rows: usable.map(({ wave, team, item, value, respondents }) => ({
      organizationId: scope.organizationId,
      waveId: waveIds.get(wave) ?? "",
      teamId: names.teams.get(team) ?? "",
      itemKey: item,
      value,
      respondents,
    })),
    identity: ["organizationId", "waveId", "teamId", "itemKey"],
    facts: ["value", "respondents"],
  });
  const created = written.filter((row) => row.created).length;
  return {
    created,
    updated: written.length - created,
    unchanged: usable.length - written.length,
    problems: takenWaves(records, waveIds),
  };
}
