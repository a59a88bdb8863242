import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { freshDb } from "@kwartet/db/testing";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { undoImport } from "../imports/undo/undo-queries";
import { listFigures } from "../kpis/list-figures";
import { systemScope } from "../scope";
import { setupTwoOrganizations, type TestOrganization } from "../testing";
import { CALLS_PER_MINUTE, FAILURES_PER_MINUTE, MAX_BODY_BYTES } from "./limits";
import { handedIn, problemDetails } from "./result-shapes";
import { aContact, caller, makeKey, resultOf, type Sent } from "./testing-calls";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;
let send: (sent: Sent) => Promise<import("./call").ApiAnswer>;
let key: string;
let number = 0;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
  send = caller(db, a);
  ({ key } = await makeKey(a));
});

/** A source of its own for each test. */
const newSource = () => `desk-${++number}`;

const rows = <Row>(organization: TestOrganization, query: ReturnType<typeof sql>) =>
  withOrganization(db, organization.organizationId, (tx) => rowsOf<Row>(tx.execute(query)));

const contactsOf = (organization: TestOrganization, source: string) =>
  rows<{ external_id: string; topic: string; wait_seconds: number; offered_at: string }>(
    organization,
    sql`select external_id, topic, wait_seconds, offered_at::text from contacts where source = ${source} order by external_id`,
  );

const statusesOf = (answer: import("./call").ApiAnswer) =>
  resultOf(answer).results.map(({ status }) => status);

