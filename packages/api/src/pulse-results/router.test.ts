import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { pulseAggregates } from "@kwartet/db/schema/pulse";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import type { PulseResults } from "./read-results";
import { asked, makeWave, type PulseOrganization, setupTeams } from "./testing-waves";

let db: Db;
let org: PulseOrganization;
let summer: string;
let autumn: string;

beforeAll(async () => {
  db = await freshDb();
  org = await setupTeams(db, { Noord: 12, Oost: 9, Zuid: 22, Verhuizen: 3, Lumea: 14 });
  const everybody = [...org.teams.values()].flatMap((team) =>
    asked(team, (index) => (team.name === "Zuid" ? (index < 4 ? 4 : 2) : 3 + (index % 3))),
  );
  const said = everybody.map((person, index) =>
    person.teamId === org.team("Noord").id ? { ...person, comment: `Said by number ${index}` } : person,
  );
  summer = await makeWave(org, { month: "2026-03", people: said });
  autumn = await makeWave(org, { month: "2026-06", people: everybody });
});

const results = async (person: { userId: string }, waveId = summer) =>
  (await org.as(person)).pulseResults.results({ waveId });
const groupOf = ({ groups }: PulseResults, name: string | null, kind = "team") =>
  groups.find((group) => group.name === name && (kind === group.kind || name === null));
const cellOf = (of: PulseResults, name: string | null, itemKey = "pride") =>
  groupOf(of, name, name === null ? "organization" : "team")?.cells.find((cell) => cell.itemKey === itemKey);

describe("what somebody reads of a closed wave", () => {
  it("an agent and a coach their own team and the organisation, an executive every group", async () => {
    const names = ({ groups }: PulseResults) =>
      groups.map(({ kind, name }) => `${kind} ${name ?? ""}`.trim());
    expect(names(await results(org.team("Noord").agents[0]!))).toEqual(["organization", "team Noord"]);
    expect(names(await results(org.team("Lumea").coach))).toEqual(["organization", "team Lumea"]);
    expect(names(await results(org.executive))).toEqual([
      "organization",
      "party",
      "team Noord",
      "team Oost",
      "team Verhuizen",
      "team Zuid",
      "party Lumea",
      "team Lumea",
    ]);
  });

  it("a small group is hidden with the next smallest, and nothing says which of them is the small one", async () => {
    const all = await results(org.executive);
    for (const name of ["Verhuizen", "Oost"]) {
      expect(cellOf(all, name)).toEqual({
        itemKey: "pride",
        hidden: "protected",
        figure: null,
        difference: null,
        change: null,
        choices: [],
      });
      expect(groupOf(all, name)).toMatchObject({ band: null, comments: [] });
    }
    expect(groupOf(all, "Noord")?.band).toBe("10-19");
  });

  // Four of 22 in Zuid are favourable: 18 %.
  it("a figure is rounded, capped and set against the organisation", async () => {
    const all = await results(org.executive);
    expect(cellOf(all, "Zuid")?.figure).toMatchObject({ value: 0.18, band: "20+", capped: null });
    expect(cellOf(all, "Zuid")?.difference).toMatchObject({ isSignal: true });
    expect(cellOf(all, "Noord")?.figure).toMatchObject({ value: 0.65, band: "10-19" });
    expect(cellOf(all, null)?.difference).toBeNull();
    expect(cellOf(all, "Zuid", "recommend")?.figure).toMatchObject({ unit: "recommend", capped: "low" });
    expect(cellOf(all, "Zuid", "shift")).toMatchObject({ hidden: null, choices: [{}, {}] });
  });

  it("how many took part is told to five points, and how well the items hang together", async () => {
    const all = await results(org.executive);
    expect(all.responseShare).toBe(1);
    expect(all.reliability).toMatchObject({ items: 2, isConsistent: true });
  });

  it("the trend is shown where the people stayed", async () => {
    const later = await results(org.executive, autumn);
    expect(cellOf(later, "Zuid")?.change).toMatchObject({
      difference: 0,
      isSignal: false,
      since: "Wave 2026-03",
    });
    expect(cellOf(await results(org.executive), "Zuid")?.change).toBeNull();
  });

  it("comments are there from ten on, for who coaches the group and for executives, and never for agents", async () => {
    const north = groupOf(await results(org.team("Noord").coach), "Noord");
    expect(north?.comments[0]?.texts).toHaveLength(12);
    expect(north?.comments[0]?.texts.join()).not.toBe(
      Array.from({ length: 12 }, (_, index) => `Said by number ${index}`).join(),
    );
    const agent = await results(org.team("Noord").agents[0]!);
    expect(agent.groups.flatMap(({ comments }) => comments)).toEqual([]);
  });
});

