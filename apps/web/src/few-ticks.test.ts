import { expect, it } from "vitest";
import { withFewTicks } from "./few-ticks";

const scale = (...values: number[]) => ({
  domain: [values[0] ?? 0, values.at(-1) ?? 1] as const,
  ticks: values.map((value) => ({ value, label: String(value) })),
});
const kept = (...values: number[]) => withFewTicks(scale(...values)).ticks.map(({ value }) => value);

it("keeps the ends and the middle", () => {
  expect(kept(0.5, 0.6, 0.7, 0.8, 0.9, 1)).toHaveLength(3);
  expect(kept(0, 0.25, 0.5, 0.75, 1)).toEqual([0, 0.5, 1]);
  expect(kept(0, 1)).toEqual([0, 1]);
  expect(kept(0.5)).toEqual([0.5]);
});
