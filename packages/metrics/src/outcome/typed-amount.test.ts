import { describe, expect, it } from "vitest";
import { parseAmount, typeAmount } from "./typed-amount";

const money = { unit: "money", currency: "EUR" } as const;
const share = { unit: "share", currency: "EUR" } as const;
const count = { unit: "count", currency: "EUR" } as const;

describe("an amount that is typed", () => {
  it.each([
    ["1000", money, 100_000],
    ["12,50", money, 1250],
    ["€ 1.250", money, 125_000],
    ["1,250,000", count, 1_250_000],
    ["12,5", share, 0.125],
    ["2.125%", share, 0.02125],
    ["−4", { unit: "points", currency: "EUR" }, -0.04],
    ["1000", { unit: "money", currency: "JPY" }, 1000],
  ] as const)("%s is read as it is meant", (text, given, stored) => {
    expect(parseAmount(text, given)).toBe(stored);
  });

  it.each(["", "many", "1,2,3", "1e3", "--1"])("%s is no number", (text) => {
    expect(parseAmount(text, count)).toBeNull();
  });

  it("comes back as it was written, in the language of the reader", () => {
    expect(typeAmount(0.125, { ...share, locale: "nl" })).toBe("12,5");
    expect(typeAmount(1250, { ...money, locale: "en" })).toBe("12.5");
    expect(parseAmount(typeAmount(189_950, { ...money, locale: "nl" }), money)).toBe(189_950);
  });
});
