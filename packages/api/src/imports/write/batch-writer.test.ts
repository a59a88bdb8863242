import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { freshDb } from "@kwartet/db/testing";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { createOrganization } from "../../organizations/create-queries";
import { systemScope } from "../../scope";
import { runImport } from "../run-import";
import { generatedFile } from "../testing-generated-file";

/** A whole batch and the beginning of a second. */
const ROWS = 11_000;
const FILE = generatedFile("a", ROWS);

let db: Db;
beforeAll(async () => {
  db = await freshDb();
});

const newCompany = () =>
  createOrganization(db, { name: "Batches", timeZone: "Europe/Amsterdam", locale: "nl" });

const takeIn = (organizationId: string, bytes: AsyncIterable<Uint8Array>) =>
  runImport(db, systemScope(organizationId, "import:write"), {
    source: "neutral",
    fileName: "file.csv",
    fileBytes: null,
    bytes,
    customerKey: "k".repeat(32),
  });

/** What is known of an organisation, by names instead of ids. */
const knownOf = (organizationId: string) =>
  withOrganization(db, organizationId, (tx) =>
    rowsOf<Record<string, unknown>>(
      tx.execute(sql`
        select count(*)::int as contacts, (select count(*)::int from customers) as customers,
          (select count(*)::int from ratings) as ratings, (select count(*)::int from people) as people,
          md5(string_agg(concat_ws('|', c.external_id, c.channel, c.topic, t.name, p.name, c.offered_at, c.offered_on,
            c.next_contact_at, c.wait_seconds), ',' order by c.external_id)) as content,
          (select md5(string_agg(concat_ws('|', subject, grain, tr.name, pr.name, starts_on, channel, offered, no_repeat_x,
              friendliness), ',' order by subject, grain, tr.name, pr.name, starts_on, channel))
            from rollups r left join teams tr on tr.id = r.team_id left join people pr on pr.id = r.agent_id) as rollups
        from contacts c join teams t on t.id = c.team_id join people p on p.id = c.agent_id
      `),
    ),
  );

/** As a disk hands it over: piece by piece. */
async function* piecesOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += 2 ** 16) yield bytes.subarray(start, start + 2 ** 16);
}

async function* lost(text: string) {
  yield* piecesOf(text);
  throw new Error("the disk was lost");
}

it("keeps nothing of a file that breaks off while batches are on their way, and takes it the next time", async () => {
  const organizationId = await newCompany();
  const before = await knownOf(organizationId);
  await expect(takeIn(organizationId, lost(FILE))).rejects.toThrow("the disk was lost");
  expect(await knownOf(organizationId)).toEqual(before);
  expect(await takeIn(organizationId, piecesOf(FILE))).toMatchObject({ created: ROWS, skipped: 0 });
  expect(await takeIn(organizationId, piecesOf(FILE))).toMatchObject({ created: 0, unchanged: ROWS });
}, 300_000);

it("knows the same of a file in several batches as of its parts one by one", async () => {
  const [whole, inParts] = [await newCompany(), await newCompany()];
  await takeIn(whole, piecesOf(FILE));
  const [header = "", ...lines] = FILE.split("\n");
  for (let start = 0; start < ROWS; start += ROWS / 2) {
    await takeIn(inParts, piecesOf([header, ...lines.slice(start, start + ROWS / 2)].join("\n")));
  }
  expect(await knownOf(inParts)).toEqual(await knownOf(whole));
}, 300_000);
