import type { Db, Store } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { type SQL, sql } from "drizzle-orm";
import { rebuildRollups, refreshRollups } from "../../src/rollups/refresh-queries";
import { systemScope } from "../../src/scope";
import type { Subjects } from "./subjects";
import { tell } from "./tell";
import { rounded } from "./timing";

const BATCH_ROWS = 10_000;

export type UpkeepResult = {
  recent: Upkeep;
  spread: Upkeep;
  rebuildSeconds: number;
};
type Upkeep = { rows: number; teamDays: number; refreshSeconds: number; rebuildToRefresh: number };

/** How long it takes until the rollups are right again after rows changed, and how long building them anew takes. */
export async function benchUpkeep(store: Store, subjects: Subjects): Promise<UpkeepResult> {
  const { organizationId } = subjects;
  const scope = systemScope(organizationId, "import:write");
  const rebuildSeconds = await secondsOf(() =>
    withOrganization(store.db, organizationId, (tx) => rebuildRollups(tx, scope)),
  );
  tell(`rebuild of the largest company: ${rebuildSeconds} s`);
  const measure = async (name: string, order: SQL): Promise<Upkeep> => {
    const touched = await touch(store.db, organizationId, order);
    const refreshSeconds = await secondsOf(() =>
      withOrganization(store.db, organizationId, (tx) => refreshRollups(tx, scope)),
    );
    tell(`refresh after ${touched.rows} ${name} rows in ${touched.teamDays} team days: ${refreshSeconds} s`);
    return { ...touched, refreshSeconds, rebuildToRefresh: rounded(rebuildSeconds / refreshSeconds, 1) };
  };
  const recent = await measure("recent", sql`id desc`);
  const spread = await measure("spread", sql`md5(id::text)`);
  return { recent, spread, rebuildSeconds };
}

/** A correction of some rows, with the marks that an import leaves of them. */
async function touch(
  db: Db,
  organizationId: string,
  order: SQL,
): Promise<{ rows: number; teamDays: number }> {
  return withOrganization(db, organizationId, async (tx) => {
    const answer = await tx.execute(sql`
      with chosen as (
        select id from contacts where organization_id = ${organizationId} order by ${order} limit ${BATCH_ROWS}
      ), changed as (
        update contacts c set wait_seconds = wait_seconds + 1 from chosen
        where c.organization_id = ${organizationId} and c.id = chosen.id
        returning c.team_id, c.offered_on
      ), marked as (
        insert into rollup_marks (organization_id, team_id, day)
        select distinct ${organizationId}::uuid, team_id, offered_on from changed returning day
      )
      select (select count(*) from changed)::int as rows, (select count(*) from marked)::int as "teamDays"
    `);
    const [row] = (answer as unknown as { rows: { rows: number; teamDays: number }[] }).rows;
    return row ?? { rows: 0, teamDays: 0 };
  });
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return rounded((performance.now() - start) / 1000);
}
