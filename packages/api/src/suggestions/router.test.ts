import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { suggestionRuns, suggestions } from "@kwartet/db/schema/suggestions";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { COMPARED_UNTIL, type ComparedOrganization, setupCompared } from "../comparisons/testing-compared";
import { rebuildRollups } from "../rollups/refresh-queries";
import { findSuggestions, refreshSuggestions } from "./compute-run";

let db: Db;
let compared: ComparedOrganization;

beforeAll(async () => {
  db = await freshDb();
  compared = await setupCompared(db);
});

const inTransaction = <T>(work: (tx: Db) => Promise<T>) =>
  withOrganization(db, compared.organizationId, work);
const refresh = () => inTransaction((tx) => refreshSuggestions(tx, compared.organizationId));
const stored = () => inTransaction((tx) => tx.select().from(suggestions));

describe("findSuggestions", () => {
  it("finds who differs by more than chance, with a reason in one sentence, and nobody else", async () => {
    const { suggestions: found } = await inTransaction((tx) => findSuggestions(tx, compared.scope));
    expect(found.map(({ agentId, kpi, isFavourable }) => [agentId, kpi, isFavourable]).sort()).toEqual(
      [
        [compared.people.ann.id, "resolution", false],
        [compared.people.gus.id, "friendliness", true],
      ].sort(),
    );
    const concern = found.find(({ kpi }) => kpi === "resolution");
    expect(concern).toMatchObject({ n: 63, window: { from: "2026-04-06", to: COMPARED_UNTIL } });
    expect(concern?.q).toBeLessThan(0.05);
    expect(concern?.upper).toBeLessThan(0);
    expect(concern?.reason.en).toMatch(
      /^Over 63 contacts 3\d\.\d points lower than is usual .*: more than chance\.$/,
    );
  });

  it("moves its window, and says nothing of weeks without data", async () => {
    const until = (untilDay: string) =>
      inTransaction((tx) => findSuggestions(tx, compared.scope, { untilDay }));
    const earlier = await until("2026-05-20");
    expect(earlier.untilOn).toBe("2026-05-17");
    expect(earlier.suggestions.map(({ agentId }) => agentId)).toContain(compared.people.ann.id);
    const before = await until("2025-12-31");
    expect(before.suggestions).toEqual([]);
    expect(before.silence.en).toBe("Agents are compared from 10 agents on; here there are 0.");
  });

  it("is silent among nine agents, and says why", async () => {
    const few = await setupCompared(db, { agents: 9 });
    const { suggestions: found, silence } = await withOrganization(db, few.organizationId, (tx) =>
      findSuggestions(tx, few.scope),
    );
    expect(found).toEqual([]);
    expect(silence.en).toBe("Agents are compared from 10 agents on; here there are 9.");
  });
});

describe("the kept suggestions", () => {
  it("are computed once for the same figures, and again when these are new", async () => {
    expect(await refresh()).toBe(true);
    const first = await stored();
    expect(first.map(({ personId, kpi }) => `${personId} ${kpi}`).sort()).toEqual(
      [`${compared.people.ann.id} resolution`, `${compared.people.gus.id} friendliness`].sort(),
    );
    expect(await refresh()).toBe(false);
    await inTransaction((tx) => rebuildRollups(tx, compared.scope));
    expect(await refresh()).toBe(true);
    expect(await stored()).toEqual(first);
    const runs = await inTransaction((tx) => tx.select().from(suggestionRuns));
    expect(runs.map(({ untilOn }) => untilOn)).toEqual([COMPARED_UNTIL]);
  });

  it("hold what two who compute at once both found, once", async () => {
    await inTransaction((tx) => rebuildRollups(tx, compared.scope));
    await Promise.all([refresh(), refresh()]);
    expect(await stored()).toHaveLength(2);
  });
});

