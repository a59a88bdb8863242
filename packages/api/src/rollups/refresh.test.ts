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

/** Ratings that come days later, some of them of a contact that is corrected or of none. */
function randomRatings(random: Random): string {
  const lines = new Map<string, string>();
  for (let index = 0; index < 12; index += 1) {
    const id = `r-${random.below(20)}`;
    lines.set(id, `${id},id-${random.below(70)},${1 + random.below(5)},${random.pick(["", "1", "5"])}`);
  }
  return ["external_id,contact_external_id,friendliness,satisfaction", ...lines.values()].join("\n");
}

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}

async function newCompany() {
  const organizationId = await createOrganization(db, {
    name: "Rollups",
    timeZone: "Europe/Amsterdam",
    locale: "nl",
  });
  const scope = systemScope(organizationId, "import:write");
  return {
    take: (text: string, computeLater = false) =>
      runImport(db, scope, {
        source: "neutral",
        fileName: "random.csv",
        fileBytes: text.length,
        bytes: bytesOf(text),
        customerKey: "k".repeat(32),
        computeLater,
      }),
    stored: () =>
      linesOf(
        organizationId,
        TABLES.map((table) => `select '${table}' as of, t.* from ${table} t`),
      ),
    contacts: () => linesOf(organizationId, [CONTACTS]),
    rebuild: () => withOrganization(db, organizationId, (tx) => rebuildRollups(tx, scope)),
  };
}

const TABLES = ["rollups", "case_mix_cells"];

/** What two companies that took in the same must have in common: names instead of ids. */
const CONTACTS = `
  select c.external_id, c.channel, c.topic, c.offered_at, c.answered_at, c.wait_seconds, c.next_contact_at,
    t.name as team, p.name as agent,
    (select json_agg(r.friendliness order by r.external_id) from ratings r where r.contact_id = c.id) as scores
  from contacts c join teams t on t.id = c.team_id left join people p on p.id = c.agent_id
`;

/** Everything that is stored, in an order of its own. */
async function linesOf(organizationId: string, queries: readonly string[]): Promise<string[]> {
  return withOrganization(db, organizationId, async (tx) => {
    const all: string[] = [];
    for (const query of queries) {
      const rows = await rowsOf<{ line: string }>(
        tx.execute(sql`select row_to_json(q)::text as line from (${sql.raw(query)}) q`),
      );
      all.push(...rows.map(({ line }) => line).sort());
    }
    return all;
  });
}

type Company = Awaited<ReturnType<typeof newCompany>>;

async function expectAsRebuilt({ stored, rebuild }: Company): Promise<void> {
  const kept = await stored();
  await rebuild();
  const rebuilt = await stored();
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.filter((line) => !rebuilt.includes(line))).toEqual([]);
  expect(rebuilt.length).toBe(kept.length);
}

it.each([1, 2, 3])(
  "equals a rebuild after any sequence of imports, corrections and late ratings (seed %i)",
  async (seed) => {
    const company = await newCompany();
    const random = createRandom(seed, "rollups");
    for (let round = 0; round < 8; round += 1) {
      const text = round % 3 === 2 ? randomRatings(random) : randomFile(random);
      // Now and then the figures are left to the import after it.
      await company.take(text, round % 4 === 1);
    }
    await expectAsRebuilt(company);
  },
);

it("equals a rebuild when days that were known come again with others", async () => {
  const company = await newCompany();
  const random = createRandom(4, "rollups");
  const [known, more] = [randomFile(random), randomFile(random)];
  await company.take(known);
  await company.take(more.replaceAll(/^id-/gm, "more-"));
  await company.take(known);
  await expectAsRebuilt(company);
});

it("ends as one after the other when two files of the same contacts come at once", async () => {
  const random = createRandom(5, "rollups");
  const files = [randomFile(random), randomFile(random)] as const;
  const before = randomFile(random);
  const outcomes: string[][] = [];
  for (const order of [files, files.toReversed()]) {
    const company = await newCompany();
    for (const file of [before, ...order]) await company.take(file);
    outcomes.push(await company.contacts());
  }
  const company = await newCompany();
  await company.take(before);
  await Promise.all(files.map((file) => company.take(file)));
  expect(outcomes).toContainEqual(await company.contacts());
  await expectAsRebuilt(company);
});

it("builds anew when most weeks were touched, with the same outcome", async () => {
  const company = await newCompany();
  const weeks = (waitSeconds: number) => {
    const rows = Array.from({ length: 2 * 90 }, (_, index) => {
      const at = new Date(Date.UTC(2024, 0, 1, 10) + Math.floor(index / 2) * 7 * 86_400_000);
      const answered = new Date(at.getTime() + waitSeconds * 1000);
      const place = index % 2 === 0 ? "Noord,Ans" : "Zuid,Bas";
      return `w-${index},phone,Storing,K${index % 40},${place},${at.toISOString()},${answered.toISOString()},no,${waitSeconds},,,`;
    });
    return [HEADER, ...rows].join("\n");
  };
  await company.take(weeks(10));
  await company.take(weeks(20));
  await expectAsRebuilt(company);
});
