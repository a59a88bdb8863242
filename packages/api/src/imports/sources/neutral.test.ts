import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { bytesOf, importAll, refusalOf } from "../testing-files";
import { neutralSource } from "./neutral";

const read = (content: string | Uint8Array, sliceBytes?: number) =>
  importAll(neutralSource, bytesOf(content, sliceBytes));
const CONTACT_HEADER = "external_id,channel,offered_at";

/** One contact with these extra columns: its record, or the codes of its problems. */
async function contactWith(extra: Record<string, string>) {
  const columns = { external_id: "c1", channel: "phone", offered_at: "2026-01-05 10:00:00", ...extra };
  const { records, problems } = await read(`${Object.keys(columns)}\n${Object.values(columns)}\n`);
  return { record: records[0], codes: problems.map((problem) => problem.code), problems };
}

describe("contacts", () => {
  it("reads every column", async () => {
    const header =
      "external_id,channel,offered_at,topic,customer,team,agent,queue,answered_at,ended_at,wait_seconds,handle_seconds,talk_seconds,hold_seconds,wrap_seconds,abandoned,handed_over_from,handed_over_to,reopen_count,reported_resolved,language,bot_involved,friendliness,satisfaction,effort,solved,recommend";
    const row =
      'c1,phone,2026-01-05T10:00:00Z,Billing,k9,North,Ann,q1,2026-01-05T10:00:30Z,2026-01-05T10:05:00Z,31,270.5,"200,5",10,60,nee,bot,level 2,1,ja,nl,y,5,4,7,1,10';
    const { records, problems, leftOut } = await read(`${header}\n${row}\n`);
    expect([problems, leftOut]).toEqual([[], []]);
    expect(records).toEqual([
      {
        kind: "contact",
        row: 2,
        externalId: "c1",
        channel: "phone",
        topic: "Billing",
        customer: "k9",
        team: "North",
        agent: "Ann",
        queue: "q1",
        offeredAt: Date.UTC(2026, 0, 5, 10),
        answeredAt: Date.UTC(2026, 0, 5, 10, 0, 30),
        endedAt: Date.UTC(2026, 0, 5, 10, 5),
        waitSeconds: 31,
        handleSeconds: 270.5,
        talkSeconds: 200.5,
        holdSeconds: 10,
        wrapSeconds: 60,
        abandoned: false,
        handedOverFrom: "bot",
        handedOverTo: "level 2",
        reopenCount: 1,
        reportedResolved: true,
        language: "nl",
        botInvolved: true,
        rating: { friendliness: 5, satisfaction: 4, effort: 7, solved: true, recommend: 10 },
      },
    ]);
  });

  it("reads what else the customer is known by", async () => {
    const { record } = await contactWith({
      customer_email: "zoe@example.org",
      customer_phone: "06-12345678",
    });
    expect(record).toMatchObject({
      customer: null,
      customerEmail: "zoe@example.org",
      customerPhone: "06-12345678",
    });
  });

  it("warns of a customer's address that is none, names its row, and does not repeat the address", async () => {
    const { record, problems } = await contactWith({ customer: "K1", customer_email: "zoe.example.org" });
    expect(record).toMatchObject({ customer: "K1" });
    expect(problems).toEqual([
      {
        row: 2,
        column: "customer_email",
        code: "customer-email-malformed",
        severity: "warning",
        found: "••••••••",
      },
    ]);
    const customer = await read("customer,customer_email\nK1,zoe@\nK2,zoe@example.org\n");
    expect(customer.records).toHaveLength(2);
    expect(customer.problems).toMatchObject([{ row: 2, severity: "warning", found: "••••" }]);
    // That nobody knows who it was is no mistake.
    expect((await contactWith({ customer_email: "onbekend" })).problems).toEqual([]);
  });

  it("takes the wait from the clocks when the file does not give it", async () => {
    const answered = await contactWith({ answered_at: "2026-01-05 10:00:42" });
    expect(answered.record).toMatchObject({ waitSeconds: 42, abandoned: false, rating: null });
    const gone = await contactWith({ abandoned: "ja", ended_at: "2026-01-05 10:01:00" });
    expect(gone.record).toMatchObject({ waitSeconds: 60, answeredAt: null, abandoned: true });
    const open = await contactWith({ ended_at: "" });
    expect(open.record).toMatchObject({ waitSeconds: null, answeredAt: null, endedAt: null });
  });

  it("takes the moment of answering from the wait, on live channels only", async () => {
    const live = await contactWith({ wait_seconds: "90" });
    expect(live.record).toMatchObject({ answeredAt: Date.UTC(2026, 0, 5, 9, 1, 30) });
    const slow = await contactWith({ channel: "email", wait_seconds: "90" });
    expect(slow.record).toMatchObject({ answeredAt: null, waitSeconds: 90 });
  });

  it.each([
    ["answered-before-offered", { answered_at: "2026-01-05 09:59:59" }],
    ["ended-before-offered", { ended_at: "2026-01-05 09:00:00" }],
    ["ended-before-answered", { answered_at: "2026-01-05 10:05:00", ended_at: "2026-01-05 10:01:00" }],
    ["abandoned-and-answered", { answered_at: "2026-01-05 10:05:00", abandoned: "1" }],
    ["negative", { wait_seconds: "-1" }],
    ["not-a-number", { handle_seconds: "4 min" }],
    ["not-allowed", { channel: "pigeon" }],
    ["not-an-instant", { offered_at: "05/01/2026 10:00" }],
    ["out-of-scale", { friendliness: "6" }],
    ["out-of-scale", { recommend: "11" }],
    ["not-whole", { satisfaction: "4.5" }],
    ["not-a-boolean", { abandoned: "perhaps" }],
    ["empty-required", { external_id: "" }],
    ["nul-character", { topic: "Bil\0ling" }],
    ["lost-character", { agent: "Ren\uFFFDe" }],
    ["text-too-long", { topic: "x".repeat(10_001) }],
  ])("does not use a row that is %s", async (code, extra) => {
    const { record, codes } = await contactWith(extra);
    expect(record).toBeUndefined();
    expect(codes).toEqual([code]);
  });

  it("says which channels there are", async () => {
    const { problems } = await contactWith({ channel: "telefoon" });
    expect(problems[0]).toMatchObject({ row: 2, column: "channel", found: "telefoon" });
    expect(problems[0]?.params?.allowed).toContain("phone, email, chat");
  });

  it("uses a row without the duration that cannot be true", async () => {
    const wait = await contactWith({ wait_seconds: "2592001" });
    expect(wait.record).toMatchObject({ waitSeconds: null });
    expect(wait.problems).toMatchObject([{ code: "duration-absurd", severity: "warning" }]);
    const handle = await contactWith({ handle_seconds: "86401" });
    expect(handle.record).toMatchObject({ handleSeconds: null });
    const mail = await contactWith({ channel: "email", wait_seconds: "2592001" });
    expect(mail).toMatchObject({ record: { waitSeconds: 2_592_001 }, codes: [] });
  });

  it("reports every problem of a row, and reads the rows around it", async () => {
    const { records, problems } = await read(
      `${CONTACT_HEADER},friendliness\na,phone,2026-01-05 10:00,5\n,fax,soon,9\nb,chat,2026-01-05 10:00,\n`,
    );
    expect(records.map((record) => record.row)).toEqual([2, 4]);
    expect(problems.map((problem) => [problem.row, problem.column])).toEqual([
      [3, "external_id"],
      [3, "channel"],
      [3, "offered_at"],
      [3, "friendliness"],
    ]);
  });

  it("names the first row of a key that occurs twice", async () => {
    const row = "a,phone,2026-01-05 10:00";
    const { records, problems } = await read(`${CONTACT_HEADER}\n${row}\nb,phone,2026-01-05 10:00\n${row}\n`);
    expect(records).toHaveLength(2);
    expect(problems).toEqual([
      { row: 4, column: "external_id", code: "duplicate", found: "a", params: { firstRow: 2 } },
    ]);
  });
});

