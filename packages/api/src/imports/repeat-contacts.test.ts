import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { contacts } from "@kwartet/db/schema/contacts";
import { freshDb } from "@kwartet/db/testing";
import { asc } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { listFigures } from "../kpis/list-figures";
import { createOrganization } from "../organizations/create-queries";
import { systemScope } from "../scope";
import { runImport } from "./run-import";

let db: Db;

beforeAll(async () => {
  db = await freshDb();
});

type Row = { id: string; at: string; customer?: string; topic?: string; from?: string; to?: string };

const HEADER =
  "external_id,channel,topic,customer,team,agent,offered_at,answered_at,handed_over_from,handed_over_to";
const lineOf = ({ id, at, customer = "K1", topic = "Storing", from = "", to = "" }: Row) => {
  const offeredAt = new Date(at);
  const answeredAt = new Date(offeredAt.getTime() + 30_000);
  return [
    id,
    "phone",
    topic,
    customer,
    "Noord",
    "Ans",
    offeredAt.toISOString(),
    answeredAt.toISOString(),
    from,
    to,
  ].join(",");
};

/** Long after everything else, so that the windows have closed. */
const LATER: Row = { id: "z", at: "2026-06-20T10:00Z", customer: "K9" };

async function newCompany() {
  const organizationId = await createOrganization(db, {
    name: "Repeats",
    timeZone: "Europe/Amsterdam",
    locale: "nl",
  });
  const scope = systemScope(organizationId, "import:write");
  return {
    take: (...rows: Row[]) => {
      const text = [HEADER, ...rows.map(lineOf)].join("\n");
      async function* bytes() {
        yield new TextEncoder().encode(text);
      }
      return runImport(db, scope, {
        source: "neutral",
        fileName: "contacts.csv",
        fileBytes: text.length,
        bytes: bytes(),
        customerKey: "k".repeat(32),
      });
    },
    /** Contacts without a repeat, and of how many whose window has closed. */
    figure: async () => {
      const rows = await withOrganization(db, organizationId, (tx) => listFigures(tx, scope, { by: "all" }));
      const found = rows.find(({ measure }) => measure === "no-repeat");
      return [found?.x, found?.n];
    },
    /** When each contact of a known customer was followed by another; of the others it says nothing. */
    followed: async () => {
      const rows = await withOrganization(db, organizationId, (tx) =>
        tx.select().from(contacts).orderBy(asc(contacts.externalId)),
      );
      return rows
        .filter(({ customerId }) => customerId !== null)
        .map(({ externalId, nextContactAt }) => [externalId, nextContactAt?.toISOString() ?? null]);
    },
  };
}

const A: Row = { id: "a", at: "2026-03-02T10:00Z" };
const B: Row = { id: "b", at: "2026-03-05T10:00Z" };

