import type { Db } from "@kwartet/db/client";
import type { BoardBlock, BoardBlockId } from "@kwartet/metrics/board/board-summary";
import { coachingBlock } from "@kwartet/metrics/board/coaching-block";
import { engagementBlock } from "@kwartet/metrics/board/engagement-block";
import { QUALITY_LEAD_DAYS, qualityBlock } from "@kwartet/metrics/board/quality";
import { riskBlock } from "@kwartet/metrics/board/risk-block";
import { addDays } from "@kwartet/metrics/calendar-day";
import { surestLink } from "@kwartet/metrics/linkage/link-family";
import { periodEndOf } from "@kwartet/metrics/period";
import type { Tally } from "@kwartet/metrics/rollup";
import { readEffectsOfOrganization } from "../effects/visible-effects";
import { earlierDay } from "../kpis/slices";
import { readLinkage } from "../linkage/read-linkage";
import { readResults } from "../pulse-results/read-results";
import { listClosedWaves } from "../pulse-results/wave-queries";
import { readRisk } from "../risk/read-risk";
import type { Scope } from "../scope";
import type { BoardContext } from "./board-context";
import { readContactDays } from "./figure-queries";

/** What stands below the table. None of it is of a person, or of fewer people than may be told of. */
export async function readBlocks(
  db: Db,
  scope: Scope,
  { context, total }: { context: BoardContext; total: Tally },
): Promise<Record<BoardBlockId, BoardBlock>> {
  return {
    risk: await readRiskBlock(db, scope, context),
    engagement: await readEngagementBlock(db, scope, context),
    coaching: await readCoachingBlock(db, scope),
    quality: await readQualityBlock(db, scope, { context, total }),
  };
}

/** As of the end of the period: who left later is not looked at. */
async function readRiskBlock(db: Db, scope: Scope, { period, bounds }: BoardContext): Promise<BoardBlock> {
  const { leaving, atRisk, present, currency } = await readRisk(db, scope, {
    to: earlierDay(period.to, bounds.asOfDay),
  });
  return riskBlock({ leaving, atRisk, customers: present?.customers ?? null, currency });
}

async function readCoachingBlock(db: Db, scope: Scope): Promise<BoardBlock> {
  const effects = await readEffectsOfOrganization(db, scope);
  return coachingBlock(
    effects.map(({ kind, kpi, effect }) => ({
      kind,
      kpi,
      told: effect && { goals: effect.goals, effect: effect.effect },
    })),
  );
}

async function readEngagementBlock(
  db: Db,
  scope: Scope,
  { period, bounds }: BoardContext,
): Promise<BoardBlock> {
  const until = earlierDay(period.to, bounds.asOfDay);
  const { chosen, links, tested, grain, outcomes } = await readLinkage(db, scope, { family: "main", until });
  return engagementBlock({
    wave: await readLastWave(db, scope, until),
    links:
      chosen === null ? null : { links, tested, telling: { grain, outcomes }, surest: surestLink(links) },
  });
}

/** What all employees together said in the last wave that was closed by a day, as far as it may be published. */
async function readLastWave(db: Db, scope: Scope, until: string) {
  const waves = await listClosedWaves(db, scope);
  const last = waves.find(
    ({ closedOn, periodStartsOn }) => (closedOn ?? periodEndOf(periodStartsOn.slice(0, 7))) <= until,
  );
  if (!last) return null;
  const { items, groups } = await readResults(db, scope, { waveId: last.id });
  const cells = groups.find(({ kind }) => kind === "organization")?.cells ?? [];
  return {
    name: last.name,
    items: items
      .filter(({ isEngagement }) => isEngagement)
      .flatMap(({ key, text }) => {
        const figure = cells.find(({ itemKey }) => itemKey === key)?.figure ?? null;
        return figure === null ? [] : [{ key, name: text, figure }];
      }),
  };
}

async function readQualityBlock(
  db: Db,
  scope: Scope,
  { context, total }: { context: BoardContext; total: Tally },
): Promise<BoardBlock> {
  const { from } = context.period;
  const to = earlierDay(context.period.to, context.bounds.asOfDay);
  const offered = await readContactDays(db, scope, { from: addDays(from, -QUALITY_LEAD_DAYS), to });
  return qualityBlock({ offered, from, to }, total);
}