describe("the other data sets", () => {
  const first = async (content: string) => {
    const { records, problems } = await read(content);
    expect(problems).toEqual([]);
    return records;
  };

  it("reads people, once per membership", async () => {
    const records = await first(
      "external_id,name,team,role,starts_on,email,partner,ends_on\np1,Ann Day,North,Agent,2025-01-01,ann@example.org,,2025-06-30\np1,Ann Day,South,agent,2025-07-01,,Callco,\n",
    );
    expect(records).toMatchObject([
      { kind: "person", team: "North", role: "agent", partner: null, endsOn: "2025-06-30" },
      { kind: "person", team: "South", partner: "Callco", email: null, endsOn: null },
    ]);
  });

  it("reads ratings, named after their contact when they have no name", async () => {
    const records = await first("contact_external_id,friendliness,rated_at\nc1,4,2026-01-05 11:00\n");
    expect(records).toMatchObject([
      { kind: "rating", externalId: "c1", contactExternalId: "c1", friendliness: 4 },
    ]);
    const { problems } = await read("contact_external_id,friendliness\nc1,\n");
    expect(problems).toMatchObject([{ code: "no-score", column: null }]);
  });

  it("reads shifts and attendance, named after agent and start", async () => {
    const shifts = await first("agent;scheduled_from;scheduled_to\nAnn;2026-01-05 09:00;2026-01-05 13:00\n");
    expect(shifts).toMatchObject([{ kind: "shift", externalId: "Ann|2026-01-05T08:00:00.000Z" }]);
    const attendance = await first(
      "agent;available_from;available_to;external_id\nAnn;2026-01-05 09:00;2026-01-05 13:00;a7\n",
    );
    expect(attendance).toMatchObject([{ kind: "attendance", externalId: "a7" }]);
    const { problems } = await read(
      "agent,scheduled_from,scheduled_to\nAnn,2026-01-05 09:00,2026-01-05 09:00\nBob,2026-01-05 09:00,2026-01-07 09:00\n",
    );
    expect(problems.map((problem) => problem.code)).toEqual(["ends-before-starts", "interval-too-long"]);
  });

  it("reads customers with their value in cents", async () => {
    const records = await first(
      "customer\tvalue_per_year\tsince\tleft_on\texperiences\nk1\t1250,5\t2024-02-29\t\t2\n",
    );
    expect(records).toEqual([
      {
        kind: "customer",
        row: 2,
        customer: "k1",
        valuePerYear: 125_050,
        since: "2024-02-29",
        leftOn: null,
        experiences: 2,
      },
    ]);
  });

  it("reads engagement by whatever items there are, and keeps two responses that are alike", async () => {
    const records = await first(
      "wave,team,item_pride,item_energy\n2026-01,North,4,3.5\n2026-01,North,4,3.5\n",
    );
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({ kind: "engagement", answers: { pride: 4, energy: 3.5 } });
  });

  it("reads outcomes of a month, a quarter or a year", async () => {
    const records = await first(
      "team,period,outcome,value,n\nNorth,2026-01,nps,-12.5,80\nNorth,2026-q2,nps,3,10\nNorth,2026,nps,0,5\n",
    );
    expect(records).toMatchObject([{ value: -12.5, n: 80 }, { period: "2026-Q2" }, { period: "2026" }]);
    const { problems } = await read("team,period,outcome,value,n\nNorth,2026-13,nps,1,1\n");
    expect(problems).toMatchObject([{ code: "not-a-period", found: "2026-13" }]);
  });

  it("reads transcripts, with line ends in what was said", async () => {
    const records = await first(
      'contact_external_id,sequence,speaker,said_at,text\nc1,1,customer,2026-01-05T10:00:00Z,"Hello,\nis ""this"" on?"\n',
    );
    expect(records).toMatchObject([
      { kind: "transcript", speaker: "customer", text: 'Hello,\nis "this" on?' },
    ]);
  });
});

