import type { Store } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { sql } from "drizzle-orm";
import { rebuildRollups } from "../../src/rollups/refresh-queries";
import { systemScope } from "../../src/scope";
import type { Company } from "./companies";
import { tell } from "./tell";

/** All rollups from nothing, by the product's own code; the seconds that it took. */
export async function buildRollups(store: Store, companies: readonly Company[]): Promise<number> {
  let seconds = 0;
  for (const { organizationId, rows } of companies) {
    const start = performance.now();
    await withOrganization(store.db, organizationId, (tx) =>
      rebuildRollups(tx, systemScope(organizationId, "import:write")),
    );
    const taken = (performance.now() - start) / 1000;
    seconds += taken;
    tell(`rollups of ${rows.toLocaleString("en")} contacts: ${taken.toFixed(1)} s`);
  }
  for (const table of ["rollups", "case_mix_cells", "rollup_marks"]) {
    await store.db.execute(sql.raw(`vacuum analyze ${table}`));
  }
  return seconds;
}
