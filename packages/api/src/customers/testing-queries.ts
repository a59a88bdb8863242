import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { sql } from "drizzle-orm";
import { runImport } from "../imports/run-import";
import { undoImport } from "../imports/undo/undo-queries";
import { createOrganization } from "../organizations/create-queries";
import { systemScope } from "../scope";

/** A contact on a day of March 2026, and what is known of who asked. */
export type Row = {
  id: string;
  number?: string;
  email?: string;
  phone?: string;
  day?: number;
  topic?: string;
  channel?: string;
  team?: string;
  agent?: string;
};

/** An organisation that takes in files of contacts and says who is whom. */
export async function newCompany(db: Db) {
  const organizationId = await createOrganization(db, {
    name: "Customers",
    timeZone: "Europe/Amsterdam",
    locale: "en",
  });
  const scope = systemScope(organizationId, "import:write");
  const takeText = (text: string) =>
    runImport(db, scope, {
      source: "neutral",
      fileName: "rows.csv",
      fileBytes: text.length,
      bytes: (async function* () {
        yield new TextEncoder().encode(text);
      })(),
      customerKey: "k".repeat(32),
    });
  const look = <Found>(query: ReturnType<typeof sql>) =>
    withOrganization(db, organizationId, (tx) => rowsOf<Found>(tx.execute(query)));
  return {
    organizationId,
    scope,
    takeText,
    look,
    take: (...rows: Row[]) => takeText(textOf(rows)),
    undo: (importId: string) => withOrganization(db, organizationId, (tx) => undoImport(tx, scope, importId)),
    /** The contacts of each customer, the groups and their members in order. */
    groups: async () => {
      const rows = await look<{ ids: string }>(sql`
        select string_agg(external_id, ' ' order by external_id) as ids from contacts
        where customer_id is not null group by customer_id
      `);
      return rows.map(({ ids }) => ids).sort();
    },
    /** When each contact was followed by another, by their ids. */
    followed: async () => {
      const rows = await look<{ id: string; next: string | null }>(sql`
        select external_id as id, to_char(next_contact_at at time zone 'utc', 'DD') as next from contacts
        order by external_id
      `);
      return Object.fromEntries(rows.map(({ id, next }) => [id, next]));
    },
  };
}

function textOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { id, number = "", email = "", phone = "", day = 1 } = row;
    const { topic = "bill", channel = "phone", team = "North", agent = "Ann" } = row;
    const at = `2026-03-${String(day).padStart(2, "0")}T10`;
    return [id, channel, topic, number, email, phone, team, agent, `${at}:00:00Z`, `${at}:00:30Z`].join(",");
  });
  return [
    "external_id,channel,topic,customer,customer_email,customer_phone,team,agent,offered_at,answered_at",
    ...lines,
  ].join("\n");
}