describe("suggestions.team", () => {
  it("gives a coach what is to talk about, what to praise, and why there is nothing", async () => {
    const north = await (await compared.as("pim")).suggestions.team({ teamId: compared.teams.north.id });
    expect(north.concerns.map(({ name, kpi }) => [name, kpi])).toEqual([["Ann of the canary", "resolution"]]);
    expect(north).toMatchObject({ favourable: [], silence: null, untilOn: COMPARED_UNTIL });
    const south = await (await compared.as("lee")).suggestions.team({ teamId: compared.teams.south.id });
    expect(south.concerns).toEqual([]);
    expect(south.favourable.map(({ name }) => name)).toEqual(["Gus of the canary"]);
    expect(south.silence?.en).toMatch(/^Nothing stands out here, compared with all 12 agents/);
    expect(JSON.stringify(south)).not.toContain("Ann of the canary");
  });

  it("looks at the weeks that the caller coaches, and no others", async () => {
    const list = await (await compared.as("cas")).suggestions.team({ teamId: compared.teams.north.id });
    expect(list.concerns.map(({ n }) => n)).toEqual([43]);
  });

  it("hides teams that the caller does not coach, and is not for executives", async () => {
    const teamId = compared.teams.south.id;
    for (const name of ["pim", "gus"] as const) {
      const attempt = (await compared.as(name)).suggestions.team({ teamId });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const eve = (await compared.as("eve")).suggestions.team({ teamId });
    await expect(eve).rejects.toMatchObject({ code: "FORBIDDEN" });
    const odd = (await compared.as("pim")).suggestions.team({ teamId: "north" });
    await expect(odd).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("suggestions.evidence", () => {
  it("shows typical contacts of the kind with the largest gap, good ones too", async () => {
    const { ann } = compared.people;
    const evidence = await (await compared.as("pim")).suggestions.evidence({
      agentId: ann.id,
      kpi: "resolution",
    });
    expect(evidence).toMatchObject({
      agent: { id: ann.id },
      part: { channel: "phone", topic: "bill", n: 63 },
      dismissed: null,
    });
    expect(evidence.examples.map(({ counts }) => counts)).toEqual([false, false, false, true, true]);
    expect(new Set(evidence.examples.map(({ id }) => id)).size).toBe(5);
    // What Ann solves takes 300 to 307 seconds and the rest 308 to 319: the middle ones are shown.
    expect(evidence.examples.map(({ handleSeconds }) => handleSeconds)).toEqual([
      ...Array.from({ length: 3 }, () => expect.toSatisfy((seconds) => seconds >= 312 && seconds <= 315)),
      ...Array.from({ length: 2 }, () => expect.toSatisfy((seconds) => seconds >= 302 && seconds <= 305)),
    ]);
    expect(evidence.fair.place?.limits).not.toBeNull();
  });

  it("shows the agent the same, and only good contacts of a compliment", async () => {
    const { gus } = compared.people;
    const evidence = await (await compared.as("gus")).suggestions.evidence({
      agentId: gus.id,
      kpi: "friendliness",
    });
    expect(evidence.suggestion?.isFavourable).toBe(true);
    expect(evidence.examples).toHaveLength(5);
    expect(evidence.examples.every(({ counts }) => counts)).toBe(true);
  });

  it("has nothing where nothing stands out", async () => {
    const { bea } = compared.people;
    const evidence = await (await compared.as("pim")).suggestions.evidence({
      agentId: bea.id,
      kpi: "resolution",
    });
    expect(evidence).toMatchObject({ suggestion: null, part: null, examples: [], fair: { word: "noise" } });
  });

  it("is hidden of whom the caller does not coach", async () => {
    const attempt = (await compared.as("lee")).suggestions.evidence({
      agentId: compared.people.ann.id,
      kpi: "resolution",
    });
    await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("suggestions.dismiss", () => {
  const about = () => ({ agentId: compared.people.ann.id, kpi: "resolution" as const });

  it("refuses whoever does not coach the agent, what is not suggested, and a reason of nothing", async () => {
    const reason = "She is new to this topic.";
    const attempts = [
      ["ann", about(), reason, "FORBIDDEN"],
      ["eve", about(), reason, "FORBIDDEN"],
      ["lee", about(), reason, "NOT_FOUND"],
      ["pim", { ...about(), agentId: compared.people.bea.id }, reason, "NOT_FOUND"],
      ["pim", { ...about(), kpi: "friendliness" as const }, reason, "NOT_FOUND"],
      ["pim", about(), "   no   ", "BAD_REQUEST"],
      ["pim", about(), "x".repeat(501), "BAD_REQUEST"],
    ] as const;
    for (const [name, what, why, code] of attempts) {
      const attempt = (await compared.as(name)).suggestions.dismiss({ ...what, reason: why });
      await expect(attempt).rejects.toMatchObject({ code });
    }
  });

  it("lets one of two coaches set it aside, keeps the reason for both and for the agent", async () => {
    const [pim, cas] = [await compared.as("pim"), await compared.as("cas")];
    const outcomes = await Promise.allSettled([
      pim.suggestions.dismiss({ ...about(), reason: "She is new to this topic." }),
      cas.suggestions.dismiss({ ...about(), reason: "The system was down for her." }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "CONFLICT" });
    const list = await pim.suggestions.team({ teamId: compared.teams.north.id });
    expect(list.concerns).toEqual([]);
    expect(list.dismissed).toHaveLength(1);
    const mine = await (await compared.as("ann")).suggestions.mine();
    expect(mine.dismissed[0]).toMatchObject({
      kpi: "resolution",
      // Thirteen weeks later not one of the weeks that were looked at is in the window.
      awayUntil: "2026-10-04",
      reason: list.dismissed[0]?.reason,
    });
    const again = pim.suggestions.dismiss({ ...about(), reason: "Once more for certainty." });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is written down, without the figure", async () => {
    const entries = await inTransaction((tx) => tx.select().from(auditEntries));
    const changes = entries.filter(({ action }) => action === "suggestion-change");
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      subjectPersonId: compared.people.ann.id,
      details: { kpi: "resolution", untilOn: COMPARED_UNTIL, what: "dismissed" },
    });
  });
});
