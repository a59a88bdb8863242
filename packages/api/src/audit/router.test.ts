import type { Db } from "@kwartet/db/client";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, expect, it } from "vitest";
import { setupWeek, type WeekOrganization } from "../kpis/testing-week";

let db: Db;
let week: WeekOrganization;

beforeAll(async () => {
  db = await freshDb();
  week = await setupWeek(db);
});

it("tells an agent when, as what and why somebody looked, and not who", async () => {
  const { ann } = week.people;
  const teamId = week.teams.north.id;
  const pim = await week.as("pim");
  await pim.scorecards.agent({ agentId: ann.id });
  await pim.board.team({ teamId });
  await pim.contacts.behind({ agentId: ann.id, measure: "no-repeat" });
  await pim.contacts.get({ contactId: week.idOf(1) });
  await pim.exports.agentFigures({ request: { by: "agent" } });
  // Neither of these is a look of somebody else at Ann.
  await pim.scorecards.agent({ agentId: week.people.bob.id });
  await (await week.as("ann")).scorecards.mine({});

  const { total, looks } = await (await week.as("ann")).audit.ofMe({});
  expect(total).toBe(5);
  expect(looks.map(({ action, roles, purpose }) => [action, roles, purpose])).toEqual([
    ["export", ["coach"], "coaching"],
    ["contacts-read", ["coach"], "coaching"],
    ["contacts-read", ["coach"], "coaching"],
    ["person-read", ["coach"], "team board"],
    ["person-read", ["coach"], "coaching"],
  ]);
  expect(looks.every(({ day }) => /^\d{4}-\d{2}-\d{2}$/.test(day))).toBe(true);
  expect(JSON.stringify(looks)).not.toMatch(new RegExp(`${week.people.pim.id}|Pim`));
});

it("gives a page at a time, and everybody their own only", async () => {
  const ann = await week.as("ann");
  const [first, second] = [await ann.audit.ofMe({ limit: 2 }), await ann.audit.ofMe({ limit: 2, offset: 2 })];
  expect([first.total, first.looks.length, second.looks.length]).toEqual([5, 2, 2]);
  expect(await (await week.as("dee")).audit.ofMe({})).toEqual({ total: 0, looks: [] });
  await expect(ann.audit.ofMe({ limit: 0 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
