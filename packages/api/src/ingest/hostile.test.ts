import type { Db } from "@kwartet/db/client";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { setupOrganization, type TestOrganization } from "../testing";
import type { ApiAnswer } from "./call";
import { aContact, caller, makeKey, resultOf, type Sent } from "./testing-calls";

// One odd item among good ones: whatever it holds, the others go in and the call ends soon.

let db: Db;
let organization: TestOrganization;
let send: (sent: Sent) => Promise<ApiAnswer>;
let key: string;
let number = 0;

beforeAll(async () => {
  db = await freshDb();
  organization = await setupOrganization(db, "A");
  send = caller(db, organization);
  ({ key } = await makeKey(organization));
});

const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
const mail = { channel: "email", answered_at: null, ended_at: null };

describe("an odd item", () => {
  it.each<[string, string]>([
    ["brackets without end", `{"external_id":${deep}}`],
    ["nothing but brackets", deep],
    ["a name of a megabyte", JSON.stringify(aContact("x".repeat(1_000_000)))],
    ["a name that fills an index", JSON.stringify(aContact("x".repeat(9000)))],
    ["an agent whose name fills an index", JSON.stringify(aContact("1", { agent: "Å".repeat(5000) }))],
    ["a team whose name fills an index", JSON.stringify(aContact("1", { team: "é".repeat(5000) }))],
    ["half a character", `{"external_id":"\\ud800","channel":"phone","offered_at":"2026-03-02T10:00:00Z"}`],
    ["a NUL", JSON.stringify(aContact("a\0b"))],
    ["a prototype", '{"__proto__":{"external_id":"1"},"constructor":1}'],
    ["a count beyond any integer", JSON.stringify(aContact("1", { reopen_count: 999_999_999_999_999 }))],
    [
      "a number beyond any number",
      '{"external_id":"1","channel":"phone","offered_at":"2026-03-02T10:00:00Z","wait_seconds":1e999}',
    ],
    ["the year 9999", JSON.stringify(aContact("1", { offered_at: "9999-12-31T23:59:59Z" }))],
  ])("with %s is rejected, and the one beside it is not", async (_, item) => {
    const good = aContact(`good-${++number}`);
    const answer = await send({ key, text: `{"items":[${item},${JSON.stringify(good)}]}` });
    expect(answer.status).toBe(207);
    expect(resultOf(answer).results.map(({ status }) => status)).toEqual(["rejected", "created"]);
  });

  it.each([1e12, 1e15, 1e300])(
    "with a wait of %d seconds does not hold up the call",
    async (wait_seconds) => {
      const items = [aContact(`wait-${++number}`, { ...mail, wait_seconds }), aContact(`good-${number}`)];
      const answer = await send({ key, body: { items } });
      expect([200, 207]).toContain(answer.status);
      expect(resultOf(answer).results[1]!.status).toBe("created");
    },
  );
});
