import { createReadStream } from "node:fs";
import type { Store } from "@kwartet/db/client";
import { copyText } from "@kwartet/db/copy-text";
import { sql } from "drizzle-orm";

const PIECE = 8 * 1024 ** 2;

/** The file as it is, into a table with a column for each of its own and no index: the most that COPY can do. */
export async function bareCopy(store: Store, file: string, hasEmails = false): Promise<() => Promise<void>> {
  const email = sql.raw(hasEmails ? "customer_email text," : "");
  await store.db.execute(sql`
    create table bare_contacts (
      external_id text, channel text, topic text, customer text, ${email} team text, agent text, offered_at timestamptz,
      answered_at timestamptz, ended_at timestamptz, wait_seconds float8, abandoned boolean, handle_seconds float8,
      wrap_seconds float8, reported_resolved boolean, reopen_count integer, language text, friendliness smallint,
      satisfaction smallint
    )
  `);
  return () =>
    store.db.transaction(async (tx) => {
      let held: Buffer = Buffer.alloc(0);
      let isHeader = true;
      for await (const piece of createReadStream(file, { highWaterMark: PIECE })) {
        const bytes = Buffer.concat([held, piece as Buffer]);
        const from = isHeader ? bytes.indexOf(10) + 1 : 0;
        const cut = bytes.lastIndexOf(10) + 1;
        isHeader = false;
        held = bytes.subarray(cut);
        await copyText(tx as never, { table: "bare_contacts", format: "csv" }, bytes.subarray(from, cut));
      }
    });
}
