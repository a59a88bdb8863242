import type { Db } from "@kwartet/db/client";
import { freshDb } from "@kwartet/db/testing";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { MOST_NEIGHBOURS } from "./group-queries";
import { newCompany, type Row } from "./testing-queries";

let db: Db;

beforeAll(async () => {
  db = await freshDb();
});

describe("identifiers of one row", () => {
  it("are one customer's, whichever of them a contact names", async () => {
    const { take, groups } = await newCompany(db);
    await take(
      { id: "a", number: "K1", email: "zoe@example.org" },
      { id: "b", email: "ZOE@example.org" },
      { id: "c", number: "k1" },
      { id: "d", number: "K2" },
    );
    expect(await groups()).toEqual(["a b c", "d"]);
  });

  it("join customers that were apart, and the repeat contact between them is found", async () => {
    const { take, groups, followed } = await newCompany(db);
    await take({ id: "a", number: "K1", day: 2 }, { id: "b", phone: "06-12345678", day: 5 });
    expect(await groups()).toEqual(["a", "b"]);
    expect(await followed()).toEqual({ a: null, b: null });
    await take({ id: "c", number: "K1", phone: "+31612345678", day: 20 });
    expect(await groups()).toEqual(["a b c"]);
    expect(await followed()).toEqual({ a: "05", b: "20", c: null });
  });

  it("keep the oldest customer, and those of a number alone as they were before", async () => {
    const { take, look } = await newCompany(db);
    const customerOf = async (id: string) =>
      (await look<{ id: string }>(sql`select customer_id as id from contacts where external_id = ${id}`))[0]
        ?.id;
    await take({ id: "a", number: "K1" });
    await take({ id: "b", number: "K2" });
    const [first, second] = [await customerOf("a"), await customerOf("b")];
    expect(first).not.toBe(second);
    await take({ id: "c", number: "K2", email: "a@b.nl" }, { id: "d", number: "K1", email: "a@b.nl" });
    expect([await customerOf("a"), await customerOf("b"), await customerOf("c")]).toEqual([
      first,
      first,
      first,
    ]);
  });

  it("are told by the customers' own file as well", async () => {
    const { take, takeText, groups } = await newCompany(db);
    await take({ id: "a", number: "K1" }, { id: "b", email: "zoe@example.org" });
    const told = await takeText("customer,customer_email,value_per_year\nK1,zoe@example.org,100\n");
    expect(told).toMatchObject({ created: 0, updated: 1, problems: [] });
    expect(await groups()).toEqual(["a b"]);
    await takeText("customer,customer_email,value_per_year\nK1,,100\n");
    expect(await groups()).toEqual(["a", "b"]);
  });

  it("are nobody's where the source does not know: they join nothing", async () => {
    const { take, groups } = await newCompany(db);
    await take(
      { id: "a", number: "0", email: "a@b.nl" },
      { id: "b", number: "unknown", email: "c@d.nl" },
      { id: "c", number: "0", phone: "anonymous" },
      { id: "d", phone: "204" },
    );
    expect(await groups()).toEqual(["a", "b"]);
  });
});

describe("a file", () => {
  it("that comes twice changes nothing the second time", async () => {
    const { take, groups } = await newCompany(db);
    const rows: Row[] = [
      { id: "a", number: "K1", email: "a@b.nl" },
      { id: "b", number: "K2", email: "a@b.nl" },
      { id: "c", email: "a@b.nl" },
    ];
    await take(...rows);
    expect(await take(...rows)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await groups()).toEqual(["a b c"]);
  });

  it("that corrects an address takes apart what only the wrong one joined", async () => {
    const { take, groups, followed } = await newCompany(db);
    await take(
      { id: "a", number: "K1", email: "a@b.nl", day: 2 },
      { id: "b", number: "K2", email: "a@b.nl", day: 4 },
    );
    expect(await followed()).toMatchObject({ a: "04" });
    expect(await take({ id: "b", number: "K2", email: "c@d.nl", day: 4 })).toMatchObject({ updated: 1 });
    expect(await groups()).toEqual(["a", "b"]);
    expect(await followed()).toEqual({ a: null, b: null });
  });

  it("that is taken back takes its links along, and leaves those that others show", async () => {
    const { take, undo, groups } = await newCompany(db);
    await take(
      { id: "a", number: "K1" },
      { id: "b", number: "K2" },
      { id: "c", number: "K3", email: "c@d.nl" },
    );
    const joining = await take(
      { id: "d", number: "K1", email: "a@b.nl" },
      { id: "e", number: "K2", email: "a@b.nl" },
    );
    await take({ id: "f", number: "K3", phone: "0612345678" });
    expect(await groups()).toEqual(["a b d e", "c f"]);
    expect((await undo(joining.importId)).state).toBe("possible");
    expect(await groups()).toEqual(["a", "b", "c f"]);
  });

  it("of numbers alone writes nothing of links", async () => {
    const { take, look } = await newCompany(db);
    await take({ id: "a", number: "K1" }, { id: "b", number: "K1" });
    const [row] = await look(sql`
      select count(own_customer_id)::int + count(email_customer_id)::int + count(phone_customer_id)::int as n from contacts
    `);
    expect(row).toEqual({ n: 0 });
  });
});

