import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { freshDb } from "@kwartet/db/testing";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { createOrganization } from "../organizations/create-queries";
import { systemScope } from "../scope";
import { runImport } from "./run-import";

let db: Db;
beforeAll(async () => {
  db = await freshDb();
});

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}

type Change = {
  import_id: string;
  table_name: string;
  row_key: string;
  before: Record<string, unknown> | null;
};

async function newCompany() {
  const organizationId = await createOrganization(db, {
    name: "Journal",
    timeZone: "Europe/Amsterdam",
    locale: "nl",
  });
  const scope = systemScope(organizationId, "import:write");
  const read = <Row>(query: string) =>
    withOrganization(db, organizationId, (tx) => rowsOf<Row>(tx.execute(sql.raw(query))));
  return {
    take: (...lines: string[]) => {
      const text = lines.join("\n");
      return runImport(db, scope, {
        source: "neutral",
        fileName: "file.csv",
        fileBytes: text.length,
        bytes: bytesOf(text),
        customerKey: "k".repeat(32),
      });
    },
    changes: () =>
      read<Change>(
        "select import_id, table_name, row_key, before from import_changes where table_name in ('contacts', 'ratings')",
      ),
    contacts: () =>
      read<{ external_id: string; id: string; topic: string; import_id: string; created_import_id: string }>(
        "select * from contacts order by external_id",
      ),
    ratings: () => read<{ id: string }>("select id from ratings"),
  };
}

const HEADER = "external_id,channel,topic,customer,team,agent,offered_at,wait_seconds,friendliness";
const row = (id: string, topic: string, score = "") =>
  `${id},phone,${topic},K1,Noord,Ans,2026-03-02T10:00Z,20,${score}`;

it("keeps nothing of an import that only adds", async () => {
  const { take, changes } = await newCompany();
  await take(HEADER, row("a", "Storing", "4"), row("b", "Storing"));
  expect(await changes()).toEqual([]);
});

it("keeps what a contact was, for those that changed, and never moves the import that added it", async () => {
  const { take, changes, contacts } = await newCompany();
  const first = await take(HEADER, row("a", "Storing"), row("b", "Storing"));
  const second = await take(HEADER, row("a", "Factuur"), row("b", "Storing"), row("c", "Storing"));
  expect(second).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
  const [a, b, c] = await contacts();
  expect(await changes()).toMatchObject([
    {
      import_id: second.importId,
      table_name: "contacts",
      row_key: a?.id,
      before: { external_id: "a", topic: "Storing", import_id: first.importId },
    },
  ]);
  expect(a).toMatchObject({
    topic: "Factuur",
    import_id: second.importId,
    created_import_id: first.importId,
  });
  expect(b).toMatchObject({ import_id: first.importId });
  expect(c).toMatchObject({ created_import_id: second.importId });
});

it("keeps each import's own image of a contact", async () => {
  const { take, changes } = await newCompany();
  await take(HEADER, row("a", "Storing"));
  await take(HEADER, row("a", "Factuur"));
  await take(HEADER, row("a", "Contract"));
  expect((await changes()).map(({ before }) => before?.topic).sort()).toEqual(["Factuur", "Storing"]);
});

it("keeps a rating that was added to a contact of before, and what a changed one was", async () => {
  const { take, changes, ratings } = await newCompany();
  await take(HEADER, row("a", "Storing"), row("b", "Storing"));
  const scores = "external_id,contact_external_id,friendliness";
  const added = await take(scores, "r1,a,2", "r2,b,5");
  expect((await changes()).map(({ import_id, before }) => [import_id, before])).toEqual([
    [added.importId, null],
    [added.importId, null],
  ]);
  const changed = await take(scores, "r1,a,3", "r2,b,5");
  expect(changed).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  const images = (await changes()).filter(({ import_id }) => import_id === changed.importId);
  expect(images).toMatchObject([{ table_name: "ratings", before: { external_id: "r1", friendliness: 2 } }]);
  expect((await ratings()).map(({ id }) => id)).toContain(images[0]?.row_key);
});
