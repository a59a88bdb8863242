import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumberOf, weekdayOfNumber } from "../calendar-day";
import { coachingWindows } from "./coaching-windows";

const data = { from: "2025-01-01", to: "2026-06-30" };
const chosen = { from: "2025-06-30", to: "2025-09-28" };
const coached = { from: "2025-10-01", to: "2025-12-31" };

describe("the windows of a goal", () => {
  it("are whole weeks, before the choice and after the coaching", () => {
    expect(coachingWindows({ chosen, coached, data })).toEqual({
      status: "ok",
      selection: chosen,
      // The first whole week of the data begins on 6 January.
      before: { from: "2025-01-06", to: "2025-06-29" },
      during: { from: "2025-09-29", to: "2026-01-04" },
      after: { from: "2026-01-05", to: "2026-06-28" },
    });
  });

  it("are half a year at most", () => {
    const windows = coachingWindows({ chosen, coached, data: { from: "2020-01-01", to: "2030-01-01" } });
    expect(windows).toMatchObject({
      before: { from: "2024-12-30", to: "2025-06-29" },
      after: { from: "2026-01-05", to: "2026-07-05" },
    });
  });

  it("cannot be laid out where too little came before, or after", () => {
    const late = { from: "2025-06-09", to: data.to };
    expect(coachingWindows({ chosen, coached, data: late })).toMatchObject({ status: "insufficient" });
    const early = { from: data.from, to: "2026-01-31" };
    expect(coachingWindows({ chosen, coached, data: early })).toMatchObject({ status: "insufficient" });
  });

  it("give the choice no day of the coaching, when that began in the same week", () => {
    const sameWeek = { from: "2025-07-01", to: "2025-10-01" };
    expect(coachingWindows({ chosen: sameWeek, coached, data })).toMatchObject({
      selection: { from: "2025-06-30", to: "2025-09-28" },
    });
  });

  it("never overlap, whatever the days", () => {
    const day = fc.integer({ min: 0, max: 540 }).map((offset) => addDays("2025-01-01", offset));
    fc.assert(
      fc.property(fc.array(day, { minLength: 4, maxLength: 4 }), (days) => {
        const [a = "", b = "", c = "", d = ""] = days.toSorted();
        const windows = coachingWindows({ chosen: { from: a, to: b }, coached: { from: c, to: d }, data });
        if (windows.status !== "ok") return;
        const { selection, before, during, after } = windows;
        expect(before.to < selection.from && selection.to < during.from && during.to < after.from).toBe(true);
        for (const { from, to } of [before, after]) {
          expect(weekdayOfNumber(dayNumberOf(from))).toBe(1);
          expect(weekdayOfNumber(dayNumberOf(to))).toBe(7);
        }
        expect(before.from >= data.from && after.to <= data.to).toBe(true);
      }),
    );
  });
});
