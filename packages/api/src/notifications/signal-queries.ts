import type { Db } from "@kwartet/db/client";
import { suggestionRuns, suggestions } from "@kwartet/db/schema/suggestions";
import { desc, eq } from "drizzle-orm";
import type { Scope } from "../scope";
import { readCoachesOfAgents } from "./coach-queries";
import { tell } from "./tell-queries";

type Found = Pick<typeof suggestions.$inferSelect, "personId" | "kpi" | "isFavourable" | "untilOn">;

/**
 * Tells the coaches of an agent of a new signal, once: a signal that lasts is told of by the first day up to which it was
 * seen without a break. For a job, after the comparison was computed.
 */
export async function tellSignals(db: Db, scope: Scope): Promise<void> {
  const found = await readRuns(db, scope);
  const latest = found.filter(({ untilOn }) => untilOn === found[0]?.runs[0]);
  if (latest.length === 0) return;
  const coaches = await readCoachesOfAgents(db, scope);
  for (const signal of latest) {
    const firstOn = firstSeenOn(signal, found);
    for (const { coachId } of coaches.filter(({ agentId }) => agentId === signal.personId)) {
      const side = signal.isFavourable ? "favourable" : "unfavourable";
      await tell(db, scope, {
        personId: coachId,
        kind: "signal",
        subjectId: signal.personId,
        about: { agentId: signal.personId, kpi: signal.kpi, side },
        once: `signal:${signal.personId}:${signal.kpi}:${side}:${firstOn}`,
      });
    }
  }
}

type InRuns = Found & { runs: string[] };

/** Signals of all comparisons, with the days up to which was compared, newest first. */
async function readRuns(db: Db, { organizationId }: Scope): Promise<InRuns[]> {
  const runs = await db
    .select({ untilOn: suggestionRuns.untilOn })
    .from(suggestionRuns)
    .where(eq(suggestionRuns.organizationId, organizationId))
    .orderBy(desc(suggestionRuns.untilOn));
  const days = runs.map(({ untilOn }) => untilOn);
  const rows = await db
    .select({
      personId: suggestions.personId,
      kpi: suggestions.kpi,
      isFavourable: suggestions.isFavourable,
      untilOn: suggestions.untilOn,
    })
    .from(suggestions)
    .where(eq(suggestions.organizationId, organizationId));
  return rows.map((row) => ({ ...row, runs: days }));
}

/** Back from the latest comparison for as long as each saw the same. */
function firstSeenOn(signal: InRuns, found: readonly InRuns[]): string {
  const seen = new Set(
    found
      .filter(
        ({ personId, kpi, isFavourable }) =>
          personId === signal.personId && kpi === signal.kpi && isFavourable === signal.isFavourable,
      )
      .map(({ untilOn }) => untilOn),
  );
  const gap = signal.runs.findIndex((untilOn) => !seen.has(untilOn));
  return signal.runs[gap === -1 ? signal.runs.length - 1 : gap - 1] ?? signal.untilOn;
}
