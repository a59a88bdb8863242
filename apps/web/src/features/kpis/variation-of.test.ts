import type { Reading } from "@kwartet/api/kpis/reading";
import { describe, expect, it } from "vitest";
import { assuranceOfReading, variationOf } from "./variation-of";

type Given = Partial<Pick<Reading, "subject">> & {
  word?: string;
  isBetter?: boolean | null;
  fair?: { word: string; isFavourable: boolean | null } | null;
};

const mark = ({ subject = "agent", word, isBetter = null, fair = null }: Given) =>
  variationOf({
    subject,
    chart: word === undefined ? null : ({ word, isBetter } as Reading["chart"]),
    fair: fair as Reading["fair"],
  });

describe("the mark of a figure", () => {
  it("of a person is a signal only by the fair comparison", () => {
    expect(mark({ fair: { word: "signal", isFavourable: false }, word: "noise" })).toBe("concern");
    expect(mark({ fair: { word: "signal", isFavourable: true } })).toBe("improvement");
    expect(mark({ fair: { word: "noise", isFavourable: null }, word: "signal", isBetter: false })).toBe(
      "look-worse",
    );
    expect(mark({ word: "signal", isBetter: true })).toBe("look-better");
  });

  it("of a person is chance where something was compared, and too few where nothing was", () => {
    expect(mark({ fair: { word: "noise", isFavourable: null } })).toBe("chance");
    expect(mark({ fair: { word: "not enough data", isFavourable: null }, word: "noise" })).toBe("chance");
    expect(mark({ fair: { word: "not enough data", isFavourable: null } })).toBe("too-few");
  });

  it("of a team is its pattern, better or worse for the customer", () => {
    expect(mark({ subject: "team", word: "signal", isBetter: false })).toBe("concern");
    expect(mark({ subject: "team", word: "signal" })).toBe("change");
    expect(mark({ subject: "organization" })).toBeNull();
  });

  it("says whether the target is reached by what is ordinary", () => {
    const chart = { limits: [{ lower: 0.6, upper: 0.8 }] } as Reading["chart"];
    expect(assuranceOfReading({ chart, target: 0.7, measure: "no-repeat" })).toBe("varies");
    expect(assuranceOfReading({ chart, target: null, measure: "no-repeat" })).toBeNull();
  });
});