describe("the shape of the file", () => {
  const rows = [
    ["external_id", "channel", "offered_at", "agent", "topic"],
    ["c1", "phone", "2026-01-05 10:00:00", "Renée Müller", 'She said "no"; twice, really'],
    ["c2", "chat", "2026-01-05 10:01:00", "Zoë", "€ 5"],
    ["c3", "email", "2026-01-05 10:02:00", "", "line\none\tand two"],
  ];
  const quote = (cell: string) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

  it("gives the same records in every encoding, delimiter, line end and size of slice", async () => {
    const expected = (await read(rows.map((row) => row.map(quote).join(",")).join("\n"))).records;
    expect(expected).toHaveLength(3);
    for (const delimiter of [",", ";", "\t"]) {
      for (const lineEnd of ["\n", "\r\n"]) {
        const text = rows.map((row) => row.map(quote).join(delimiter)).join(lineEnd) + lineEnd;
        for (const [encoding, addBOM] of [
          ["utf-8", false],
          ["utf-8", true],
          ["utf-16le", true],
          ["utf-16le", false],
          ["windows-1252", false],
        ] as const) {
          for (const sliceBytes of [7, 64 * 1024]) {
            const found = await read(iconv.encode(text, encoding, { addBOM }), sliceBytes);
            expect(found, `${encoding} ${JSON.stringify(delimiter)} ${sliceBytes}`).toEqual({
              records: expected,
              problems: [],
              leftOut: [],
            });
          }
        }
      }
    }
  });

  it("names the columns that it does not know, once", async () => {
    const { records, leftOut } = await read(
      `__proto__,${CONTACT_HEADER},Mood,mood\nx,a,phone,2026-01-05 10:00,good,bad\ny,b,phone,2026-01-05 10:00,,\n`,
    );
    expect(records).toHaveLength(2);
    expect(leftOut.map(({ row, reason, column }) => [row, reason, column])).toEqual([
      [1, "unknown-column", "__proto__"],
      [1, "unknown-column", "Mood"],
      [1, "unknown-column", "mood"],
    ]);
    expect(Object.getPrototypeOf(records[0])).toBe(Object.prototype);
  });

  it("does not take an item called __proto__ for an answer", async () => {
    const { records, leftOut } = await read("wave,team,item___proto__,item_pride\n2026-01,North,5,4\n");
    expect(records).toMatchObject([{ answers: { pride: 4 } }]);
    expect(leftOut).toHaveLength(1);
  });

  it("reports rows with the wrong number of cells, and reads their neighbours", async () => {
    const { records, problems } = await read(
      `${CONTACT_HEADER},topic\na,phone,2026-01-05 10:00,x\nb,phone,2026-01-05 10:00\nc,phone,2026-01-05 10:00,x,y\nd,phone,2026-01-05 10:00,x,,\ne,phone,"2026-01-05 10:00"x,x\n\nf,phone,2026-01-05 10:00,x`,
    );
    expect(records.map((record) => record.row)).toEqual([2, 5, 8]);
    expect(problems.map(({ row, code, params }) => [row, code, params?.cells])).toEqual([
      [3, "cells-missing", 3],
      [4, "cells-extra", 5],
      [6, "quote-broken", undefined],
    ]);
  });

  it("passes over a huge cell without holding it", async () => {
    const { records, problems } = await read(
      `${CONTACT_HEADER}\na,phone,${"x".repeat(20_000_000)}\nb,phone,2026-01-05 10:00\n`,
    );
    expect(records).toMatchObject([{ externalId: "b", row: 3 }]);
    expect(problems).toMatchObject([{ row: 2, code: "record-too-long" }]);
    expect(problems[0]?.found.length).toBeLessThan(100);
  });

  it("reads the file that Excel marks with sep=", async () => {
    const { records } = await read("sep=;\r\nexternal_id;channel;offered_at\r\na;phone;2026-01-05 10:00\r\n");
    expect(records).toMatchObject([{ externalId: "a", row: 2 }]);
  });

  it.each([
    ["empty-file", ""],
    ["empty-file", "\n\n"],
    ["no-known-data-set", "product,colour\nx,red\n"],
    ["missing-columns", "external_id,channel,customer,team\na,phone,k,North\n"],
    ["duplicate-columns", `${CONTACT_HEADER},Topic,topic\n`],
    ["too-many-columns", `${Array.from({ length: 501 }, (_, index) => `c${index}`)}\n`],
    ["too-many-columns", "c,".repeat(1_000_000)],
    ["wrong-kind", "<!doctype html><html><body>Sign in</body></html>"],
    ["wrong-kind", "%PDF-1.7 …"],
  ])("refuses: %s", async (code, content) => {
    expect((await refusalOf(read(content))).code).toBe(code);
  });

  it("names the columns that are missing", async () => {
    const refused = await refusalOf(read("external_id,channel,team\na,phone,North\n"));
    expect(refused.params).toEqual({
      dataSet: "contacts",
      missing: "offered_at",
      found: "external_id, channel, team",
    });
  });
});
