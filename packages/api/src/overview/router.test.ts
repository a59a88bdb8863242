import type { Db } from "@kwartet/db/client";
import {
  makeContact,
  makeImport,
  makeMembership,
  makePerson,
  makeRating,
  makeTeam,
} from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import { setupOrganization, type TestOrganization } from "../testing";

let db: Db;
let organization: TestOrganization;
const people: string[] = [];

/** A team of so many agents, each with a contact of Monday 5 January 2026 and a 5 for it. */
async function addTeam(name: string, size: number) {
  const { organizationId } = organization;
  const team = await makeTeam(db, organizationId, { name });
  const { id: importId } = await makeImport(db, organizationId);
  for (let agent = 0; agent < size; agent++) {
    const person = await makePerson(db, organizationId, { name: `CANARY-${name}-${agent}` });
    await makeMembership(db, organizationId, { personId: person.id, teamId: team.id });
    const contact = await makeContact(db, organizationId, { teamId: team.id, agentId: person.id, importId });
    await makeRating(db, organizationId, { contactId: contact.id, friendliness: 5 });
    people.push(person.id, person.name);
  }
  return team;
}

beforeAll(async () => {
  db = await freshDb();
  // Two teams of three come with it, the second of a partner; each agent has a contact rated 4.
  organization = await setupOrganization(db, "A");
  for (const team of organization.teams) {
    for (const person of [...team.agents, team.coach]) people.push(person.id, person.name);
  }
  await addTeam("Large", 7);
  await addTeam("Enough", 5);
  await addTeam("Nobody worked", 0);
  const { organizationId } = organization;
  await withOrganization(db, organizationId, (tx) =>
    rebuildRollups(tx, systemScope(organizationId, "organization-figure:read")),
  );
});

const RANGE = { from: "2026-01-05", to: "2026-01-05" };

describe("overview.organization", () => {
  it("shows the four KPIs with twelve months", async () => {
    const overview = await organization.as("executive").overview.organization(RANGE);
    expect(overview.readings.map(({ measure, figure }) => [measure, figure.x, figure.n])).toEqual([
      ["within-promise", 18, 18],
      ["no-repeat", null, 0],
      ["top-two", 18, 18],
      ["answered-of-offered", 18, 18],
    ]);
    expect(overview.readings[0]?.series.map(({ key }) => key)).toEqual([
      ...["2025-02", "2025-03", "2025-04", "2025-05", "2025-06", "2025-07"],
      ...["2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01"],
    ]);
    // January has only begun, and the data with it.
    expect(overview.readings[0]?.series.at(-1)).toMatchObject({ n: 18, isComplete: false });
  });

  it("names teams of at least five agents, and merges the others", async () => {
    const overview = await organization.as("executive").overview.organization(RANGE);
    expect(overview.teams.map(({ name, teams, figures }) => [name, teams, figures[0]?.n])).toEqual([
      ["Enough", 1, 5],
      ["Large", 1, 7],
      // The two teams of three; the one without contacts has nothing to show.
      [null, 2, 6],
    ]);
    expect(overview.teams.at(-1)).toMatchObject({ id: null, partner: null });
  });

  it("adds up to the organisation", async () => {
    const { teams, readings } = await organization.as("executive").overview.organization(RANGE);
    const total = teams.reduce((sum, { figures }) => sum + (figures[0]?.n ?? 0), 0);
    expect(total).toBe(readings[0]?.figure.n);
  });

  it("has no person in any byte", async () => {
    const caller = organization.as("executive");
    const answers = JSON.stringify([
      await caller.overview.organization(RANGE),
      await caller.overview.organization({}),
      await caller.kpis.organizationTable({ by: "topic" }),
      await caller.kpis.organizationTable({ by: "month" }),
      await caller.kpis.organizationDetail({ measure: "top-two", ...RANGE }),
      await caller.definitions.list(),
    ]);
    expect(people.length).toBeGreaterThan(20);
    expect(people.filter((name) => answers.includes(name))).toEqual([]);
    expect(answers).not.toMatch(/agentId|personId|CANARY-[^"]*-(agent|coach|\d)/);
  });

  it("is for executives", async () => {
    for (const role of ["agent", "coach", "admin", "privacy-officer"] as const) {
      const attempt = organization.as(role).overview.organization({});
      await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const attempt = organization
      .as("executive")
      .overview.organization({ from: "2026-02-02", to: "2026-02-01" });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("says that there is nothing before the first import", async () => {
    const other = await setupOrganization(db, "B");
    expect(await other.as("executive").overview.organization({})).toMatchObject({
      data: null,
      range: null,
      readings: [],
      teams: [],
    });
  });
});
