import { makeImport, makeOrganization, makePerson, makeTeam } from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { accounts, users } from "@kwartet/db/schema/auth";
import { organizations } from "@kwartet/db/schema/organizations";
import { memberships, people } from "@kwartet/db/schema/people";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { createOrganization } from "../organizations/create-queries";
import { actorOf, callerOf, testServices } from "../testing";

const installation = {
  organizationName: "Zonnig",
  timeZone: "Europe/Amsterdam",
  locale: "nl",
  name: "Ans de Vries",
  email: "Ans@Example.nl",
  password: "een lang wachtwoord",
  alsoCoach: false,
} as const;

async function visitor() {
  const db = await freshDb();
  const services = testServices(db);
  return { db, services, setup: callerOf(db, null, services).setup };
}

describe("the first visitor", () => {
  it("becomes the admin of a new organisation and can sign in", async () => {
    const { db, services, setup } = await visitor();
    expect(await setup.state()).toEqual({ isOpen: true });
    await setup.create(installation);
    expect(await setup.state()).toEqual({ isOpen: false });

    const { user } = await services.auth.api.signInEmail({
      body: { email: "ans@example.nl", password: installation.password },
    });
    const actor = await actorOf(db, { userId: user.id });
    expect(actor).toMatchObject({ name: "Ans de Vries", roles: ["admin"] });
    expect(await callerOf(db, actor, services).account.me()).toMatchObject({
      organizationName: "Zonnig",
      email: "ans@example.nl",
      timeZone: "Europe/Amsterdam",
      locale: "nl",
      isDemo: false,
      dataAsOf: null,
      roles: ["admin"],
    });
  });

  it("is refused a wrong password afterwards", async () => {
    const { services, setup } = await visitor();
    await setup.create(installation);
    const attempt = services.auth.api.signInEmail({
      body: { email: "ans@example.nl", password: "een ander wachtwoord" },
    });
    await expect(attempt).rejects.toMatchObject({ statusCode: 401 });
  });

  it("shuts the door behind them", async () => {
    const { db, setup } = await visitor();
    await setup.create(installation);
    const again = setup.create({ ...installation, email: "bea@example.nl" });
    await expect(again).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "set-up-already" },
    });
    expect(await db.select().from(users)).toHaveLength(1);
  });

  it("is one of two that come at once, and the other leaves nothing behind", async () => {
    const { db, setup } = await visitor();
    const outcomes = await Promise.allSettled([
      setup.create(installation),
      setup.create({ ...installation, organizationName: "Regenachtig", email: "bea@example.nl" }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.select().from(users)).toHaveLength(1);
    expect(await db.select().from(accounts)).toHaveLength(1);
    expect(await db.select().from(organizations)).toHaveLength(1);
  });

  it("takes over the organisation that a command made before, with its teams", async () => {
    const { db, services, setup } = await visitor();
    const organizationId = await createOrganization(db, { name: "default", timeZone: "UTC", locale: "en" });
    const team = await makeTeam(db, organizationId);
    const listed = await makePerson(db, organizationId, { email: "ans@example.nl" });
    expect(await setup.create({ ...installation, alsoCoach: true })).toEqual({ organizationId });

    const [row] = await db.select().from(organizations);
    expect(row).toMatchObject({ id: organizationId, name: "Zonnig" });
    const coaching = await withOrganization(db, organizationId, (tx) => tx.select().from(memberships));
    expect(coaching).toMatchObject([{ personId: listed.id, teamId: team.id, role: "coach" }]);
    const [person] = await withOrganization(db, organizationId, (tx) => tx.select().from(people));
    expect(person).toMatchObject({ id: listed.id, coachesImportedTeams: true });
    const actor = await actorOf(db, { userId: person!.userId! });
    expect(actor.roles).toEqual(["admin", "coach"]);
    const { inForce } = await callerOf(db, actor, services).settings.get();
    expect(inForce).toMatchObject({ version: 2, timeZone: "Europe/Amsterdam", locale: "nl" });
  });
});

describe("the first visitor's form", () => {
  let form: Awaited<ReturnType<typeof visitor>>;
  beforeAll(async () => {
    form = await visitor();
  });

  it.each([
    ["a short password", { password: "elf tekens." }],
    ["no e-mail address", { email: "ans" }],
    ["an unknown time zone", { timeZone: "Europe/Atlantis" }],
    ["an offset for a time zone", { timeZone: "+01:00" }],
    ["an empty name", { organizationName: "  " }],
    ["a field that it does not have", { isDemo: true }],
  ])("is refused with %s", async (_, wrong) => {
    const attempt = form.setup.create({ ...installation, ...wrong });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await form.db.select().from(users)).toEqual([]);
  });

  it("stays open while an organisation has data but nobody an account", async () => {
    const { id } = await makeOrganization(form.db);
    await makeImport(form.db, id);
    expect(await form.setup.state()).toEqual({ isOpen: true });
  });
});
