import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { setupWeek, type WeekOrganization } from "../kpis/testing-week";
import { flatOperations } from "../operations/flat-rows";

let db: Db;
let week: WeekOrganization;

beforeAll(async () => {
  db = await freshDb();
  week = await setupWeek(db);
});

const fields = (text: string) =>
  text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));

describe("exports", () => {
  it("holds the very numbers of the table", async () => {
    const pim = await week.as("pim");
    const request = { by: "agent", from: "2026-01-26", to: "2026-02-15" } as const;
    const file = await pim.exports.agentFigures({ request });
    const rows = await pim.kpis.agentTable(request);
    expect(file).toMatchObject({
      fileName: "kwartet-figures-by-agent-2026-01-26-to-2026-02-15.csv",
      mimeType: "text/csv; charset=utf-8",
    });
    const [, ...lines] = fields(file.text);
    expect(lines.map(([key, , , measure, value, , , , n]) => [key, measure, value, n])).toEqual(
      rows.map(({ key, measure, value, n }) => [
        key ?? "",
        measure,
        value === null ? "" : String(value),
        String(n),
      ]),
    );
  });

  it("writes down who took what out, with whom in it and how many rows", async () => {
    const { ann, bob, pim } = week.people;
    const file = await (await week.as("pim")).exports.agentFigures({
      request: { by: "agent" },
      dialect: "excel-nl",
    });
    const entries = await withOrganization(db, week.organizationId, (tx) => tx.select().from(auditEntries));
    expect(entries.at(-1)).toMatchObject({
      action: "export",
      actorPersonId: pim.id,
      purpose: "coaching",
      rowCount: fields(file.text).length - 1,
      details: { by: "agent", dialect: "excel-nl", people: [ann.id, bob.id] },
    });
  });

  it("gives nobody more than their table", async () => {
    const request = { by: "agent" } as const;
    const own = fields((await (await week.as("ann")).exports.agentFigures({ request })).text);
    expect(new Set(own.slice(1).map(([key]) => key))).toEqual(new Set(["A. de Wit"]));
    await expect((await week.as("eve")).exports.agentFigures({ request })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(
      (await week.as("eve")).exports.teamFigures({ request: { by: "team" } }),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(
      (await week.as("pim")).exports.teamFigures({ request: { by: "month", teamId: week.teams.south.id } }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      (await week.as("pim")).exports.agentFigures({ request: { by: "month" } }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const organization = await (await week.as("eve")).exports.organizationFigures({ request: { by: "all" } });
    expect(fields(organization.text)[1]?.slice(0, 4)).toEqual([
      "all",
      "all",
      "response-speed",
      "within-promise",
    ]);
  });

  it("holds the very operational figures of the screen, for those who have it, and writes that down", async () => {
    const teamId = week.teams.north.id;
    const request = { teamId, from: "2026-01-26", to: "2026-02-15" };
    const pim = await week.as("pim");
    const file = await pim.exports.teamOperations({ request });
    expect(file.fileName).toBe("kwartet-operations-2026-01-26-to-2026-02-15.csv");
    const rows = flatOperations(await pim.operations.team(request));
    const [heads, ...lines] = fields(file.text);
    expect(heads?.join()).toBe("part,operation,measure,value,lower,upper,x,n,unit,basis,days");
    expect(lines.map(([part, , measure, value, , , , n]) => [part, measure, value, n])).toEqual(
      rows.map(({ part, measure, value, n }) => [
        part ?? "",
        measure,
        value === null ? "" : String(value),
        String(n),
      ]),
    );
    const entries = await withOrganization(db, week.organizationId, (tx) => tx.select().from(auditEntries));
    expect(entries.at(-1)).toMatchObject({
      action: "export",
      rowCount: rows.length,
      details: { dialect: "rfc4180", teamId },
    });

    const eve = await week.as("eve");
    const all = await eve.exports.organizationOperations({ request: {} });
    expect(fields(all.text)[1]?.slice(0, 3)).toEqual(["", "contacts", "contact-count"]);
    await expect(eve.exports.teamOperations({ request })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(pim.exports.organizationOperations({ request: {} })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const elsewhere = pim.exports.teamOperations({ request: { teamId: week.teams.south.id } });
    await expect(elsewhere).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
