import { expect, it } from "vitest";
import { boardPeriod } from "./input";

it.each(["soon", "2026-13", "2026-Q5", "26", "", "2026-W05", "2026-06-01"])(
  "%j is no period, and is refused instead of failing",
  (text) => {
    expect(boardPeriod.safeParse(text).success).toBe(false);
  },
);

it.each(["2026-06", "2026-Q2", "2026"])("%s is a period", (text) => {
  expect(boardPeriod.parse(text)).toBe(text);
});
