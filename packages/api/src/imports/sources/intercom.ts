import { joinTables } from "../join-tables";
import { createInstantReader } from "../read-instant";
import type { FileSet, SourceBatch, TablesSource } from "../record";
import { scanTables, type TableRowAt } from "../scan-tables";
import { leftOutFiles, openTableSet, type TableSet } from "../table-set";
import { finishConversation, type IntercomLookups } from "./intercom-contact";
import { beginFacts, INTERCOM_JOINED } from "./intercom-facts";
import { INTERCOM_LAYOUTS, INTERCOM_LOOKUPS } from "./intercom-tables";

/** Conversations of Intercom, as tables or as its API hands them out. See `docs/sources/intercom.md`. */
export const intercomSource: TablesSource = { id: "intercom", kind: "tables", read: readIntercom };

/** Tables have moments in UTC without saying so; JSON counts seconds. */
const UTC = createInstantReader("UTC");

async function* readIntercom(files: FileSet): AsyncGenerator<SourceBatch> {
  const set = await openTableSet(files, INTERCOM_LAYOUTS, "intercom");
  const lookups: IntercomLookups = { admins: new Map(), teams: new Map(), teamsOfAdmin: new Map() };
  yield* readLookups(set, lookups);
  yield* joinTables(set, {
    tables: INTERCOM_JOINED,
    instants: UTC,
    begin: beginFacts,
    finish: (facts, out) => finishConversation(facts, lookups, out),
  });
  yield leftOutFiles(set);
}

async function* readLookups(set: TableSet, lookups: IntercomLookups): AsyncGenerator<SourceBatch> {
  const scan = scanTables(set, {
    tables: INTERCOM_LOOKUPS,
    instants: UTC,
    tellsBroken: ({ kind }) => kind === "csv",
    visit: (at) => takeLookup(at, lookups),
  });
  for await (const { problems } of scan) yield { records: [], problems, leftOut: [], bytesRead: 0 };
}

function takeLookup({ table, row }: TableRowAt, { admins, teams, teamsOfAdmin }: IntercomLookups): boolean {
  if (table === "team_admin") {
    const admin = row.text("admin_id");
    const team = row.text("team_id");
    if (row.boolean("_fivetran_deleted") === true || admin === null || team === null) return true;
    teamsOfAdmin.set(admin, [...(teamsOfAdmin.get(admin) ?? []), team]);
    return true;
  }
  const id = row.need("id", row.text("id"));
  const name = row.text("name");
  if (id !== null && name !== null) (table === "team" ? teams : admins).set(id, name);
  return true;
}
