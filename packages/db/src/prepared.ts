import { createHash } from "node:crypto";
import type { Query, SQL } from "drizzle-orm";
import type { Db } from "./client";

/** Plans are kept by every connection, some tens of kilobytes each; what comes after these is planned every time. */
const MOST_PREPARED = 100;

/** What the statement builder does not offer: a name for a statement whose text is put together. */
type Parts = {
  dialect: { sqlToQuery(statement: SQL): Query };
  session: {
    prepareQuery(
      query: Query,
      fields: undefined,
      name: string | undefined,
      isArray: boolean,
    ): { execute(): Promise<{ rows: unknown[] }> };
  };
};

/**
 * The rows of a statement that screens ask again and again with other values: each connection plans it once, which for
 * a statement over stored figures takes as long as finding them. Not for statements over temporary tables.
 */
export async function preparedRows<Row>(db: Db, statement: SQL): Promise<Row[]> {
  const { dialect, session } = db as unknown as Parts;
  const query = dialect.sqlToQuery(statement);
  const { rows } = await session.prepareQuery(query, undefined, nameOf(query.sql), false).execute();
  return rows as Row[];
}

const names = new Map<string, string>();

/** Made of the text, so that processes that share a connection by way of a pooler mean the same by it. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_PREPARED) return known;
  const name = `kwartet_${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
  names.set(text, name);
  return name;
}
