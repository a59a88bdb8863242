import type { Db } from "@kwartet/db/client";
import { makeMembership, makePerson, makeTeam, makeUser } from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { people } from "@kwartet/db/schema/people";
import { freshDb } from "@kwartet/db/testing";
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { listFigures } from "../kpis/list-figures";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import { actorOf, callerOf, testServices } from "../testing";
import { newCompany, type Row } from "./testing-queries";

let db: Db;

beforeAll(async () => {
  db = await freshDb();
});

/** A phone call, a chat with another team and an e-mail of one customer, with a fourth contact of somebody else. */
const ROWS: Row[] = [
  { id: "call", number: "K1", email: "zoe@example.org", day: 2 },
  { id: "chat", email: "zoe@example.org", channel: "chat", day: 5, team: "South", agent: "Dee" },
  { id: "mail", number: "K1", channel: "email", day: 9, agent: "Bob" },
  { id: "else", number: "K2", day: 31, topic: "move" },
];

/** Ann and her coach Pim are of North, Lee coaches South. */
async function setup(rows: readonly Row[] = ROWS) {
  const company = await newCompany(db);
  const { organizationId, look } = company;
  await company.take(...rows);
  const teams = await look<{ id: string; name: string }>(sql`select id, name from teams`);
  const teamId = async (name: string) =>
    teams.find((team) => team.name === name)?.id ?? (await makeTeam(db, organizationId, { name })).id;
  const services = testServices(db);
  const sign = async (person: { userId: string }) =>
    callerOf(db, await actorOf(db, person, "2026-04-01"), services);
  const coach = async (name: string, team: string) => {
    const user = await makeUser(db, { name });
    const person = await makePerson(db, organizationId, { name, userId: user.id });
    await makeMembership(db, organizationId, {
      personId: person.id,
      teamId: await teamId(team),
      role: "coach",
    });
    return sign({ userId: user.id });
  };
  const agent = async (name: string) => {
    const user = await makeUser(db, { name });
    await withOrganization(db, organizationId, (tx) =>
      tx
        .update(people)
        .set({ userId: user.id })
        .where(and(eq(people.organizationId, organizationId), eq(people.name, name))),
    );
    return sign({ userId: user.id });
  };
  const contacts = await look<{ id: string; name: string }>(
    sql`select id, external_id as name from contacts`,
  );
  const figures = () =>
    withOrganization(db, organizationId, (tx) =>
      listFigures(tx, systemScope(organizationId, "agent-figure:read"), { by: "all" }),
    );
  return {
    ...company,
    idOf: (name: string) => contacts.find((contact) => contact.name === name)?.id ?? "",
    pim: await coach("Pim", "North"),
    lee: await coach("Lee", "South"),
    ann: await agent("Ann"),
    figures,
  };
}

