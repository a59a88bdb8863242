import { withOrganization } from "@kwartet/db/organization-transaction";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { type FigureContext, readFigureContext } from "./context-queries";
import { figureOfGroup, Groups, hasMeasure } from "./group";
import type { OpenContact } from "./tally-queries";
import { setupWeek } from "./testing-week";

let context: FigureContext;

beforeAll(async () => {
  const db = await freshDb();
  const week = await setupWeek(db);
  context = await withOrganization(db, week.organizationId, (tx) => readFigureContext(tx, week.scope));
});

const openSince = (channel: OpenContact["channel"], at: string): OpenContact => ({
  teamId: "north",
  agentId: null,
  channel,
  offeredOn: at.slice(0, 10),
  offeredAt: new Date(`${at}:00+01:00`),
});

describe("ages of open contacts", () => {
  it.each([
    // Tuesday from 9 to 20, Wednesday from 8 to 20, Thursday from 8 to 12, when the data end.
    ["email", "2026-02-10T09:00", (11 + 12 + 4) * 3600],
    // Sunday is closed: Monday from 8 on.
    ["email", "2026-02-08T09:00", (12 + 12 + 12 + 4) * 3600],
    ["phone", "2026-02-10T09:00", 51 * 3600],
  ] as const)("%s since %s", (channel, at, seconds) => {
    const groups = new Groups<string>().addOpen([openSince(channel, at)], context, () => "all");
    expect(groups.of("all").openWaits).toEqual([seconds]);
  });
});

describe("figureOfGroup", () => {
  it("has minutes of either an agent or a team", () => {
    const group = new Groups<string>().of("nobody");
    expect(figureOfGroup("attendance", group, { subject: "agent", context })).toMatchObject({
      value: null,
      n: 0,
    });
    expect(() => figureOfGroup("attendance", group, { subject: "team", context })).toThrow(RangeError);
    expect(hasMeasure("coverage", "organization")).toBe(true);
    expect(hasMeasure("coverage", "agent")).toBe(false);
  });

  it("adds minutes of several teams on one day to one day", () => {
    const minutes = {
      agentId: null,
      day: "2026-02-10",
      scheduledMinutes: 0,
      attendedMinutes: 0,
    };
    const groups = new Groups<string>().addPresence(
      [
        { ...minutes, teamId: "north", openMinutes: 60, coveredMinutes: 30 },
        { ...minutes, teamId: "south", openMinutes: 60, coveredMinutes: 60 },
      ],
      () => "all",
    );
    const figure = figureOfGroup("coverage", groups.of("all"), { subject: "organization", context });
    // One day is no spread: a value without bounds.
    expect(figure).toMatchObject({ value: 0.75, x: 90, n: 120, lower: null, upper: null });
  });
});
