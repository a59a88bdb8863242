import type { Db } from "@kwartet/db/client";
import { makeMembership, makePerson, makeUser } from "@kwartet/db/factories";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { callerOf, setupOrganization, type TestOrganization } from "../testing";
import { actorOfUser } from "./queries";

let db: Db;
let organization: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  organization = await setupOrganization(db, "A");
});

describe("account.me", () => {
  it("says who one is and where one belongs, by name", async () => {
    const [team] = organization.teams;
    const teamPeriod = { teamId: team.id, teamName: "CANARY-A-team1", startsOn: "2020-01-01", endsOn: null };
    expect(await organization.as("agent").account.me()).toMatchObject({
      personId: organization.people.agent.id,
      name: "CANARY-A-team1-agent1",
      roles: ["agent"],
      organizationName: "CANARY-A",
      isDemo: false,
      agentOf: [teamPeriod],
      coachOf: [],
    });
    expect(await organization.as("coach").account.me()).toMatchObject({
      roles: ["coach"],
      coachOf: [teamPeriod],
    });
  });

  it("is refused to a visitor", async () => {
    await expect(organization.as(null).account.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("answers somebody who has no role yet, whom everything else refuses", async () => {
    const user = await makeUser(db);
    const person = await makePerson(db, organization.organizationId, { userId: user.id });
    const startsOn = "2199-01-01";
    await makeMembership(db, organization.organizationId, {
      personId: person.id,
      teamId: organization.teams[0].id,
      role: "coach",
      startsOn,
    });
    const newcomer = callerOf(db, await actorOfUser(db, user.id));
    expect(await newcomer.account.me()).toMatchObject({ roles: [], agentOf: [], coachOf: [] });
    await expect(newcomer.people.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("who a user is", () => {
  it("is nobody without a person, and nobody when that person was disabled", async () => {
    const user = await makeUser(db);
    expect(await actorOfUser(db, user.id)).toBeNull();
    await makePerson(db, organization.organizationId, { userId: user.id, disabledAt: new Date() });
    expect(await actorOfUser(db, user.id)).toBeNull();
  });
});
