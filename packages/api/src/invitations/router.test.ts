import type { Db } from "@kwartet/db/client";
import { makePerson, makeUser } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { accounts, users } from "@kwartet/db/schema/auth";
import { invitations, people } from "@kwartet/db/schema/people";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOf, callerOf, setupTwoOrganizations, type TestOrganization, testServices } from "../testing";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;
let number = 0;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
});

const PASSWORD = "een lang wachtwoord";
const admin = () => a.as("admin").invitations;
const visitor = () => a.as(null).invitations;
const newEmail = () => `invited-${++number}@example.nl`;

async function invite(email = newEmail()) {
  const person = await makePerson(db, a.organizationId, { name: "CANARY-A-invited" });
  const invitation = await admin().create({ personId: person.id, email });
  return { ...invitation, personId: person.id, email };
}

const change = (id: string, values: Partial<typeof invitations.$inferInsert>) =>
  withOrganization(db, a.organizationId, (tx) =>
    tx.update(invitations).set(values).where(eq(invitations.id, id)),
  );

async function personOf(personId: string) {
  const [person] = await withOrganization(db, a.organizationId, (tx) =>
    tx.select().from(people).where(eq(people.id, personId)),
  );
  return person!;
}

describe("an invitation", () => {
  it("leads its person from the link to being signed in", async () => {
    const { token, url, email, personId, expiresAt } = await invite();
    expect(url).toBe(`http://localhost:3999/invitation/${token}`);
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    expect(await visitor().byToken({ token })).toEqual({
      name: "CANARY-A-invited",
      email,
      organizationName: "CANARY-A",
    });
    expect(await visitor().accept({ token, password: PASSWORD })).toEqual({ email });
    const { user } = await a.services.auth.api.signInEmail({ body: { email, password: PASSWORD } });
    expect(await actorOf(db, { userId: user.id })).toMatchObject({ personId, roles: [] });
    const row = (await a.as("admin").people.list()).find(({ id }) => id === personId);
    expect(row).toMatchObject({ account: "active", invitation: null, email });
  });

  it("is stored as a hash only", async () => {
    const { id, token } = await invite();
    const [row] = await withOrganization(db, a.organizationId, (tx) =>
      tx.select().from(invitations).where(eq(invitations.id, id)),
    );
    expect(JSON.stringify(row)).not.toContain(token.split(".")[1]);
    expect(JSON.stringify(await a.as("admin").people.list())).not.toContain(token.split(".")[1]);
  });

  it("is mailed with its link and without a figure, in the organisation's language", async () => {
    a.services.mails.length = 0;
    const { email, url, isMailed } = await invite();
    expect(isMailed).toBe(true);
    expect(a.services.mails).toMatchObject([{ to: email, subject: "Invitation to Kwartet" }]);
    expect(a.services.mails[0]!.text).toContain(url);
    await a.as("admin").settings.set({ locale: "nl" });
    await invite();
    expect(a.services.mails[1]!.subject).toBe("Uitnodiging voor Kwartet");
  });

  it("is not mailed when it was refused, and not where no mail server is", async () => {
    a.services.mails.length = 0;
    const { personId } = await invite();
    const taken = admin().create({ personId, email: a.people.coach.email! });
    await expect(taken).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "email-taken" } });
    expect(a.services.mails).toHaveLength(1);

    const services = { ...testServices(db), sendMail: null };
    const silent = callerOf(db, a.actors.admin, services).invitations;
    expect(await silent.create({ personId, email: newEmail() })).toMatchObject({ isMailed: false });
  });

  it("replaces the one before it", async () => {
    const { token, personId, email } = await invite();
    await admin().create({ personId, email });
    const attempt = visitor().byToken({ token });
    await expect(attempt).rejects.toMatchObject({ cause: { reason: "revoked" } });
  });

  it("is for a person of the organisation who has no account", async () => {
    const attempt = (personId: string) => admin().create({ personId, email: newEmail() });
    await expect(attempt(b.people.agent.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(attempt(newId())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(attempt(a.people.agent.id)).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "has-account" },
    });
  });

  it("is made and withdrawn by an admin alone, with an e-mail address", async () => {
    const { id, personId } = await invite();
    const byCoach = a.as("coach").invitations;
    await expect(byCoach.create({ personId, email: newEmail() })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(byCoach.revoke({ invitationId: id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(admin().create({ personId, email: "nobody" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const theirs = b.as("admin").invitations.revoke({ invitationId: id });
    await expect(theirs).rejects.toMatchObject({ code: "NOT_FOUND", message: "Invitation not found." });
  });
});

describe("a link that cannot be used", () => {
  it.each([
    ["used", () => ({ acceptedAt: new Date() })],
    ["revoked", () => ({ revokedAt: new Date() })],
    ["expired", () => ({ expiresAt: new Date(Date.now() - 1000) })],
  ])("because it was %s says so and makes no account", async (reason, values) => {
    const { id, token, email } = await invite();
    await change(id, values());
    const refusal = { code: "PRECONDITION_FAILED", cause: { reason } };
    await expect(visitor().byToken({ token })).rejects.toMatchObject(refusal);
    await expect(visitor().accept({ token, password: PASSWORD })).rejects.toMatchObject(refusal);
    expect(await db.select().from(users).where(eq(users.email, email))).toEqual([]);
  });

  it("because the admin withdrew it says so", async () => {
    const { id, token } = await invite();
    await admin().revoke({ invitationId: id });
    await expect(visitor().byToken({ token })).rejects.toMatchObject({ cause: { reason: "revoked" } });
  });

  it("because its person has no access any more says so", async () => {
    const { token, personId } = await invite();
    await a.as("admin").people.disable({ personId });
    await expect(visitor().accept({ token, password: PASSWORD })).rejects.toMatchObject({
      cause: { reason: "revoked" },
    });
    await expect(admin().create({ personId, email: newEmail() })).rejects.toMatchObject({
      cause: { reason: "disabled" },
    });
  });

  it.each([
    ["empty", () => ""],
    ["the id of an invitation", ({ id }) => id],
    ["cut off", ({ token }) => token.slice(0, -1)],
    ["with another secret", ({ token }) => `${token.slice(0, -2)}AA`],
    ["that names another organisation", ({ token }) => `${"A".repeat(22)}${token.slice(22)}`],
  ] as [string, (invitation: { id: string; token: string }) => string][])(
    "because it is %s does not exist",
    async (_, forge) => {
      const token = forge(await invite());
      const gone = { code: "NOT_FOUND", message: "Invitation not found." };
      await expect(visitor().byToken({ token })).rejects.toMatchObject(gone);
      await expect(visitor().accept({ token, password: PASSWORD })).rejects.toMatchObject(gone);
    },
  );
});

describe("accepting", () => {
  it("never touches an account that exists", async () => {
    const user = await makeUser(db, { email: newEmail(), name: "Owner" });
    const { token, personId } = await invite(user.email);
    await expect(visitor().accept({ token, password: PASSWORD })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "account-exists" },
    });
    expect(await db.select().from(users).where(eq(users.id, user.id))).toMatchObject([{ name: "Owner" }]);
    expect(await db.select().from(accounts).where(eq(accounts.userId, user.id))).toEqual([]);
    expect(await personOf(personId)).toMatchObject({ userId: null });
  });

  it("works once, also for two at the same moment", async () => {
    const { token, email } = await invite();
    const outcomes = await Promise.allSettled([
      visitor().accept({ token, password: PASSWORD }),
      visitor().accept({ token, password: "een ander wachtwoord" }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refusal = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refusal).toMatchObject({ reason: { cause: { reason: "used" } } });
    expect(await db.select().from(users).where(eq(users.email, email))).toHaveLength(1);
  });

  it("takes nothing but the link and a password of twelve characters", async () => {
    const { token, email } = await invite();
    await expect(visitor().accept({ token, password: "elf tekens." })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const more = { token, password: PASSWORD, roles: ["admin"], email: "other@example.nl" };
    await expect(visitor().accept(more)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await db.select().from(users).where(eq(users.email, email))).toEqual([]);
  });
});
