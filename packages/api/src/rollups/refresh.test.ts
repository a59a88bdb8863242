import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { freshDb } from "@kwartet/db/testing";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { runImport } from "../imports/run-import";
import { createOrganization } from "../organizations/create-queries";
import { systemScope } from "../scope";
import { createRandom, type Random } from "../seed/demo/random";
import { rebuildRollups } from "./refresh-queries";

let db: Db;
beforeAll(async () => {
  db = await freshDb();
});

const HEADER =
  "external_id,channel,topic,customer,team,agent,offered_at,answered_at,abandoned,wait_seconds,handed_over_from,friendliness,reported_resolved";

/** Few names and few ids, so that contacts are corrected, moved and linked again and again. */
function randomRow(random: Random): string {
  const offered = Date.UTC(2026, 0, 1) + random.below(90 * 24) * 3_600_000;
  const wait = random.below(400);
  const abandoned = random.below(5) === 0;
  const answeredAt = abandoned ? "" : new Date(offered + wait * 1000).toISOString();
  const handedOver = random.below(12) === 0 ? "Somebody" : "";
  return [
    `id-${random.below(60)}`,
    random.pick(["phone", "email", "chat"]),
    random.pick(["Storing", "Factuur"]),
    random.pick(["K1", "K2", "K3", "K4", ""]),
    random.pick(["Noord", "Zuid"]),
    abandoned ? "" : random.pick(["Ans", "Bas", "Cor"]),
    new Date(offered).toISOString(),
    answeredAt,
    abandoned ? "yes" : "no",
    String(wait),
    handedOver,
    abandoned ? "" : random.pick(["", "1", "5"]),
    abandoned ? "" : random.pick(["yes", "no", ""]),
  ].join(",");
}

function randomFile(random: Random): string {
  const rows = new Map<string, string>();
  for (let index = 0; index < 25; index += 1) {
    const row = randomRow(random);
    rows.set(row.slice(0, row.indexOf(",")), row);
  }
  return [HEADER, ...rows.values()].join("\n");
}

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}

const TABLES = ["rollups", "case_mix_cells"];

/** Everything that is stored, in an order of its own. */
async function contentOf(organizationId: string): Promise<string[]> {
  return withOrganization(db, organizationId, async (tx) => {
    const all: string[] = [];
    for (const table of TABLES) {
      const rows = await rowsOf<{ line: string }>(
        tx.execute(sql`select row_to_json(t)::text as line from ${sql.raw(table)} t`),
      );
      all.push(...rows.map(({ line }) => `${table} ${line}`).sort());
    }
    return all;
  });
}

it.each([1, 2, 3])(
  "equals a rebuild after any sequence of imports and corrections (seed %i)",
  async (seed) => {
    const organizationId = await createOrganization(db, {
      name: "Rollups",
      timeZone: "Europe/Amsterdam",
      locale: "nl",
    });
    const scope = systemScope(organizationId, "import:write");
    const random = createRandom(seed, "rollups");
    for (let round = 0; round < 6; round += 1) {
      const text = randomFile(random);
      await runImport(db, scope, {
        source: "neutral",
        fileName: "random.csv",
        fileBytes: text.length,
        bytes: bytesOf(text),
        customerKey: "k".repeat(32),
      });
    }
    const kept = await contentOf(organizationId);
    await withOrganization(db, organizationId, (tx) => rebuildRollups(tx, scope));
    const rebuilt = await contentOf(organizationId);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.filter((line) => !rebuilt.includes(line))).toEqual([]);
    expect(rebuilt.length).toBe(kept.length);
  },
);
