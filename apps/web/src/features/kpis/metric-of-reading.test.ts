import type { Point, Reading } from "@kwartet/api/kpis/reading";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "@/i18n/messages";
import { countText } from "./figure-count";
import { metricOfReading } from "./metric-of-reading";

const spoken = {
  locale: "nl" as const,
  t: createTranslator({ locale: "nl", messages: MESSAGES.nl, namespace: "kpis" }),
};
const point = (week: number, n: number, isComplete = true): Point => ({
  key: `2026-W${week}`,
  from: "2026-06-01",
  to: "2026-06-07",
  value: 0.5,
  lower: 0.3,
  upper: 0.7,
  x: n / 2,
  n,
  isComplete,
});
const reading: Reading = {
  kpi: "friendliness",
  measure: "top-two",
  subject: "agent",
  figure: {
    kpi: "friendliness",
    measure: "top-two",
    value: 0.864,
    lower: 0.75,
    upper: 0.93,
    x: 51,
    n: 59,
    unit: "share",
    leading: true,
    word: null,
  },
  target: 0.85,
  series: [point(24, 20), point(25, 3), point(26, 10, false)],
  comparison: null,
  population: { counted: 59, of: 325, exclusions: [{ reason: "not-rated", count: 266 }], days: null },
  chart: null,
  fair: null,
};

describe("metricOfReading", () => {
  it("shows value, count, interval and target of one figure", () => {
    expect(metricOfReading(reading, spoken)).toMatchObject({
      name: "Vriendelijkheid",
      value: "86",
      unit: "%",
      count: "beoordeeld door 59 van 325",
      interval: { value: 0.864, lower: 0.75, upper: 0.93, target: 0.85 },
      variation: "too-few",
    });
  });

  it("says the whisker in words", () => {
    const { interval } = metricOfReading(reading, spoken);
    expect(interval?.label).toBe("86%, waarschijnlijk 75–93%, doel 85%");
  });

  it("leaves a hole where a week has fewer than five, and draws an incomplete end hollow", () => {
    const { trend } = metricOfReading(reading, spoken);
    expect(trend).toMatchObject({ values: [0.5, null, 0.5], incomplete: true });
  });

  it("shows only the count below five", () => {
    const figure = { ...reading.figure, value: 0.75, x: 3, n: 4 };
    expect(metricOfReading({ ...reading, figure }, spoken)).toMatchObject({
      value: "3 van 4",
      interval: null,
    });
  });

  it("shows nothing where nothing is known, and no nought", () => {
    const figure = { ...reading.figure, value: null, lower: null, upper: null, x: 0, n: 0 };
    expect(metricOfReading({ ...reading, figure }, spoken)).toMatchObject({ value: null, interval: null });
  });
});

describe("countText", () => {
  it("counts minutes in hours and days", () => {
    const minutes = { measure: "attendance" as const, x: 7320, n: 7740 };
    expect(countText(minutes, spoken, { counted: 7740, of: 7740, days: 18 })).toBe(
      "122 van 129 uur, 18 dagen",
    );
  });

  it("counts contacts", () => {
    expect(countText({ measure: "no-repeat", x: 245, n: 325 }, spoken)).toBe("245 van 325 contacten");
    expect(countText({ measure: "wait-p90", x: null, n: 1234 }, spoken)).toBe("1.234 contacten");
    expect(countText({ measure: "no-repeat", x: 1, n: 1 }, spoken)).toBe("1 van 1 contact");
  });
});
