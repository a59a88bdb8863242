import type { Db } from "@kwartet/db/client";
import { makeOrganization, makeTeam } from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { NONE } from "@kwartet/db/schema/columns";
import { caseMixCells, rollups } from "@kwartet/db/schema/rollups";
import { presenceDays } from "@kwartet/db/schema/shifts";
import { periodKeyOf } from "@kwartet/metrics/period";
import { and, between, eq, ne, sql } from "drizzle-orm";
import { Groups } from "../../../src/kpis/group";
import { inRollupSlices } from "../../../src/kpis/slice-queries";
import { readPresence, readTallies } from "../../../src/kpis/tally-queries";
import { cellInsertOf, rollupInsertOf } from "../../../src/rollups/build";
import { type Scope, systemScope } from "../../../src/scope";
import type { AgentYear } from "./compute-view";
import type { DrawnAgent } from "./draw-agents";

export type StoredView = { scope: Scope; from: string; to: string };

/** Stores what was drawn exactly as a refresh of the rollups does. */
export async function storeAgents(
  db: Db,
  agents: readonly DrawnAgent[],
  span: { from: string; to: string },
): Promise<StoredView> {
  const { id: organizationId } = await makeOrganization(db);
  const { id: teamId } = await makeTeam(db, organizationId);
  await withOrganization(db, organizationId, async (tx) => {
    for (const { agentId, weeks } of agents) {
      const place = { teamId, agentId };
      await insertRows(
        tx,
        rollups,
        weeks.flatMap((week) => rollupRows(organizationId, place, week)),
      );
      const cells = weeks.flatMap(({ startsOn, cells: ofWeek }) =>
        ofWeek.map(({ cell, ...key }) =>
          cellInsertOf(organizationId, { key: { ...key, ...place, startsOn }, cell }),
        ),
      );
      await insertRows(tx, caseMixCells, cells);
      const days = weeks.flatMap(({ days: ofWeek }) =>
        ofWeek.map((day) => ({ organizationId, ...place, ...day, openMinutes: 0, coveredMinutes: 0 })),
      );
      await insertRows(tx, presenceDays, days);
    }
  });
  await db.execute(sql`analyze rollups`);
  await db.execute(sql`analyze case_mix_cells`);
  await db.execute(sql`analyze presence_days`);
  return { scope: systemScope(organizationId, "organization-figure:read"), ...span };
}

function rollupRows(
  organizationId: string,
  place: { teamId: string; agentId: string },
  { startsOn, byChannel }: DrawnAgent["weeks"][number],
) {
  return [...byChannel].map(([channel, tally]) =>
    rollupInsertOf(organizationId, {
      key: { subject: "agent", grain: "week", ...place, startsOn, channel },
      tally,
    }),
  );
}

const sliceOf = ({ from, to }: StoredView) => ({ teamId: null, agentId: null, from, to });

const cellCounts = {
  agentId: caseMixCells.agentId,
  channel: caseMixCells.channel,
  topic: caseMixCells.topic,
  hour: caseMixCells.hourBand,
  resolvedX: sql<number>`sum(${caseMixCells.noRepeatX})::float8`,
  resolvedN: sql<number>`sum(${caseMixCells.noRepeatN})::float8`,
  topTwoX: sql<number>`sum(${caseMixCells.friendliness}[4] + ${caseMixCells.friendliness}[5])::float8`,
  topTwoN: sql<number>`sum((select sum(s) from unnest(${caseMixCells.friendliness}) s))::float8`,
};

function selectCells(db: Db, { scope, from, to }: StoredView) {
  return db
    .select(cellCounts)
    .from(caseMixCells)
    .where(
      and(eq(caseMixCells.organizationId, scope.organizationId), between(caseMixCells.startsOn, from, to)),
    )
    .groupBy(caseMixCells.agentId, caseMixCells.channel, caseMixCells.topic, caseMixCells.hourBand);
}

/** The same three queries as `readView`, left as the driver gives the rows. */
export function queryOnly(db: Db, view: StoredView): Promise<number> {
  const { organizationId } = view.scope;
  return withOrganization(db, organizationId, async (tx) => {
    const queries = [
      tx
        .select()
        .from(rollups)
        .where(
          and(
            eq(rollups.organizationId, organizationId),
            eq(rollups.subject, "agent"),
            inRollupSlices("agent", { slices: [sliceOf(view)], coarsest: "week" }, organizationId),
          ),
        ),
      tx
        .select()
        .from(presenceDays)
        .where(
          and(
            eq(presenceDays.organizationId, organizationId),
            ne(presenceDays.agentId, NONE),
            between(presenceDays.day, view.from, view.to),
          ),
        ),
      selectCells(tx, view),
    ];
    let rows = 0;
    for (const query of queries) {
      const answer = (await tx.execute(query.getSQL())) as unknown as { rows: unknown[] };
      rows += answer.rows.length;
    }
    return rows;
  });
}

/** Reads and decodes as the product does: the rows of all channels and days merged by agent and week. */
export function readView(db: Db, view: StoredView): Promise<AgentYear[]> {
  return withOrganization(db, view.scope.organizationId, async (tx) => {
    const slices = [sliceOf(view)];
    const groups = new Groups<string>();
    const parts = [{ slices, coarsest: "week" as const }];
    const tallies = await readTallies(tx, view.scope, { subject: "agent", parts, withWaits: true });
    groups.addTallies(tallies, (row) => `${row.agentId} ${periodKeyOf(row.startsOn, "week")}`);
    const presence = await readPresence(tx, view.scope, { subject: "agent", slices });
    groups.addPresence(presence, (row) => `${row.agentId} ${periodKeyOf(row.day, "week")}`);
    const years = yearsOf(groups);
    for (const { agentId, channel, topic, hour, ...sums } of await selectCells(tx, view)) {
      years.get(agentId)?.cells.push({
        channel,
        topic,
        hour,
        resolved: { x: sums.resolvedX, n: sums.resolvedN },
        topTwo: { x: sums.topTwoX, n: sums.topTwoN },
      });
    }
    return [...years.values()];
  });
}

function yearsOf(groups: Groups<string>): Map<string, AgentYear> {
  const years = new Map<string, AgentYear>();
  for (const [key, { tally, minutesByDay }] of [...groups.byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [agentId = ""] = key.split(" ");
    const year = years.get(agentId) ?? { agentId, weeks: [], cells: [] };
    year.weeks.push({ tally, days: [...minutesByDay.values()] });
    years.set(agentId, year);
  }
  return years;
}
