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

it("leads with the surest signal, better or worse, and with nothing less", () => {
  const compared = (kpi: string, isFavourable: boolean | null, q: number) =>
    ({ kpi, figure: { value: 0.5 }, fair: { isFavourable, place: { q } } }) as Reading;
  const own = [compared("resolution", false, 0.04), compared("friendliness", true, 0.001)];
  expect(findingOf({ range, own, context: [] })).toEqual({
    kind: "signal",
    range,
    kpi: "friendliness",
    side: "favourable",
  });
  expect(findingOf({ range, own: [compared("resolution", null, 0.3)], context: [] }).kind).toBe("figures-of");
});