describe("an identifier of very many", () => {
  const exchange = (from: number, to: number): Row[] =>
    Array.from({ length: to - from }, (_, index) => ({
      id: `x${from + index}`,
      number: `N${from + index}`,
      phone: "020-1234567",
    }));

  it("joins as many as can be, and nobody when they are more, which is said once", async () => {
    const { take, groups } = await newCompany(db);
    expect((await take(...exchange(0, MOST_NEIGHBOURS))).problems).toEqual([]);
    expect(await groups()).toHaveLength(1);
    const more = await take(...exchange(MOST_NEIGHBOURS, MOST_NEIGHBOURS + 1));
    expect(more.problems).toMatchObject([{ code: "identifier-shared", severity: "warning", found: "1" }]);
    expect(more).toMatchObject({ created: 1, skipped: 0 });
    expect(await groups()).toHaveLength(MOST_NEIGHBOURS + 1);
  });

  it("joins again when the file that made them too many is taken back", async () => {
    const { take, undo, groups } = await newCompany(db);
    await take(...exchange(0, 30), { id: "solo", phone: "+31201234567" });
    const more = await take(...exchange(30, 60));
    expect(await groups()).toHaveLength(61);
    await undo(more.importId);
    expect(await groups()).toHaveLength(1);
  });

  it("is a number just as well", async () => {
    const { take, groups } = await newCompany(db);
    const rows = Array.from({ length: MOST_NEIGHBOURS + 1 }, (_, n) => ({
      id: `x${n}`,
      number: "COUNTER",
      email: `c${n}@example.org`,
    }));
    await take(...rows, { id: "z", email: "c1@example.org" });
    // Who named the counter stays there; the address of one of them is that of the counter no more.
    expect(await groups()).toHaveLength(2);
  });
});

/** The same by hand: who is whom is what can be reached over identifiers. */
function groupsByHand(rows: readonly Row[]): string[] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    const up = parent.get(key) ?? key;
    return up === key ? key : find(up);
  };
  const keysOf = ({ number, email, phone }: Row) => [
    ...(number ? [`n${number}`] : []),
    ...(email ? [`e${email}`] : []),
    ...(phone ? [`p${phone}`] : []),
  ];
  for (const row of rows) {
    const [first, ...others] = keysOf(row);
    for (const other of others) parent.set(find(other), find(first ?? ""));
  }
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const [first] = keysOf(row);
    if (first !== undefined) groups.set(find(first), [...(groups.get(find(first)) ?? []), row.id]);
  }
  return [...groups.values()].map((ids) => ids.sort().join(" ")).sort();
}

it("makes the same groups in whatever order and files the rows come", { timeout: 120_000 }, async () => {
  const known = (values: string[]) => fc.option(fc.constantFrom(...values), { nil: "", freq: 2 });
  const row = fc.record({
    number: known(["K1", "K2", "K3", "K4"]),
    email: known(["a@b.nl", "c@d.nl", "e@f.nl"]),
    phone: known(["+31612345671", "+31612345672", "+31612345673"]),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 2, maxLength: 9 }),
      fc.array(fc.tuple(fc.integer(), fc.integer({ min: 0, max: 2 })), { minLength: 9, maxLength: 9 }),
      async (found, places) => {
        const rows = found.map((each, index) => ({ ...each, id: `c${index}`, day: index + 1 }));
        const placed = rows.map((each, index) => ({ each, place: places[index] ?? [0, 0] }));
        const { take, groups, followed } = await newCompany(db);
        for (const file of [0, 1, 2]) {
          const part = placed.filter(({ place }) => place[1] === file);
          if (part.length === 0) continue;
          await take(...part.sort((a, b) => a.place[0] - b.place[0]).map(({ each }) => each));
        }
        expect(await groups()).toEqual(groupsByHand(rows));
        const whole = await newCompany(db);
        await whole.take(...rows);
        expect(await followed()).toEqual(await whole.followed());
      },
    ),
    { numRuns: 15 },
  );
});
