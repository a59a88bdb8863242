import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, expect, it } from "vitest";
import { createOrganization } from "../../organizations/create-queries";
import { rebuildRollups } from "../../rollups/refresh-queries";
import { systemScope } from "../../scope";
import { createRandom, type Random } from "../../seed/demo/random";
import { runImport } from "../run-import";
import { fingerprintsOf, knowledgeOf } from "../testing-contents";
import { danglingColumns } from "./testing-dangling";
import { undoImport } from "./undo-queries";

let db: Db;
beforeAll(async () => {
  db = await freshDb();
});

const HEADER =
  "external_id,channel,topic,customer,team,agent,offered_at,answered_at,abandoned,wait_seconds,handed_over_from,friendliness,reported_resolved";

/** Few names and few ids, so that contacts are corrected, moved and linked again and again. */
function randomRow(random: Random): string {
  const offered = Date.UTC(2026, 0, 1) + random.below(60 * 24) * 3_600_000;
  const wait = random.below(400);
  const abandoned = random.below(5) === 0;
  return [
    `id-${random.below(80)}`,
    random.pick(["phone", "email"]),
    random.pick(["Storing", "Factuur"]),
    random.pick(["K1", "K2", "K3", "K4", "K5", ""]),
    random.pick(["Noord", "Zuid", "West"]),
    abandoned ? "" : random.pick(["Ans", "Bas", "Cor", "Dik"]),
    new Date(offered).toISOString(),
    abandoned ? "" : new Date(offered + wait * 1000).toISOString(),
    abandoned ? "yes" : "no",
    String(wait),
    random.below(12) === 0 ? "Somebody" : "",
    abandoned ? "" : random.pick(["", "1", "5"]),
    abandoned ? "" : random.pick(["yes", "no", ""]),
  ].join(",");
}

function randomFile(random: Random): string {
  const rows = new Map<string, string>();
  for (let index = 0; index < 6; index += 1) {
    const row = randomRow(random);
    rows.set(row.slice(0, row.indexOf(",")), row);
  }
  return [HEADER, ...rows.values()].join("\n");
}

/** Ratings by themselves, some of contacts that are not there. */
function randomRatings(random: Random): string {
  const rows = Array.from({ length: 4 }, () => {
    const contact = random.below(80);
    return `r-${contact},id-${contact},2026-02-01T10:00:00Z,${1 + random.below(5)}`;
  });
  return ["external_id,contact_external_id,rated_at,satisfaction", ...new Set(rows)].join("\n");
}

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}

async function newOrganization() {
  const organizationId = await createOrganization(db, {
    name: "Undo",
    timeZone: "Europe/Amsterdam",
    locale: "nl",
  });
  const scope = systemScope(organizationId, "import:write");
  const take = (text: string, isDryRun = false) =>
    runImport(db, scope, {
      source: "neutral",
      fileName: "random.csv",
      fileBytes: text.length,
      bytes: bytesOf(text),
      customerKey: "k".repeat(32),
      isDryRun,
    });
  const undo = (importId: string) =>
    withOrganization(db, organizationId, (tx) => undoImport(tx, scope, importId));
  return { organizationId, scope, take, undo };
}

it.each([1, 12, 21, 25])(
  "leaves what the imports that remain would have made by themselves (seed %i)",
  async (seed) => {
    const { organizationId, scope, take, undo } = await newOrganization();
    const random = createRandom(seed, "undo");
    const all: string[] = [];
    let standing: { importId: string; text: string }[] = [];

    for (let round = 0; round < 14; round += 1) {
      const before = await fingerprintsOf(db, organizationId);
      const chance = random.below(10);
      const victim = standing[random.below(Math.max(1, standing.length))];
      if (chance < 5 || !victim) {
        const text = all.length > 0 && chance === 0 ? random.pick(all) : randomFileOrRatings(random);
        const { importId } = await take(text);
        all.push(text);
        standing.push({ importId, text });
      } else if (chance < 7) {
        await take(randomFile(random), true);
        expect(await fingerprintsOf(db, organizationId)).toEqual(before);
      } else {
        const { state } = await undo(victim.importId);
        if (state === "possible") {
          standing = standing.filter(({ importId }) => importId !== victim.importId);
        } else {
          expect(state).toBe("conflict");
          expect(await fingerprintsOf(db, organizationId)).toEqual(before);
        }
      }
    }
    const kept = await knowledgeOf(db, organizationId);
    expect(await danglingColumns(db, organizationId)).toEqual([]);

    const other = await newOrganization();
    for (const { text } of standing) await other.take(text);
    const expected = await knowledgeOf(db, other.organizationId);
    for (const name of Object.keys(expected))
      expect({ name, rows: kept[name] }).toEqual({ name, rows: expected[name] });

    await withOrganization(db, organizationId, (tx) => rebuildRollups(tx, scope));
    const rebuilt = await knowledgeOf(db, organizationId);
    expect(kept).toEqual(rebuilt);
  },
);

const randomFileOrRatings = (random: Random): string =>
  random.below(4) === 0 ? randomRatings(random) : randomFile(random);

it("is empty again when every import is taken back, the last first", async () => {
  const { organizationId, take, undo } = await newOrganization();
  const random = createRandom(9, "undo");
  const before = await fingerprintsOf(db, organizationId);
  const ids: string[] = [];
  for (let round = 0; round < 5; round += 1) ids.push((await take(randomFileOrRatings(random))).importId);
  for (const id of ids.reverse()) expect((await undo(id)).state).toBe("possible");
  // When each was made stays for thirty days, for names that were still in use.
  const { import_changes: _, ...after } = await fingerprintsOf(db, organizationId);
  const { import_changes: __, ...empty } = before;
  expect(after).toEqual(empty);
});
