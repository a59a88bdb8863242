import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { compareAgents } from "@kwartet/metrics/agent-comparison";
import { beforeAll, describe, expect, it } from "vitest";
import { listFigures } from "../kpis/list-figures";
import { readMix } from "./mix-queries";
import { COMPARED_UNTIL, type ComparedOrganization, setupCompared } from "./testing-compared";

let db: Db;
let compared: ComparedOrganization;

beforeAll(async () => {
  db = await freshDb();
  compared = await setupCompared(db);
});

const inTransaction = <T>(work: (tx: Db) => Promise<T>) =>
  withOrganization(db, compared.organizationId, work);

/** Every name and id of the other agents, none of which may be in an answer to one of them. */
function othersThan(name: keyof ComparedOrganization["people"]): string[] {
  return compared.working.flatMap((other) =>
    other === name ? [] : [compared.people[other].id, compared.people[other].name],
  );
}

describe("comparisons.mine", () => {
  it("places an agent against what the same contacts come to, over thirteen full weeks", async () => {
    const mine = await (await compared.as("ann")).comparisons.mine({ kpi: "resolution" });
    expect(mine).toMatchObject({
      window: { from: "2026-04-06", to: COMPARED_UNTIL },
      word: "signal",
      isFavourable: false,
      basis: "contacts",
    });
    const { place } = mine;
    // Thirteen weeks of five; the last two days still wait for a possible repeat.
    expect(place?.n).toBe(63);
    expect(place?.observed).toBeCloseTo(0.4, 1);
    expect(place?.adjusted).toBeLessThan(place?.limits?.outer.lower ?? 0);
    expect(place?.shrunken?.value).toBeGreaterThan(place?.adjusted ?? 1);
    expect(mine.says.en).toMatch(/^Over 13 weeks you reached 4\d%\. .* is more than chance\.$/);
  });

  it("says of the others only what is said of all together", async () => {
    const ann = await compared.as("ann");
    const answers = JSON.stringify([
      await ann.comparisons.mine({ kpi: "resolution" }),
      await ann.scorecards.mine({}),
      await ann.kpis.agentDetail({ agentId: compared.people.ann.id, measure: "no-repeat" }),
    ]);
    for (const other of othersThan("ann")) expect(answers).not.toContain(other);

    const cells = await inTransaction((tx) =>
      readMix(tx, compared.scope, {
        weeks: { from: "2026-04-06", to: COMPARED_UNTIL },
        measure: "no-repeat",
      }),
    );
    const all = compareAgents({ cells, basis: "contacts" });
    if (all.status !== "ok") throw new Error(all.reason);
    const theirs = all.agents.filter(({ agent }) => agent !== compared.people.ann.id);
    expect(theirs).toHaveLength(11);
    for (const { difference, expected } of theirs) {
      expect(answers).not.toContain(String(difference));
      expect(expected).toBeGreaterThan(0);
    }
    expect(answers).toContain(
      String(all.agents.find(({ agent }) => agent === compared.people.ann.id)?.difference),
    );
  });

  it("praises as it warns, and keeps to ordinary words otherwise", async () => {
    const gus = await (await compared.as("gus")).comparisons.mine({ kpi: "friendliness" });
    expect(gus).toMatchObject({ word: "signal", isFavourable: true, basis: "ratings" });
    expect(gus.window).toEqual({ from: "2026-01-05", to: COMPARED_UNTIL });
    const bea = await (await compared.as("bea")).comparisons.mine({ kpi: "resolution" });
    expect(bea).toMatchObject({ word: "noise", isFavourable: null });
  });

  it("ends where it is asked to end", async () => {
    const mine = await (await compared.as("ann")).comparisons.mine({ kpi: "resolution", to: "2026-05-20" });
    expect(mine.window).toEqual({ from: "2026-02-16", to: "2026-05-17" });
    expect(mine.place?.n).toBe(65);
  });

  it("is for agents, and of KPIs on which agents are compared", async () => {
    const pim = await compared.as("pim");
    await expect(pim.comparisons.mine({ kpi: "resolution" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const ann = await compared.as("ann");
    await expect(ann.comparisons.mine({ kpi: "availability" as never })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("comparisons.funnel", () => {
  it("shows a coach the own agents by name and everybody else as a point", async () => {
    const teamId = compared.teams.north.id;
    const funnel = await (await compared.as("pim")).comparisons.funnel({ teamId, kpi: "resolution" });
    expect(funnel).toMatchObject({ compared: 12, measure: "no-repeat" });
    const named = funnel.points.filter(({ agent }) => agent !== null);
    expect(named.map(({ agent, word }) => [agent?.name.slice(0, 3), word])).toEqual([
      ["Ann", "signal"],
      ...["Bea", "Cor", "Dik", "Els", "Fay"].map((name) => [name, "noise"]),
    ]);
    expect(funnel.points.filter(({ agent }) => agent === null)).toHaveLength(6);
    const answer = JSON.stringify(funnel);
    for (const name of ["gus", "hal", "ivo", "jan", "kim", "lot"] as const) {
      expect(answer).not.toContain(compared.people[name].id);
      expect(answer).not.toContain(compared.people[name].name);
    }
    expect(funnel.steps.at(-1)?.n).toBeCloseTo(Math.max(...funnel.points.map(({ n }) => n)), 9);
  });

  it("compares on the weeks that the caller coaches, and still with everybody", async () => {
    const teamId = compared.teams.north.id;
    const funnel = await (await compared.as("cas")).comparisons.funnel({ teamId, kpi: "resolution" });
    // Since 4 May are nine of the thirteen weeks, of which two days still wait.
    const own = funnel.points.filter(({ agent }) => agent !== null).map(({ n }) => n);
    expect(own).toEqual([43, 43, 43, 43, 43, 43]);
    expect(funnel.points.filter(({ agent }) => agent === null).map(({ n }) => n)).toEqual(
      Array.from({ length: 6 }, () => 63),
    );
    const scorecard = await (await compared.as("cas")).scorecards.agent({ agentId: compared.people.ann.id });
    expect(scorecard.own[0]?.fair?.place?.n).toBe(43);
  });

  it("writes down whose figures were in it", async () => {
    const teamId = compared.teams.south.id;
    await (await compared.as("lee")).comparisons.funnel({ teamId, kpi: "friendliness" });
    const entries = await inTransaction((tx) => tx.select().from(auditEntries));
    expect(entries.at(-1)).toMatchObject({
      action: "person-read",
      actorPersonId: compared.people.lee.id,
      purpose: "coaching",
      rowCount: 6,
    });
  });

  it("hides teams that the caller does not coach, and refuses a day that is none", async () => {
    const [north, south] = [compared.teams.north.id, compared.teams.south.id];
    for (const [name, teamId] of [
      ["ann", north],
      ["pim", south],
      ["pim", "019a0000-0000-7000-8000-000000000000"],
    ] as const) {
      const attempt = (await compared.as(name)).comparisons.funnel({ teamId, kpi: "resolution" });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const nobody = (await compared.as("ann")).comparisons.funnel({ kpi: "resolution" });
    await expect(nobody).rejects.toMatchObject({ code: "NOT_FOUND" });
    const pim = await compared.as("pim");
    expect((await pim.comparisons.funnel({ kpi: "resolution" })).compared).toBe(12);
    const never = pim.comparisons.funnel({ teamId: north, kpi: "resolution", to: "tomorrow" });
    await expect(never).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(
      (await compared.as("eve")).comparisons.funnel({ teamId: north, kpi: "resolution" }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the word of a figure", () => {
  it("is the same on the scorecard, on the board, and in a table of agents", async () => {
    const { ann, bea } = compared.people;
    const pim = await compared.as("pim");
    const board = await pim.board.team({ teamId: compared.teams.north.id });
    const wordOn = (id: string) => board.rows.find(({ agent }) => agent.id === id)?.readings[0]?.figure.word;
    expect([wordOn(ann.id), wordOn(bea.id)]).toEqual(["signal", "noise"]);
    const card = await pim.scorecards.agent({ agentId: ann.id });
    expect(card.own.map(({ figure }) => figure.word)).toEqual(["signal", "noise", null]);
    const table = await pim.kpis.agentTable({ by: "agent", preset: "last-13-full-weeks" });
    expect(table.find(({ id, measure }) => id === ann.id && measure === "no-repeat")?.word).toBe("signal");
    expect(table.filter(({ word }) => word !== null).map(({ measure }) => measure)).not.toContain(
      "attendance",
    );
  });

  it("is about the asked weeks for a command, and about no part of the contacts", async () => {
    const words = async (request: object) =>
      (await inTransaction((tx) => listFigures(tx, compared.scope, { by: "agent", ...request })))
        .filter(({ id, measure }) => id === compared.people.ann.id && measure === "no-repeat")
        .map(({ word }) => word);
    expect(await words({})).toEqual(["signal"]);
    // Two weeks are ten contacts, too few for a comparison.
    expect(await words({ from: "2026-04-06", to: "2026-04-19" })).toEqual(["not enough data"]);
    expect(await words({ channel: "phone" })).toEqual([null]);
  });

  it("is not said among nine agents, nor is there a band of theirs", async () => {
    const few = await setupCompared(db, { agents: 9 });
    const mine = await (await few.as("ann")).comparisons.mine({ kpi: "resolution" });
    expect(mine).toMatchObject({ word: "not enough data", saysShrunken: null });
    expect(mine.place).toMatchObject({ limits: null, middleHalf: null, shrunken: null, compared: 0 });
  });
});
