import { freshDb } from "@kwartet/db/testing";
import { expect, it } from "vitest";
import { setupWeek } from "../kpis/testing-week";

it("tells everybody how figures are computed, and what the organisation decided about them", async () => {
  const week = await setupWeek(await freshDb());
  const definitions = await (await week.as("ann")).definitions.list();
  expect(
    definitions.kpis.map(({ id, version, inForceSince, target }) => [id, version, inForceSince, target]),
  ).toEqual([
    ["response-speed", 1, "1970-01-01", 0.8],
    ["resolution", 1, "1970-01-01", 0.75],
    ["friendliness", 1, "1970-01-01", 0.85],
    ["availability", 1, "1970-01-01", 0.95],
  ]);
  expect(definitions.settings).toEqual({
    timeZone: "Europe/Amsterdam",
    shortAbandonSeconds: 5,
    repeatWindowDays: 7,
    resolutionMeasure: null,
    resolutionLeading: "no-repeat",
  });
  expect(definitions.channels).toContainEqual({
    channel: "email",
    clock: "business",
    promiseSeconds: 28_800,
  });
  expect(definitions.minimums.interval).toBe(5);
  expect(definitions.sources).toEqual([{ source: "cc", lastImportAt: new Date("2026-02-12T12:00:00Z") }]);
  for (const name of ["pim", "eve"] as const) {
    expect(await (await week.as(name)).definitions.list()).toEqual(definitions);
  }
});