describe("customers.timeline", () => {
  it("shows all contacts of a customer over channels, the latest first, and no customer", async () => {
    const { pim, idOf, look } = await setup();
    const timeline = await pim.customers.timeline({ contactId: idOf("call") });
    expect(timeline).toMatchObject({
      pseudonym: expect.stringMatching(/^[0-9A-F]{6}$/),
      kinds: ["number", "email"],
      identifiers: [
        { kind: "number", state: "linked" },
        { kind: "email", state: "linked" },
      ],
      canUnlink: true,
      total: 3,
    });
    expect(timeline.entries).toMatchObject([
      { day: "2026-03-09", channel: "email", topic: "bill", daysLater: 7, shown: { agent: { name: "Bob" } } },
      { day: "2026-03-05", channel: "chat", daysLater: 3, shown: null },
      {
        day: "2026-03-02",
        channel: "phone",
        isThis: true,
        shown: { waitSeconds: 30, source: "neutral", after: { outcome: "came-back", afterDays: 3 } },
      },
    ]);
    const ids = await look<{ id: string }>(sql`select id from customers`);
    for (const { id } of ids) expect(JSON.stringify(timeline)).not.toContain(id);
    expect(JSON.stringify(timeline)).not.toMatch(/zoe|K1|customerId/);
  });

  it("shows an agent of others no more than the day, the channel and the topic", async () => {
    const { ann, idOf } = await setup();
    const timeline = await ann.customers.timeline({ contactId: idOf("call") });
    expect(timeline.canUnlink).toBe(false);
    expect(timeline.entries.map(({ isThis, shown }) => [isThis, shown?.agent?.name])).toEqual([
      [false, undefined],
      [false, undefined],
      [true, "Ann"],
    ]);
    expect(JSON.stringify(timeline)).not.toMatch(/Bob|Dee|South/);
  });

  it("is given in pages, and is empty where nobody is known", async () => {
    const many = Array.from({ length: 53 }, (_, n) => ({ id: `c${n}`, number: "K1", day: (n % 28) + 1 }));
    const { pim, idOf } = await setup([...many, { id: "nobody", number: "0" }]);
    const [first, second] = [
      await pim.customers.timeline({ contactId: idOf("c0") }),
      await pim.customers.timeline({ contactId: idOf("c0"), page: 1 }),
    ];
    expect([first.entries.length, second.entries.length, first.total]).toEqual([50, 3, 53]);
    expect(new Set([...first.entries, ...second.entries].map(({ shown }) => shown?.id)).size).toBe(53);
    expect(first.identifiers).toEqual([{ kind: "number", state: "alone" }]);
    expect(await pim.customers.timeline({ contactId: idOf("nobody") })).toMatchObject({
      pseudonym: null,
      total: 0,
      entries: [],
    });
  });

  it("writes down whose contacts were shown beside the one that was opened", async () => {
    const { pim, idOf, organizationId, look } = await setup();
    await pim.customers.timeline({ contactId: idOf("call") });
    const [bob] = await look<{ id: string }>(sql`select id from people where name = 'Bob'`);
    const entries = await withOrganization(db, organizationId, (tx) => tx.select().from(auditEntries));
    expect(entries.at(-1)).toMatchObject({
      action: "contacts-read",
      rowCount: 1,
      details: { people: [bob?.id] },
    });
  });

  it("hides contacts that one may not open", async () => {
    const { lee, ann, idOf } = await setup();
    for (const attempt of [
      () => lee.customers.timeline({ contactId: idOf("call") }),
      () => ann.customers.timeline({ contactId: idOf("mail") }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND", message: "Contact not found." });
    }
    await expect(ann.customers.timeline({ contactId: "x" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("customers.unlink", () => {
  it("gives an identifier a customer of its own, and repeat contact is counted anew at once", async () => {
    const { pim, idOf, groups, followed, figures, organizationId } = await setup();
    expect(await followed()).toEqual({ call: "05", chat: "09", mail: null, else: null });
    await pim.customers.unlink({ contactId: idOf("call"), kind: "email" });
    expect(await groups()).toEqual(["call mail", "chat", "else"]);
    expect(await followed()).toEqual({ call: "09", chat: null, mail: null, else: null });
    const timeline = await pim.customers.timeline({ contactId: idOf("call") });
    expect(timeline.kinds).toEqual(["number"]);
    expect(timeline.identifiers).toEqual([
      { kind: "number", state: "alone" },
      { kind: "email", state: "unlinked" },
    ]);
    const shown = await figures();
    await withOrganization(db, organizationId, (tx) =>
      rebuildRollups(tx, systemScope(organizationId, "import:write")),
    );
    expect(shown).toEqual(await figures());
  });

  it("is remembered: the same file, and another that shows the two together, join nobody", async () => {
    const { pim, idOf, groups, take } = await setup();
    await pim.customers.unlink({ contactId: idOf("call"), kind: "email" });
    await take(...ROWS, { id: "again", number: "K1", email: "zoe@example.org", day: 20 });
    expect(await groups()).toEqual(["again call mail", "chat", "else"]);
  });

  it("keeps what it knows when the import that showed them is taken back and comes again", async () => {
    const { pim, idOf, groups, take, undo } = await setup([{ id: "call", number: "K1" }]);
    const more = await take({ id: "a", number: "K1", email: "a@b.nl" }, { id: "b", email: "a@b.nl" });
    const [id] = [idOf("call")];
    await pim.customers.unlink({ contactId: id, kind: "number" });
    expect(await groups()).toEqual(["a call", "b"]);
    await undo(more.importId);
    await take({ id: "a", number: "K1", email: "a@b.nl" }, { id: "b", email: "a@b.nl" });
    expect(await groups()).toEqual(["a call", "b"]);
  });

  it("can be taken back, and both are written down", async () => {
    const { pim, idOf, groups, followed, organizationId } = await setup();
    const before = await followed();
    const identifier = { contactId: idOf("call"), kind: "email" } as const;
    await pim.customers.unlink(identifier);
    await pim.customers.link(identifier);
    expect(await groups()).toEqual(["call chat mail", "else"]);
    expect(await followed()).toEqual(before);
    const entries = await withOrganization(db, organizationId, (tx) =>
      tx.select().from(auditEntries).where(eq(auditEntries.action, "customer-change")),
    );
    expect(entries.map(({ details }) => details)).toEqual([
      { change: "customer-unlink", ...identifier },
      { change: "customer-link", ...identifier },
    ]);
  });

  it("is of coaches of the team, on days on which they coach it", async () => {
    const { ann, lee, idOf } = await setup();
    const identifier = { contactId: idOf("call"), kind: "email" } as const;
    for (const change of ["unlink", "link"] as const) {
      await expect(ann.customers[change](identifier)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(lee.customers[change](identifier)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it.each([
    { change: "unlink", name: "else", kind: "number", reason: "not-linked" },
    { change: "unlink", name: "mail", kind: "email", reason: "no-identifier" },
    { change: "unlink", name: "call", kind: "phone", reason: "no-identifier" },
    { change: "link", name: "call", kind: "email", reason: "not-unlinked" },
  ] as const)("refuses to $change of $name the $kind: $reason", async ({ change, name, kind, reason }) => {
    const { pim, idOf } = await setup();
    await expect(pim.customers[change]({ contactId: idOf(name), kind })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { reason },
    });
  });
});
