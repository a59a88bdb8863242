import { joinTables } from "../join-tables";
import { createInstantReader } from "../read-instant";
import type { FileSet, SourceBatch, TablesSource } from "../record";
import { scanTables, type TableRowAt } from "../scan-tables";
import { leftOutFiles, openTableSet, type TableSet } from "../table-set";
import { type ChatwootLookups, finishConversation } from "./chatwoot-contact";
import { beginFacts, CHATWOOT_JOINED } from "./chatwoot-facts";
import { CHATWOOT_LAYOUTS, CHATWOOT_LOOKUPS } from "./chatwoot-tables";

/** Reporting events of Chatwoot, several to a conversation. See `docs/sources/chatwoot.md`. */
export const chatwootSource: TablesSource = { id: "chatwoot", kind: "tables", read: readChatwoot };

/** Its database keeps moments in UTC without saying so; its API counts seconds or writes the zone. */
const UTC = createInstantReader("UTC");

async function* readChatwoot(files: FileSet): AsyncGenerator<SourceBatch> {
  const set = await openTableSet(files, CHATWOOT_LAYOUTS, "chatwoot");
  const lookups: ChatwootLookups = {
    inboxes: new Map(),
    users: new Map(),
    teams: new Map(),
    missedInboxes: new Set(),
  };
  yield* readLookups(set, lookups);
  yield* joinTables(set, {
    tables: CHATWOOT_JOINED,
    instants: UTC,
    begin: beginFacts,
    finish: (facts, out) => finishConversation(facts, lookups, out),
  });
  yield leftOutFiles(set);
}

async function* readLookups(set: TableSet, lookups: ChatwootLookups): AsyncGenerator<SourceBatch> {
  const scan = scanTables(set, {
    tables: CHATWOOT_LOOKUPS,
    instants: UTC,
    tellsBroken: ({ kind }) => kind === "csv",
    visit: (at) => takeLookup(at, lookups),
  });
  for await (const { problems } of scan) yield { records: [], problems, leftOut: [], bytesRead: 0 };
}

function takeLookup({ table, row }: TableRowAt, { inboxes, users, teams }: ChatwootLookups): boolean {
  const id = row.need("id", row.text("id"));
  const name = row.text("name");
  if (id === null) return true;
  if (table === "inbox") {
    const channelType = row.need("channel_type", row.text("channel_type"));
    if (channelType !== null) inboxes.set(id, { channelType, name });
  } else if (name !== null) (table === "team" ? teams : users).set(id, name);
  return true;
}
