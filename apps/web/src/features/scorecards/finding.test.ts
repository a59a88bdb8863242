import type { Reading } from "@kwartet/api/kpis/reading";
import { expect, it } from "vitest";
import { findingOf } from "./finding";

const range = { from: "2026-06-01", to: "2026-06-28" };
const reading = (value: number | null) => ({ figure: { value } }) as Reading;

it("says before the first import that there is nothing", () => {
  expect(findingOf({ range: null, own: [], context: [] })).toEqual({ kind: "no-data-yet" });
});

it("tells a period without anything from one with a single figure", () => {
  expect(findingOf({ range, own: [reading(null)], context: [reading(null)] }).kind).toBe("nothing-in-period");
  expect(findingOf({ range, own: [reading(null)], context: [reading(0)] }).kind).toBe("figures-of");
});
