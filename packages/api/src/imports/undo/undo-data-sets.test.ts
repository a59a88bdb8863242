import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, expect, it } from "vitest";
import { createOrganization } from "../../organizations/create-queries";
import { systemScope } from "../../scope";
import { runImport } from "../run-import";
import { fingerprintsOf } from "../testing-contents";
import { undoImport } from "./undo-queries";

let db: Db;
beforeAll(async () => {
  db = await freshDb();
});

/** Each of the data sets as it comes first, and as it comes when half of it is corrected and a row is new. */
const DATA_SETS = {
  people: [
    "external_id,name,email,team,partner,role,starts_on,ends_on\n1,Ans,ans@example.nl,Noord,,agent,2026-01-01,\n2,Bas,,Zuid,Lumea,agent,2026-01-01,",
    "external_id,name,email,team,partner,role,starts_on,ends_on\n1,Ans Bakker,ans@example.nl,Noord,,agent,2026-01-01,2026-05-01\n3,Cor,,West,,coach,2026-02-01,",
  ],
  contacts: [
    "external_id,channel,topic,customer,team,agent,offered_at,answered_at,friendliness\na,phone,Storing,K1,Noord,1,2026-03-02T10:00:00Z,2026-03-02T10:00:30Z,5\nb,phone,Storing,K1,Noord,1,2026-03-04T10:00:00Z,2026-03-04T10:00:30Z,",
    "external_id,channel,topic,customer,team,agent,offered_at,answered_at,friendliness\na,phone,Storing,K2,Zuid,2,2025-12-02T10:00:00Z,2025-12-02T10:00:30Z,1\nc,phone,Storing,K1,Noord,1,2026-04-04T10:00:00Z,2026-04-04T10:00:30Z,4",
  ],
  ratings: [
    "external_id,contact_external_id,rated_at,satisfaction\nr1,b,2026-03-05T10:00:00Z,4",
    "external_id,contact_external_id,rated_at,satisfaction\nr1,b,2026-03-05T10:00:00Z,1\nr2,a,2026-03-05T10:00:00Z,5",
  ],
  shifts: [
    "agent,scheduled_from,scheduled_to\n1,2026-03-02T08:00:00Z,2026-03-02T12:00:00Z",
    "agent,scheduled_from,scheduled_to\n1,2026-03-02T08:00:00Z,2026-03-02T13:00:00Z\n2,2026-03-03T08:00:00Z,2026-03-03T12:00:00Z",
  ],
  attendance: [
    "agent,available_from,available_to\n1,2026-03-02T08:00:00Z,2026-03-02T12:00:00Z",
    "agent,available_from,available_to\n1,2026-03-02T08:00:00Z,2026-03-02T11:00:00Z\n1,2026-03-09T08:00:00Z,2026-03-09T11:00:00Z",
  ],
  customers: [
    "customer,value_per_year,since,left_on,experiences\nK1,1200.50,2020-01-01,,2",
    "customer,value_per_year,since,left_on,experiences\nK1,900,2020-01-01,2026-02-01,3\nK9,10,2020-01-01,,0",
  ],
  outcomes: [
    "team,period,outcome,value,n\nNoord,2026-Q1,sales,0.4,120",
    "team,period,outcome,value,n\nNoord,2026-Q1,sales,0.5,120\nOost,2026-Q1,sales,0.1,20",
  ],
  transcripts: [
    "contact_external_id,sequence,speaker,said_at,text\na,1,customer,2026-03-02T10:00:30Z,Hallo",
    "contact_external_id,sequence,speaker,said_at,text\na,1,customer,2026-03-02T10:00:30Z,Dag\na,2,agent,2026-03-02T10:00:40Z,Hallo",
  ],
  engagement: [
    "wave,team,item_pride\n2026-01,Noord,4\n2026-01,Noord,2",
    "wave,team,item_pride\n2026-01,Noord,5\n2026-01,Noord,5\n2026-02,Noord,1",
  ],
  "engagement-averages": [
    "wave,team,item,value,respondents\n2025,Noord,pride,3.8,12\n2025,Oost,pride,3.1,",
    "wave,team,item,value,respondents\n2025,Noord,pride,3.9,12\n2024,West,pride,4.1,9",
  ],
} as const;

async function company() {
  const organizationId = await createOrganization(db, {
    name: "Data sets",
    timeZone: "Europe/Amsterdam",
    locale: "nl",
  });
  const scope = systemScope(organizationId, "import:write");
  return {
    take: async (text: string): Promise<string> => {
      const { importId, problems } = await runImport(db, scope, {
        source: "neutral",
        fileName: "file.csv",
        fileBytes: text.length,
        bytes: new Blob([text]).stream() as unknown as AsyncIterable<Uint8Array>,
        customerKey: "k".repeat(32),
      });
      expect(problems).toEqual([]);
      return importId;
    },
    undo: (id: string) => withOrganization(db, organizationId, (tx) => undoImport(tx, scope, id)),
    /** Answers have random ids by design, so that they are compared by `knowledgeOf` elsewhere. */
    look: async () => {
      const {
        import_changes: _,
        pulse_responses,
        rollup_states: __,
        ...rest
      } = await fingerprintsOf(db, organizationId);
      return { ...rest, answers: pulse_responses?.split(" ")[0] };
    },
  };
}

it.each(Object.keys(DATA_SETS) as (keyof typeof DATA_SETS)[])(
  "puts %s back as they were: what was corrected, what was added, and what follows from both",
  async (name) => {
    const { take, undo, look } = await company();
    for (const [first] of Object.values(DATA_SETS)) await take(first);
    const before = await look();
    const id = await take(DATA_SETS[name][1]);
    expect(await look()).not.toEqual(before);
    expect(await undo(id)).toMatchObject({ state: "possible" });
    expect(await look()).toEqual(before);
  },
);

it("is empty again when every data set is taken back, the last first", async () => {
  const { take, undo, look } = await company();
  const before = await look();
  const ids: string[] = [];
  for (const [first, second] of Object.values(DATA_SETS)) ids.push(await take(first), await take(second));
  for (const id of ids.reverse()) expect(await undo(id)).toMatchObject({ state: "possible", conflicts: [] });
  expect(await look()).toEqual(before);
});