describe("repeat contact", () => {
  it("is found when the later contact arrives after the window has closed", async () => {
    const { take, figure } = await newCompany();
    await take(A, LATER);
    expect(await figure()).toEqual([1, 1]);
    await take(B);
    expect(await figure()).toEqual([1, 2]);
  });

  it("is found when the earlier contact arrives last, between two others", async () => {
    const { take, figure, followed } = await newCompany();
    const first: Row = { id: "c", at: "2026-02-20T10:00Z" };
    await take(first, B, LATER);
    // Thirteen days lie between the two: no repeat of either.
    expect(await figure()).toEqual([2, 2]);
    await take({ ...A, at: "2026-02-26T10:00Z" });
    expect(await figure()).toEqual([1, 3]);
    expect(await followed()).toEqual([
      ["a", "2026-03-05T10:00:00.000Z"],
      ["b", null],
      ["c", "2026-02-26T10:00:00.000Z"],
      ["z", null],
    ]);
  });

  it("is one when the same contact comes twice, in a file or in two", async () => {
    const { take, figure } = await newCompany();
    await take(A, B, A, LATER);
    await take(B, A);
    expect(await figure()).toEqual([1, 2]);
  });

  it.each<[string, Partial<Row>, (number | null)[]]>([
    ["another customer", { customer: "K2" }, [2, 2]],
    ["no customer", { customer: "" }, [1, 1]],
    ["another topic", { topic: "Factuur" }, [2, 2]],
    ["a time after the window", { at: "2026-03-09T10:00:01Z" }, [2, 2]],
    ["the last second of the window", { at: "2026-03-09T10:00:00Z" }, [1, 2]],
    ["a time before the first", { at: "2026-03-01T10:00Z" }, [1, 2]],
    ["what continues a hand-over", { from: "Ans" }, [2, 2]],
  ])("follows a correction of the second contact to %s, and back again", async (_, change, expected) => {
    const { take, figure } = await newCompany();
    await take(A, B, LATER);
    expect(await figure()).toEqual([1, 2]);
    expect(await take({ ...B, ...change })).toMatchObject({ updated: 1 });
    expect(await figure()).toEqual(expected);
    await take(B);
    expect(await figure()).toEqual([1, 2]);
  });

  it("does not hold what follows a hand-over against the agent who handed over", async () => {
    const { take, figure } = await newCompany();
    await take({ ...A, to: "Bas" }, B, LATER);
    expect(await figure()).toEqual([1, 1]);
  });

  it("is pending while the window is open, also where a repeat was already seen", async () => {
    const { take, figure } = await newCompany();
    await take(A, B);
    expect(await figure()).toEqual([null, 0]);
    // The data now end exactly when the window of the first closes.
    await take({ id: "y", at: "2026-03-09T09:59:30Z", customer: "K8" });
    expect(await figure()).toEqual([0, 1]);
    await take(LATER);
    // The second and the one of K8 were followed by nothing.
    expect(await figure()).toEqual([2, 3]);
  });

  it("opens windows again when the last contact turns out to be earlier", async () => {
    const { take, figure } = await newCompany();
    await take(A, B, LATER);
    expect(await figure()).toEqual([1, 2]);
    await take({ ...LATER, at: "2026-03-06T10:00Z" });
    expect(await figure()).toEqual([null, 0]);
  });

  it("has a window of as many hours in the week in which the clock changes", async () => {
    const { take, figure } = await newCompany();
    // Friday to Friday over 29 March: 168 hours are 11:00 by the wall clock, not 10:00.
    await take({ ...A, at: "2026-03-27T09:00Z" }, { ...B, at: "2026-04-03T09:00:01Z" }, LATER);
    expect(await figure()).toEqual([2, 2]);
    await take({ ...B, at: "2026-04-03T09:00:00Z" });
    expect(await figure()).toEqual([1, 2]);
  });

  it("ends the same whatever the order, the files and the corrections on the way", async () => {
    const row = fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "e"),
      // Minutes apart, so that no two contacts are at one moment.
      at: fc.integer({ min: 0, max: 20 * 24 }).map((hours) => new Date(Date.UTC(2026, 2, 1, hours))),
      customer: fc.constantFrom("K1", "K2", ""),
      topic: fc.constantFrom("Storing", "Factuur"),
      from: fc.constantFrom("", "", "Bas"),
    });
    const files = fc.array(fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const minuteOf = (id: string) => id.charCodeAt(0) * 60_000;
        const rows = given.map((file) =>
          file.map(({ at, ...rest }) => ({
            ...rest,
            at: new Date(at.getTime() + minuteOf(rest.id)).toISOString(),
          })),
        );
        const stepwise = await newCompany();
        for (const file of rows) await stepwise.take(...file);
        await stepwise.take(LATER);
        const last = new Map(rows.flat().map((contact) => [contact.id, contact]));
        const atOnce = await newCompany();
        await atOnce.take(LATER, ...[...last.values()].toReversed());
        expect(await stepwise.followed()).toEqual(await atOnce.followed());
        expect(await stepwise.figure()).toEqual(await atOnce.figure());
      }),
      { numRuns: 8 },
    );
  });
});
