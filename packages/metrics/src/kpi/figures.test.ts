import { describe, expect, it } from "vitest";
import type { ContactFact } from "../rollup";
import { addContact, emptyTally } from "../rollup";
import type { Figure, MeasureId } from ".";
import { attendanceOf, coverageOf, figuresOf, KPI_IDS, KPIS, kpiOf, MEASURE_IDS, measureOf } from ".";

const DAY = 86_400_000;
const rules = { repeatWindowDays: 7, asOf: 100 * DAY };
const options = { shortAbandonSeconds: 5 };

const call: ContactFact = {
  channel: "phone",
  offeredAt: 0,
  answered: true,
  abandoned: false,
  waitSeconds: 10,
  promiseSeconds: 20,
  handleSeconds: null,
  wrapSeconds: null,
  reportedResolved: null,
  reopenCount: null,
  handedOver: false,
  customerKnown: false,
  nextContactAt: null,
  ratings: [],
};

function figures(facts: Partial<ContactFact>[], extra = {}): (measure: MeasureId) => Figure {
  const tally = emptyTally();
  for (const fact of facts) addContact(tally, { ...call, ...fact }, rules);
  const all = figuresOf(tally, { ...options, ...extra });
  return (measure) => all.find((figure) => figure.measure === measure)!;
}

const gaveUp = (waitSeconds: number | null) => ({ answered: false, abandoned: true, waitSeconds });
const stillOpen = { answered: false, waitSeconds: null };

describe("figuresOf", () => {
  it("leaves short abandons and open contacts out of offered, but not abandons of unknown wait", () => {
    const of = figures([{}, {}, gaveUp(4.9), gaveUp(5), gaveUp(null), stillOpen]);
    expect(of("answered-of-offered")).toMatchObject({ n: 4, x: 2, value: 0.5 });
    expect(of("within-promise")).toMatchObject({ n: 4, x: 2 });
  });

  it("counts all abandons when the limit is zero", () => {
    const of = figures([{}, gaveUp(0), gaveUp(3)], { shortAbandonSeconds: 0 });
    expect(of("answered-of-offered")).toMatchObject({ n: 3, x: 1 });
  });

  it("has no data for nothing: null and n = 0, never 0 %", () => {
    for (const figure of figuresOf(emptyTally(), options)) {
      expect(figure).toMatchObject({ value: null, lower: null, upper: null, x: null, n: 0 });
    }
  });

  it("raises the wait when the ages of open contacts count as censored", () => {
    const calls = [{ waitSeconds: 10 }, { waitSeconds: 20 }, { waitSeconds: 30 }];
    expect(figures(calls)("virtual-wait-median")).toMatchObject({ value: 20, n: 3 });
    expect(figures(calls, { openWaits: [100, 100] })("virtual-wait-median")).toMatchObject({
      value: 30,
      n: 5,
    });
    expect(figures(calls)("wait-median").value).toBe(20);
  });

  it("lets the first measure of resolution with data lead, unless a setting does", () => {
    const solved = [{ reportedResolved: true }];
    expect(figures(solved)("reported-resolved").leading).toBe(true);
    expect(figures([])("no-repeat").leading).toBe(true);
    expect(figures(solved, { resolutionLeading: "reopened" })("reopened").leading).toBe(true);
    expect(figures(solved, { resolutionLeading: "reopened" })("reported-resolved").leading).toBe(false);
  });

  it("has exactly one leading measure per KPI for a team, all of them in the catalogue", () => {
    const all = figuresOf(emptyTally(), options);
    for (const kpi of KPI_IDS) {
      expect(all.filter((figure) => figure.kpi === kpi && figure.leading)).toHaveLength(1);
    }
    for (const figure of all) {
      expect(measureOf(figure.measure)).toMatchObject({
        kpi: { id: figure.kpi },
        measure: { unit: figure.unit },
      });
    }
  });

  it("shows the raw mean of ratings with the interval of the posterior", () => {
    const score = { satisfaction: null, effort: null, solved: null, recommend: null };
    const of = figures(Array.from({ length: 5 }, () => ({ ratings: [{ ...score, friendliness: 5 }] })));
    expect(of("rating-mean")).toMatchObject({ value: 5, upper: 5, n: 5 });
    expect(of("rating-mean").lower).toBeCloseTo(3.968, 3);
    expect(of("top-two")).toMatchObject({ value: 1, x: 5, n: 5 });
  });

  it("refuses a negative limit", () => {
    expect(() => figuresOf(emptyTally(), { shortAbandonSeconds: -1 })).toThrow(RangeError);
  });
});

describe("minutes", () => {
  it("weigh days by their length, and count minutes", () => {
    const days = [
      { scheduledMinutes: 100, attendedMinutes: 100 },
      { scheduledMinutes: 300, attendedMinutes: 200 },
      { scheduledMinutes: 0, attendedMinutes: 0 },
    ];
    expect(attendanceOf(days)).toMatchObject({
      value: 0.75,
      x: 300,
      n: 400,
      measure: "attendance",
      leading: true,
    });
  });

  it("have no bounds for a single day and no value for none", () => {
    expect(coverageOf([{ openMinutes: 60, coveredMinutes: 45 }])).toMatchObject({ value: 0.75, lower: null });
    expect(coverageOf([])).toMatchObject({ value: null, n: 0 });
  });
});

describe("the catalogue", () => {
  it("holds every KPI and every measure once, in both languages", () => {
    expect(KPIS.map((kpi) => kpi.id)).toEqual(KPI_IDS);
    const measures = KPIS.flatMap((kpi) => kpi.measures);
    expect(measures.map((measure) => measure.id).toSorted()).toEqual([...MEASURE_IDS].toSorted());
    for (const { name, says } of [...KPIS, ...measures]) {
      for (const text of [name, says]) expect(text.nl.length * text.en.length).toBeGreaterThan(0);
    }
  });

  it("knows no other KPI", () => {
    expect(kpiOf("resolution").name.nl).toBe("Effectiviteit");
    expect(() => kpiOf("speed" as never)).toThrow(RangeError);
    expect(() => measureOf("speed" as never)).toThrow(RangeError);
  });
});
