import { expect, it } from "vitest";
import { preciseInterval, preciseValue } from "./precise-text";

const share = { value: 0.8191, lower: 0.816, upper: 0.822, unit: "share" as const };

it("shows a decimal, and the unit once", () => {
  expect(preciseValue(share, "nl")).toBe("81,9%");
  expect(preciseInterval(share, "nl")).toBe("81,6–82,2%");
  expect(preciseInterval({ value: 24, lower: 20, upper: 30, unit: "seconds" }, "en")).toBe("0:20–0:30");
});

it("shows nothing where there is nothing", () => {
  expect(preciseValue({ ...share, value: null }, "nl")).toBeNull();
  expect(preciseInterval({ ...share, lower: null }, "nl")).toBeNull();
});