describe("contacts that are handed in", () => {
  it("are made, stay the same, and are corrected, by source and external id", async () => {
    const source = newSource();
    const first = await send({ key, body: { source, items: [aContact("1"), aContact("2")] } });
    expect(first.status).toBe(200);
    expect(handedIn.parse(first.body)).toMatchObject({ created: 2, updated: 0, unchanged: 0, rejected: 0 });

    const again = await send({ key, body: { source, items: [aContact("1"), aContact("2")] } });
    expect(resultOf(again)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });

    const body = { source, items: [aContact("2", { topic: "Rekening" }), aContact("3"), aContact("1")] };
    const mixed = await send({ key, body });
    expect(resultOf(mixed).results).toMatchObject([
      { index: 0, external_id: "2", status: "updated", problems: [] },
      { index: 1, external_id: "3", status: "created", problems: [] },
      { index: 2, external_id: "1", status: "unchanged", problems: [] },
    ]);
    expect((await contactsOf(a, source)).map(({ external_id, topic }) => [external_id, topic])).toEqual([
      ["1", "Storing"],
      ["2", "Rekening"],
      ["3", "Storing"],
    ]);
    // The same name in another source is another contact.
    const elsewhere = await send({ key, body: { source: newSource(), items: [aContact("1")] } });
    expect(statusesOf(elsewhere)).toEqual(["created"]);
  });

  it("are counted in the figures at once, as those of a file are", async () => {
    const source = newSource();
    const scope = systemScope(a.organizationId, "organization-figure:read");
    const answered = () =>
      withOrganization(db, a.organizationId, async (tx) => {
        const figures = await listFigures(tx, scope, { by: "all" });
        return figures.find(({ measure }) => measure === "answered-of-offered")?.n ?? 0;
      });
    const before = await answered();
    await send({ key, body: { source, items: [aContact("1"), aContact("2")] } });
    expect(await answered()).toBe(before + 2);
  });

  it("leave a line in the history of imports, with what was rejected", async () => {
    const source = newSource();
    const answer = await send({ key, body: { source, items: [aContact("1"), { external_id: "2" }] } });
    expect(answer.status).toBe(207);
    const { import_id: id } = resultOf(answer);
    expect(await a.as("admin").imports.get({ id })).toMatchObject({
      source,
      fileName: "api",
      status: "committed",
      createdCount: 1,
      skippedCount: 1,
    });
    const problems = await rows<{ row_number: number }>(
      a,
      sql`select row_number from import_problems where import_id = ${id}`,
    );
    expect(new Set(problems.map(({ row_number }) => row_number))).toEqual(new Set([2]));
    const [entry] = await rows<{ actor_role: string; actor_person_id: string | null }>(
      a,
      sql`select actor_role, actor_person_id from audit_entries where action = 'import' and details->>'importId' = ${id}`,
    );
    expect(entry).toEqual({ actor_role: "api-key", actor_person_id: null });
  });

  it("can be taken back like those of a file", async () => {
    const source = newSource();
    await send({ key, body: { source, items: [aContact("1")] } });
    const items = [aContact("1", { topic: "Rekening" }), aContact("2", { friendliness: 4 })];
    const { import_id: importId } = resultOf(await send({ key, body: { source, items } }));
    const undoing = systemScope(a.organizationId, "import:write");
    const check = await withOrganization(db, a.organizationId, (tx) => undoImport(tx, undoing, importId));
    expect(check.state).toBe("possible");
    expect(await contactsOf(a, source)).toMatchObject([{ external_id: "1", topic: "Storing" }]);
    expect(await a.as("admin").imports.get({ id: importId })).toMatchObject({ status: "undone" });
  });

  it("do not stop each other: each is answered in its own place", async () => {
    const source = newSource();
    const items = [
      aContact("good"),
      aContact("late", { answered_at: "2026-03-02T09:00:00+01:00" }),
      aContact("scale", { friendliness: 6 }),
      aContact("wall", { offered_at: "2026-03-02 10:00:00" }),
      aContact("typed", { abandoned: "no", agent: ["Ans"] }),
      aContact("typo", { afdeling: "Noord" }),
      aContact("fax", { channel: "fax" }),
      "no object",
      aContact("good"),
      { ...aContact("x"), external_id: null },
    ];
    const { results, created, rejected } = resultOf(await send({ key, body: { source, items } }));
    expect([created, rejected]).toEqual([1, 9]);
    expect(results.map(({ problems }) => problems.map(({ field, code }) => [field, code]))).toEqual([
      [],
      [["answered_at", "answered-before-offered"]],
      [["friendliness", "out-of-scale"]],
      [["offered_at", "offset-missing"]],
      [
        ["agent", "wrong-type"],
        ["abandoned", "wrong-type"],
      ],
      [["afdeling", "unknown-field"]],
      [["channel", "not-allowed"]],
      [[null, "not-an-object"]],
      [["external_id", "duplicate"]],
      [["external_id", "empty-required"]],
    ]);
    for (const { problems } of results) {
      for (const problem of problems) {
        expect(problem.fix, problem.code).not.toMatch(/\b(row|cell|file|export)\b/);
        expect(problem.expected.length, problem.code).toBeGreaterThan(3);
      }
    }
    expect(results[8]!.problems[0]!.expected).toContain("item 0");
    expect((await contactsOf(a, source)).map(({ external_id }) => external_id)).toEqual(["good"]);
  });

  it("are used without a value that cannot be true, with a warning", async () => {
    const item = aContact("1", { handle_seconds: 90_000 });
    const answer = await send({ key, body: { source: newSource(), items: [item] } });
    expect(answer.status).toBe(200);
    expect(resultOf(answer).results).toMatchObject([
      { status: "created", problems: [{ field: "handle_seconds", severity: "warning" }] },
    ]);
  });

  it("keep an instant whatever its offset, in the hour that the clock goes back too", async () => {
    const source = newSource();
    const at = (offered_at: string) => ({ external_id: offered_at, channel: "phone", offered_at });
    const items = [
      at("2026-10-25T02:30:00+02:00"),
      at("2026-10-25T02:30:00+01:00"),
      at("2026-10-25T01:30:00Z"),
    ];
    await send({ key, body: { source, items } });
    const kept = await contactsOf(a, source);
    const instants = new Map(kept.map((row) => [row.external_id, new Date(row.offered_at).getTime()]));
    expect(items.map(({ offered_at }) => instants.get(offered_at))).toEqual([
      Date.UTC(2026, 9, 25, 0, 30),
      Date.UTC(2026, 9, 25, 1, 30),
      Date.UTC(2026, 9, 25, 1, 30),
    ]);
  });

  it("keep a whole number that is too large for a number as it was sent", async () => {
    const source = newSource();
    const text = `{"source":"${source}","items":[{"external_id":9007199254740993,"channel":"phone","offered_at":"2026-03-02T10:00:00Z"}]}`;
    expect(resultOf(await send({ key, text })).results[0]!.external_id).toBe("9007199254740993");
    expect(await contactsOf(a, source)).toMatchObject([{ external_id: "9007199254740993" }]);
  });

  it("end as one after the other when two calls hand in the same at once", async () => {
    const source = newSource();
    const items = Array.from({ length: 50 }, (_, index) => aContact(`c${index}`));
    const [one, two] = await Promise.all([
      send({ key, body: { source, items } }),
      send({ key, body: { source, items } }),
    ]);
    expect([resultOf(one).created, resultOf(two).created].sort()).toEqual([0, 50].sort());
    expect([resultOf(one).unchanged, resultOf(two).unchanged].sort()).toEqual([0, 50].sort());
    expect(await contactsOf(a, source)).toHaveLength(50);
  });

  it("go in a thousand at a time, and not one more", async () => {
    const source = newSource();
    const items = Array.from({ length: 1001 }, (_, index) => aContact(`c${index}`));
    const tooMany = await send({ key, body: { source, items } });
    expect(tooMany).toMatchObject({ status: 422, body: { errors: [{ field: "items" }] } });
    expect(await contactsOf(a, source)).toEqual([]);
    expect(resultOf(await send({ key, body: { source, items: items.slice(1) } })).created).toBe(1000);
  });
});

