import { teamOutcomes } from "@kwartet/db/schema/outcomes";
import type { OutcomeRecord } from "../record";
import type { ImportSession, Written } from "./import-session";
import { ensureTeams } from "./name-queries";
import { upsertRows } from "./upsert-queries";

/** Adds or corrects results of teams that were measured elsewhere. */
export async function writeOutcomes(
  session: ImportSession,
  records: readonly OutcomeRecord[],
): Promise<Written> {
  await ensureTeams(
    session,
    records.map(({ team }) => team),
  );
  const { scope, names } = session;
  const written = await upsertRows(session, {
    table: teamOutcomes,
    rows: records.map(({ team, period, outcome, value, n }) => ({
      organizationId: scope.organizationId,
      teamId: names.teams.get(team) ?? "",
      period,
      outcome,
      value,
      n,
    })),
    identity: ["organizationId", "teamId", "period", "outcome"],
    facts: ["value", "n"],
  });
  const created = written.filter((row) => row.created).length;
  return {
    created,
    updated: written.length - created,
    unchanged: records.length - written.length,
    problems: [],
  };
}