describe("what nobody reads", () => {
  it("anything of a wave that is not closed", async () => {
    const waveId = await makeWave(org, {
      month: "2026-09",
      people: asked(org.team("Noord")),
      status: "open",
    });
    for (const person of [org.executive, org.team("Noord").coach, org.team("Noord").agents[0]!]) {
      const caller = await org.as(person);
      await expect(caller.pulseResults.results({ waveId })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(caller.exports.pulseResults({ waveId })).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect((await caller.pulseResults.waves()).map(({ id }) => id)).toEqual([autumn, summer]);
    }
  });

  it("results as an admin, or of what does not exist", async () => {
    const admin = await org.as(org.admin);
    await expect(admin.pulseResults.results({ waveId: summer })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(results(org.executive, newId())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(results(org.executive, "x")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("the file", () => {
  it("holds the very cells of the screen, and is written down", async () => {
    const executive = await org.as(org.executive);
    const { text, fileName } = await executive.exports.pulseResults({ waveId: summer });
    expect(fileName).toBe("kwartet-pulse.csv");
    const lines = text.trimEnd().split("\r\n");
    expect(lines[0]).toBe(
      "wave,group,kind,item,option,value,lower,upper,unit,capped,answers,difference,change,hidden",
    );
    const south = lines.find((line) => line.startsWith("Wave 2026-03,Zuid,team,Trots"));
    const cell = cellOf(await results(org.executive), "Zuid");
    expect(south?.split(",").slice(5, 8)).toEqual(
      [cell?.figure?.value, cell?.figure?.lower, cell?.figure?.upper].map(String),
    );
    expect(lines.find((line) => line.includes("Verhuizen,team,Trots"))).toBe(
      "Wave 2026-03,Verhuizen,team,Trots,,,,,,,,,,protected",
    );
    const entries = await withOrganization(db, org.organizationId, (tx) => tx.select().from(auditEntries));
    expect(entries.at(-1)).toMatchObject({
      action: "export",
      rowCount: lines.length - 1,
      details: { waveId: summer },
    });
  });
});

describe("averages of an outside survey", () => {
  const addWave = async (name: string, respondents: number | null) => {
    const id = newId();
    const { organizationId } = org;
    await withOrganization(db, organizationId, async (tx) => {
      const periodStartsOn = `${name}-01-01`;
      await tx.insert(pulseWaves).values({ organizationId, id, name, periodStartsOn, source: "aggregates" });
      await tx.insert(pulseAggregates).values(
        ["Noord", "Zuid"].map((team) => ({
          ...{ organizationId, waveId: id, teamId: org.team(team).id, itemKey: "teachers", respondents },
          value: team === "Noord" ? 64.56 : 71.23,
        })),
      );
    });
    return id;
  };

  it("are shown by how many answered, without an interval", async () => {
    const of = await results(org.executive, await addWave("2023", 9));
    expect(cellOf(of, "Noord", "teachers")?.figure).toMatchObject({ value: 65, band: "5-9", lower: null });
    expect(cellOf(of, "Zuid", "teachers")?.difference).toMatchObject({ isSignal: false });
    const few = await results(org.executive, await addWave("2022", 4));
    expect(cellOf(few, "Noord", "teachers")?.hidden).toBe("protected");
  });

  it("stay hidden without that, until an admin says that they were public already, and why", async () => {
    const waveId = await addWave("2024", null);
    expect(cellOf(await results(org.executive, waveId), "Noord", "teachers")?.hidden).toBe("undeclared");
    const admin = (await org.as(org.admin)).pulseResults;
    expect(await admin.outsideWaves()).toContainEqual({
      ...{ id: waveId, name: "2024", source: "aggregates", withoutRespondents: 2 },
    });
    const reason = "The city publishes these for every school.";
    await expect(admin.declarePublished({ waveId, reason: "Public" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await admin.declarePublished({ waveId, reason });
    const of = await results(org.executive, waveId);
    expect(cellOf(of, "Noord", "teachers")?.figure).toMatchObject({ value: 64.6, band: null, lower: null });
    await expect(admin.declarePublished({ waveId, reason })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "declared" },
    });
    const entries = await withOrganization(db, org.organizationId, (tx) => tx.select().from(auditEntries));
    expect(entries.findLast(({ action }) => action === "settings-change")?.details).toMatchObject({
      setting: "pulse-published",
      after: { reason },
    });
  });

  it("are declared by an admin, for an outside survey that needs it", async () => {
    const admin = (await org.as(org.admin)).pulseResults;
    const reason = "They stand on the site of the survey.";
    await expect(admin.declarePublished({ waveId: summer, reason })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const waveId = await addWave("2021", 9);
    await expect(admin.declarePublished({ waveId, reason })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "nothing-to-declare" },
    });
    const executive = (await org.as(org.executive)).pulseResults;
    await expect(executive.declarePublished({ waveId, reason })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
