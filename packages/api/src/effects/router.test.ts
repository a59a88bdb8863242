import type { Db } from "@kwartet/db/client";
import { makeMembership, makePerson, makeTeam } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { goals } from "@kwartet/db/schema/goals";
import { caseMixCells, rollupStates, rollups } from "@kwartet/db/schema/rollups";
import { freshDb } from "@kwartet/db/testing";
import { emptyCell } from "@kwartet/metrics/case-mix-cell";
import { emptyTally } from "@kwartet/metrics/rollup";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { cellInsertOf, rollupInsertOf } from "../rollups/build";
import { setupOrganization, type TestOrganization } from "../testing";
import type { EffectOfKind } from "./read-effects";
import { tellsOfTooFew } from "./visible-effects";

const CHOSEN = { from: "2025-07-07", to: "2025-10-05" };
const COACHED = { from: "2025-10-06", to: "2025-12-28" };
const WEEKS = { before: "2025-02-03", selection: "2025-08-04", after: "2026-02-02" };

let db: Db;
let organization: TestOrganization;
let coached: string[];

/** Twenty-four agents of a team, near to each other; the first six get better after their coaching. */
beforeAll(async () => {
  db = await freshDb();
  organization = await setupOrganization(db, "Effects");
  const { organizationId, people, teams } = organization;
  const agents: string[] = [];
  for (let index = 0; index < 24; index++) {
    const person = await makePerson(db, organizationId, { name: `Agent ${index}` });
    await makeMembership(db, organizationId, { personId: person.id, teamId: teams[0].id, role: "agent" });
    agents.push(person.id);
  }
  coached = agents.slice(0, 6);
  await withOrganization(db, organizationId, async (tx) => {
    const cells = agents.flatMap((agentId, index) => {
      const level = 120 + (index % 4) * 2;
      const gain = (index < 6 ? 24 : 0) + (index % 3);
      return [
        cellOf({ agentId, startsOn: WEEKS.before, solved: level }),
        cellOf({ agentId, startsOn: WEEKS.selection, solved: level }),
        cellOf({ agentId, startsOn: WEEKS.after, solved: level + gain }),
      ];
    });
    await insertRows(tx, caseMixCells, cells);
    await insertRows(tx, rollups, [
      rollupInsertOf(organizationId, {
        key: {
          subject: "organization",
          grain: "day",
          teamId: NOBODY,
          agentId: NOBODY,
          startsOn: "2025-01-06",
          channel: "phone",
        },
        tally: emptyTally(),
      }),
    ]);
    await tx.insert(rollupStates).values({ organizationId, dataAsOf: new Date("2026-06-28T22:00:00Z") });
    await insertRows(
      tx,
      goals,
      coached.map((personId) => goalOf({ personId, proposedBy: people.coach.id })),
    );
  });

  function cellOf({ agentId, startsOn, solved }: { agentId: string; startsOn: string; solved: number }) {
    const place = { teamId: teams[0].id, agentId, startsOn };
    return cellInsertOf(organizationId, {
      key: { ...place, channel: "phone", topic: "Storing", hourBand: "morning" },
      cell: { ...emptyCell(), noRepeat: { n: 200, x: solved } },
    });
  }

  function goalOf({ personId, proposedBy }: { personId: string; proposedBy: string }) {
    return {
      organizationId,
      id: newId(),
      personId,
      teamId: teams[0].id,
      kind: "kpi" as const,
      kpi: "resolution" as const,
      status: "closed" as const,
      target: 0.7,
      why: "Fewer customers who have to call again.",
      startsOn: COACHED.from,
      reviewOn: COACHED.to,
      proposedBy,
      baselineFrom: CHOSEN.from,
      baselineTo: CHOSEN.to,
      startedOn: COACHED.from,
      closedOn: COACHED.to,
      outcome: "reached" as const,
      outcomeReason: "It was.",
    };
  }
});

const NOBODY = "00000000-0000-0000-0000-000000000000";

describe("effects.organization", () => {
  it("says what coaching did beside colleagues who were not coached", async () => {
    const [found, ...others] = await organization.as("executive").effects.organization();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: "kpi", kpi: "resolution", hidden: false });
    const effect = found?.effect?.effect;
    if (effect?.status !== "ok") throw new Error(`not told: ${JSON.stringify(found)}`);
    expect(effect).toMatchObject({ nTreated: 6, word: "signal", leftOut: 0 });
    // Twenty-four contacts of two hundred more; their gain itself moves what is expected of all by a quarter of it at most.
    expect(effect.effect).toBeCloseTo(0.12, 2);
    expect(effect.lower).toBeGreaterThan(0);
  });

  it("holds no person, in any byte", async () => {
    const answer = JSON.stringify(await organization.as("executive").effects.organization());
    expect(coached.filter((id) => answer.includes(id))).toEqual([]);
    expect(answer).not.toContain("Agent");
  });

  it("is hidden while fewer were coached than may be told of together", async () => {
    const small = await setupOrganization(db, "Few");
    const { organizationId, people, teams } = small;
    const team = await makeTeam(db, organizationId, { name: "Other" });
    await withOrganization(db, organizationId, (tx) =>
      tx.insert(goals).values({
        organizationId,
        id: newId(),
        personId: people.agent.id,
        teamId: team.id,
        kind: "kpi",
        kpi: "friendliness",
        status: "active",
        target: 0.7,
        why: "Warmer.",
        startsOn: COACHED.from,
        reviewOn: COACHED.to,
        proposedBy: people.coach.id,
        baselineFrom: CHOSEN.from,
        baselineTo: CHOSEN.to,
        startedOn: COACHED.from,
      }),
    );
    expect(await small.as("executive").effects.organization()).toEqual([
      { kind: "kpi", kpi: "friendliness", effect: null, hidden: true },
    ]);
    // The goal is of a team that this coach does not coach.
    expect(await small.as("coach").effects.mine()).toEqual([]);
    expect(teams).toHaveLength(2);
  });
});

describe("an effect of the organisation", () => {
  it("counts those who are in the figure, not those who were left out of it", () => {
    const told = (nTreated: number) => ({ status: "ok", nTreated }) as EffectOfKind["effect"];
    expect(tellsOfTooFew({ goals: 6, effect: told(3) })).toBe(true);
    expect(tellsOfTooFew({ goals: 6, effect: told(5) })).toBe(false);
  });
});

describe("effects.mine", () => {
  it("is of the goals that the caller coached", async () => {
    const [found] = await organization.as("coach").effects.mine();
    expect(found).toMatchObject({ kpi: "resolution", goals: 6, waiting: 0, effect: { nTreated: 6 } });
  });
});

describe("effects.goal", () => {
  it("is beside colleagues who were not coached, and is told to nobody else", async () => {
    const { organizationId } = organization;
    const [goal] = await withOrganization(db, organizationId, (tx) =>
      tx
        .select({ id: goals.id })
        .from(goals)
        .where(and(eq(goals.organizationId, organizationId), eq(goals.personId, coached[0] ?? ""))),
    );
    const goalId = goal?.id ?? "";
    const found = await organization.as("coach").effects.goal({ goalId });
    expect(found).toMatchObject({ kpi: "resolution", goals: 1, effect: { status: "ok", nTreated: 1 } });
    await expect(organization.as("agent").effects.goal({ goalId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(organization.as("executive").effects.goal({ goalId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(organization.as("coach").effects.goal({ goalId: "no id" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});
