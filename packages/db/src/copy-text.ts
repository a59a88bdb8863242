import { finished } from "node:stream/promises";
import { sql } from "drizzle-orm";
import type pg from "pg";
import { from } from "pg-copy-streams";
import type { Db } from "./client";
import { rowsOf } from "./rows";

type EmbeddedClient = {
  query(text: string, values: unknown[], options: { blob: Blob }): Promise<unknown>;
};

export type CopyTarget = { table: string; columns?: readonly string[]; format?: "text" | "csv" | "binary" };

/** Text or bytes, in one or more parts. */
export type CopyContent = string | readonly (string | Uint8Array)[];

/**
 * Sends what COPY reads, inside the transaction that `db` is.
 *
 * COPY does not go through row-level security: what an organisation brings goes to a temporary table first.
 */
export async function copyText(
  db: Db,
  { table, columns, format = "text" }: CopyTarget,
  content: CopyContent | Uint8Array,
): Promise<void> {
  const target = columns ? `${table} (${columns.join(", ")})` : table;
  const { embedded, server } = clientOf(db);
  const parts = Array.isArray(content) ? content : [content];
  if (embedded) {
    const query = `copy ${target} from '/dev/blob' with (format ${format})`;
    await asOwner(db, () => embedded.query(query, [], { blob: new Blob(parts) }));
    return;
  }
  const stream = server.query(from(`copy ${target} from stdin with (format ${format})`));
  for (const part of parts) stream.write(part);
  stream.end();
  await finished(stream);
}

/** Whether the engine works on one statement while this process goes on with something else. */
export const runsApart = (db: Db): boolean => clientOf(db).server !== undefined;

/** The embedded engine reads the text from a file of its own, which the application's role may not. */
async function asOwner(db: Db, work: () => Promise<unknown>): Promise<void> {
  const [row] = await rowsOf<{ role: string }>(
    db.execute(sql`select current_setting('role') as role, set_config('role', 'none', true)`),
  );
  await work();
  await db.execute(sql`select set_config('role', ${row?.role ?? "none"}, true)`);
}

type Client = { embedded: EmbeddedClient; server?: never } | { embedded?: never; server: pg.ClientBase };

/** The connection of a transaction: Drizzle has no COPY of its own. */
function clientOf(db: Db): Client {
  const { client } = (db as unknown as { session: { client: object } }).session;
  // Only a connection of node-postgres knows how to escape a literal.
  return "escapeLiteral" in client
    ? { server: client as pg.ClientBase }
    : { embedded: client as EmbeddedClient };
}