describe("ratings and attendance that are handed in", () => {
  it("find the contact of the same source", async () => {
    const source = newSource();
    await send({ key, body: { source, items: [aContact("1")] } });
    const items = [
      { contact_external_id: "1", friendliness: 4 },
      { contact_external_id: "nobody", friendliness: 4 },
      { contact_external_id: "1", external_id: "r2" },
      { contact_external_id: "" },
    ];
    const answer = await send({ key, path: "ratings", body: { source, items } });
    expect(resultOf(answer).results).toMatchObject([
      { external_id: "1", status: "created" },
      { external_id: "nobody", status: "rejected", problems: [{ code: "unknown-contact" }] },
      { external_id: "r2", status: "rejected", problems: [{ code: "no-score" }] },
      { status: "rejected", problems: [{ code: "empty-required" }] },
    ]);
    const better = [{ contact_external_id: "1", friendliness: 5 }];
    expect(statusesOf(await send({ key, path: "ratings", body: { source, items: better } }))).toEqual([
      "updated",
    ]);
    expect(statusesOf(await send({ key, path: "ratings", body: { source, items: better } }))).toEqual([
      "unchanged",
    ]);
  });

  it("know an interval by the agent and its start", async () => {
    const source = newSource();
    const interval = {
      agent: "Ans",
      available_from: "2026-03-02T09:00:00Z",
      available_to: "2026-03-02T12:00:00Z",
    };
    const longer = { ...interval, available_to: "2026-03-02T13:00:00Z" };
    const backwards = { ...interval, agent: "Bas", available_to: "2026-03-02T08:00:00Z" };
    const hand = async (items: unknown[]) =>
      statusesOf(await send({ key, path: "attendance", body: { source, items } }));
    expect(await hand([interval, backwards])).toEqual(["created", "rejected"]);
    expect(await hand([interval])).toEqual(["unchanged"]);
    expect(await hand([longer])).toEqual(["updated"]);
  });
});

