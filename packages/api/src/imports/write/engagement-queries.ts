import { newUnorderedId } from "@kwartet/db/id";
import { insertRows } from "@kwartet/db/rows";
import { importChanges } from "@kwartet/db/schema/imports";
import { pulseResponses } from "@kwartet/db/schema/pulse";
import { and, eq } from "drizzle-orm";
import type { EngagementRecord } from "../record";
import type { ImportSession, Written } from "./import-session";
import { nothingWritten } from "./import-session";
import { ensureTeams } from "./name-queries";
import { ensureWaves, takenWaves } from "./wave-queries";

/**
 * Takes in whole waves: single answers have no id by which one could be corrected, so the answers of a
 * team in a wave are replaced together, and left alone when they are the same.
 */
export async function writeEngagement(
  session: ImportSession,
  records: readonly EngagementRecord[],
): Promise<Written> {
  await ensureTeams(
    session,
    records.map(({ team }) => team),
  );
  const waveIds = await ensureWaves(session, { names: records.map(({ wave }) => wave), source: "responses" });
  const total = { ...nothingWritten(), problems: takenWaves(records, waveIds) };
  for (const group of groupByWaveAndTeam(records.filter(({ wave }) => waveIds.has(wave)))) {
    const [first] = group;
    if (!first) continue;
    const place = {
      waveId: waveIds.get(first.wave) ?? "",
      teamId: session.names.teams.get(first.team) ?? "",
    };
    const before = await answersOf(session, place);
    if (
      sameAnswers(
        before,
        group.map(({ answers }) => answers),
      )
    ) {
      total.unchanged += group.length;
      continue;
    }
    await keepAnswers(session, { place, before, group });
    await replaceAnswers(session, place, group);
    if (before.length === 0) total.created += group.length;
    else total.updated += group.length;
  }
  return total;
}

type Place = { waveId: string; teamId: string };

function groupByWaveAndTeam(records: readonly EngagementRecord[]): EngagementRecord[][] {
  const groups = new Map<string, EngagementRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([record.wave, record.team]);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()];
}

async function answersOf({ db, scope }: ImportSession, place: Place): Promise<Record<string, number>[]> {
  const rows = await db
    .select({ answers: pulseResponses.answers })
    .from(pulseResponses)
    .where(ofPlace(scope, place));
  return rows.map(({ answers }) => answers);
}

const ofPlace = ({ organizationId }: ImportSession["scope"], { waveId, teamId }: Place) =>
  and(
    eq(pulseResponses.organizationId, organizationId),
    eq(pulseResponses.waveId, waveId),
    eq(pulseResponses.teamId, teamId),
  );

/** The same answers in any order: their order says nothing. */
function sameAnswers(a: readonly Record<string, number>[], b: readonly Record<string, number>[]): boolean {
  const sorted = (all: readonly Record<string, number>[]) =>
    JSON.stringify(all.map((answers) => JSON.stringify(Object.entries(answers).sort())).sort());
  return sorted(a) === sorted(b);
}

type Replacing = { place: Place; before: Record<string, number>[]; group: readonly EngagementRecord[] };

/** For an undo. Sorted by what they say, so that the order tells nothing here either. */
async function keepAnswers(
  { db, scope, importId }: ImportSession,
  { place, before, group }: Replacing,
): Promise<void> {
  const sorted = (all: readonly Record<string, number>[]) =>
    [...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  await db.insert(importChanges).values({
    organizationId: scope.organizationId,
    importId,
    tableName: "pulse_responses",
    rowKey: `${place.waveId}:${place.teamId}`,
    before: before.length === 0 ? null : sorted(before),
    after: sorted(group.map(({ answers }) => answers)),
  });
}

async function replaceAnswers(
  { db, scope }: ImportSession,
  place: Place,
  group: readonly EngagementRecord[],
): Promise<void> {
  await db.delete(pulseResponses).where(ofPlace(scope, place));
  const rows = group.map(({ answers }) => ({
    organizationId: scope.organizationId,
    id: newUnorderedId(),
    ...place,
    answers,
  }));
  // In the order of their random ids: the order of the rows on disk must not be that of the file.
  await insertRows(
    db,
    pulseResponses,
    rows.sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}