describe("a call that is refused", () => {
  const refused = async (sent: Sent) => {
    const answer = await send(sent);
    const { status } = problemDetails.parse(answer.body);
    expect(answer.headers["Content-Type"]).toBe("application/problem+json");
    expect(answer.status).toBe(status);
    return answer;
  };

  it("has the same answer for every key that does not open", async () => {
    const revoked = await makeKey(a);
    await a.as("admin").apiKeys.revoke({ keyId: revoked.id });
    const answers = [];
    for (const sent of [
      {},
      { key: "" },
      { key: "kwartet_x" },
      { key: revoked.key },
      { key: `${key.slice(0, -4)}aaaa` },
    ]) {
      answers.push(await refused({ ...sent, body: { items: [aContact("1")] } }));
    }
    expect(answers[0]).toMatchObject({
      status: 401,
      headers: { "WWW-Authenticate": 'Bearer realm="kwartet"' },
    });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const basic = await refused({ headers: { authorization: `Basic ${key}`, cookie: `key=${key}` } });
    expect(basic.status).toBe(401);
  });

  it("says what was wrong with the body as a whole", async () => {
    const items = [aContact("1")];
    expect((await refused({ key, text: "{" })).status).toBe(400);
    expect((await refused({ key, text: "" })).status).toBe(400);
    expect((await refused({ key, headers: { "content-type": "text/plain" }, body: { items } })).status).toBe(
      415,
    );
    expect((await refused({ key, text: " ".repeat(MAX_BODY_BYTES + 1) })).status).toBe(413);
    for (const body of [[], null, "x", {}, { items: {} }, { items: [] }, { items, source: "Not A Slug" }]) {
      expect((await refused({ key, body: body ?? undefined, text: JSON.stringify(body) })).status).toBe(422);
    }
    const extra = { items, organizationId: b.organizationId, createdBy: "x", status: "committed" };
    expect((await refused({ key, body: extra })).status).toBe(422);
    expect((await refused({ key, method: "GET" })).headers.Allow).toBe("POST");
    expect((await refused({ key, path: "people" })).status).toBe(404);
    expect((await refused({ key, path: "contacts/1" })).status).toBe(404);
  });

  it("is of a kind that the key was not made for", async () => {
    const narrow = await makeKey(a, ["ratings"]);
    expect((await refused({ key: narrow.key, body: { items: [aContact("1")] } })).status).toBe(403);
  });

  it("is one too many in a minute, and says when to come back", async () => {
    const hurried = await makeKey(a);
    const other = await makeKey(a);
    for (let call = 0; call < CALLS_PER_MINUTE; call += 1) {
      const answer = await send({ key: hurried.key, body: {} });
      expect(answer.status).toBe(422);
      expect(answer.headers["RateLimit-Remaining"]).toBe(String(CALLS_PER_MINUTE - call - 1));
    }
    const { status, headers, body } = await refused({ key: hurried.key, body: {} });
    const { retry_after_seconds: seconds, retry_at: at } = problemDetails.parse(body);
    expect(status).toBe(429);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(headers).toMatchObject({ "Retry-After": String(seconds), "RateLimit-Remaining": "0" });
    const wait = Date.parse(at ?? "") - Date.now();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60_000);
    expect((await send({ key: other.key, body: {} })).status).toBe(422);
  });

  it("comes from an address from which too many failed, whatever is said to be before it", async () => {
    const from = (headers: Record<string, string>) => send({ key: "wrong", headers });
    for (let call = 0; call < FAILURES_PER_MINUTE; call += 1) {
      const answer = await from({ "x-forwarded-for": `1.2.3.${call}, 203.0.113.9` });
      expect(answer.status).toBe(401);
    }
    const answer = await from({ "x-forwarded-for": "9.9.9.9, 203.0.113.9" });
    expect(answer).toMatchObject({ status: 429, body: { title: "Too many calls without a valid key" } });
    expect(Number(answer.headers["Retry-After"])).toBeGreaterThan(0);
    expect((await from({ "x-forwarded-for": "203.0.113.10" })).status).toBe(401);
  });
});

describe("another organisation", () => {
  it("is out of a key's reach, whatever the items are called", async () => {
    const source = newSource();
    const theirs = await makeKey(b);
    await caller(
      db,
      b,
    )({ key: theirs.key, body: { source, items: [aContact("1", { topic: "CANARY-B-topic" })] } });
    const before = await contactsOf(b, source);
    const answer = await send({ key, body: { source, items: [aContact("1")] } });
    expect(statusesOf(answer)).toEqual(["created"]);
    const rating = { contact_external_id: "2", friendliness: 5 };
    await caller(db, b)({ key: theirs.key, body: { source, items: [aContact("2")] } });
    const rated = await send({ key, path: "ratings", body: { source, items: [rating] } });
    expect(rated.body).toMatchObject({ results: [{ problems: [{ code: "unknown-contact" }] }] });
    expect(JSON.stringify([answer.body, rated.body])).not.toContain("CANARY-B");
    expect((await contactsOf(b, source)).slice(0, 1)).toEqual(before);
  });
});
