import { describe, expect, it } from "vitest";
import { explainLeaving, explainLeavingRow } from "../explain/leaving";
import { explainCustomersAtRisk, explainRevenueAtRisk } from "../explain/worth";
import { customersAtRisk } from "./customers-at-risk";
import type { FollowedCustomers } from "./followed-customers";
import { leavingEvidence } from "./followed-customers";
import { lastLevelOf, leavingTable } from "./leaving-table";

/** Customers per number of bad experiences and how many of them left, all followed for a year. */
function followedFor(
  counts: readonly (readonly [n: number, left: number])[],
  days = 365,
): FollowedCustomers[] {
  return counts.flatMap(([n, left], badExperiences) => [
    { badExperiences, days, hasLeft: false, customers: n - left },
    { badExperiences, days: 100, hasLeft: true, customers: left },
  ]);
}

/** Calls to customer service and churn, as anybody can count them in the published telecom data set. */
const TELECOM = [
  [697, 92],
  [1181, 122],
  [759, 87],
  [429, 44],
  [166, 76],
  [66, 40],
  [22, 14],
  [9, 5],
  [2, 1],
  [2, 2],
] as const;

const tableOf = (counts: readonly (readonly [number, number])[], priorWeight = 20) => {
  const table = leavingTable({ followed: followedFor(counts), horizonDays: 365, priorWeight });
  if (table.status !== "ok") throw new Error(`no table: ${table.reason}`);
  return table;
};

describe("leavingTable", () => {
  it("shows four service calls above three, with the interval of Newcombe", () => {
    const { rows } = tableOf(TELECOM);
    const four = rows.find(({ badExperiences }) => badExperiences === 4);
    expect(four).toMatchObject({ n: 166, left: 76, isAndMore: false });
    expect(four?.difference?.lower).toBeCloseTo(0.275, 3);
    expect(four?.difference?.upper).toBeCloseTo(0.435, 3);
    expect(rows.at(-1)).toMatchObject({ badExperiences: 5, isAndMore: true, n: 101, left: 62 });
  });

  it("takes the others together where too few have more", () => {
    expect(lastLevelOf([{ badExperiences: 9, customers: 99 }])).toBe(4);
    expect(lastLevelOf([{ badExperiences: 9, customers: 100 }])).toBe(8);
    expect(
      tableOf([
        [100, 5],
        [50, 5],
        [20, 4],
        [10, 3],
        [5, 2],
        [5, 2],
      ]).rows.at(-1),
    ).toMatchObject({
      badExperiences: 4,
      isAndMore: true,
      n: 10,
      left: 4,
    });
  });

  it("is borrowed from a survey until own customers outweigh it, and never for those without bad experiences", () => {
    const { rows, baseChance } = tableOf([
      [1000, 50],
      [60, 6],
      [19, 3],
    ]);
    expect(rows.map(({ borrowed }) => borrowed)).toEqual([false, false, true, true, true]);
    expect(baseChance).toBeCloseTo(59 / 1079, 12);
    expect(rows[0]).toMatchObject({ priorSource: "own-base", prior: baseChance });
    // (6 + 20 · 0.17) ÷ 80, and (3 + 20 · 0.59) ÷ 39.
    expect(rows[1]?.value).toBeCloseTo(0.1175, 12);
    expect(rows[2]?.value).toBeCloseTo(14.8 / 39, 12);
    expect(rows[3]).toMatchObject({
      n: 0,
      value: expect.closeTo(0.59, 12),
      ownShare: null,
      difference: null,
    });
    expect(explainLeavingRow(rows[2]!, "en")).toContain("borrowed from a survey");
    expect(explainLeavingRow(rows[1]!, "en")).not.toContain("borrowed");
  });

  it("says nothing while nobody has left, because then leaving may not be recorded", () => {
    const table = leavingTable({
      followed: followedFor([
        [500, 0],
        [40, 0],
      ]),
      horizonDays: 365,
      priorWeight: 20,
    });
    expect(table.status).toBe("insufficient");
    expect(explainLeaving(table, "en")).toContain("of nobody that they left");
    expect(leavingTable({ followed: [], horizonDays: null, priorWeight: 20 }).status).toBe("insufficient");
  });

  it("tells the steepest step that is more than chance, and none where none is", () => {
    expect(explainLeaving(tableOf(TELECOM), "en")).toBe(
      "Of the customers with 4 bad experiences 46% left, against 10% with 3: 35.5 points more (between +27.5 and +43.5 points).",
    );
    expect(
      explainLeaving(
        tableOf([
          [200, 20],
          [30, 3],
        ]),
        "nl",
      ),
    ).toContain("niet te zeggen");
  });
});

describe("leavingEvidence", () => {
  it("is the plain count where everybody was followed to the end or left", () => {
    expect(leavingEvidence(followedFor([[166, 76]]), 365)).toEqual({ n: 166, left: 76 });
    const unknown = followedFor([[166, 76]]).map((group) => ({ ...group, days: 0 }));
    expect(leavingEvidence(unknown, null)).toEqual({ n: 166, left: 76 });
  });

  it("counts new customers for the time that they were followed", () => {
    // Of 100 one leaves on day 100 while 50 new ones are followed to day 50 only: 1 of the 50 who are left.
    const followed = [
      { badExperiences: 0, days: 100, hasLeft: true, customers: 1 },
      { badExperiences: 0, days: 365, hasLeft: false, customers: 49 },
      { badExperiences: 0, days: 50, hasLeft: false, customers: 50 },
    ];
    const { n, left } = leavingEvidence(followed, 365);
    expect(left / n).toBeCloseTo(1 / 50, 12);
    // One step of the curve: Greenwood's variance is that of 1 of 50.
    expect(n).toBeCloseTo(50, 9);
  });
});

describe("customersAtRisk", () => {
  const { rows } = tableOf([
    [38_393, 1920],
    [14_247, 1282],
    [5162, 826],
    [1543, 417],
    [655, 249],
  ]);
  const present = [
    { badExperiences: 0, customers: 36_000, valued: 36_000, valueMinor: 36_000 * 100_000 },
    { badExperiences: 1, customers: 10_000, valued: 10_000, valueMinor: 10_000 * 100_000 },
    { badExperiences: 7, customers: 100, valued: 100, valueMinor: 100 * 100_000 },
  ];

  it("counts who is still there, and gives the excess over no bad experience as a range", () => {
    const risk = customersAtRisk(rows, present);
    expect(risk).toMatchObject({ customers: 10_100, isEstimate: false, valuePerCustomerMinor: 100_000 });
    // 10,000 · (0.0901 − 0.05) + 100 · (0.386 − 0.05), from the means of the rows.
    const expected = 10_000 * (rows[1]!.value - rows[0]!.value) + 100 * (rows[4]!.value - rows[0]!.value);
    expect(risk.leaving!.lower).toBeLessThan(expected);
    expect(risk.leaving!.upper).toBeGreaterThan(expected);
    expect(risk.leaving!.mid / expected).toBeCloseTo(1, 2);
    expect(risk.revenue).toMatchObject({ status: "ok", mean: expect.closeTo(expected * 100_000, 0) });
    expect(explainCustomersAtRisk(risk, "en")).toMatch(
      /^10,100 of the customers who are still there have had a bad experience\. Of these between \d+ and \d+ more/,
    );
  });

  it("widens the range where values are taken from other customers, and has none without any value", () => {
    const half = present.map((group) => ({
      ...group,
      valued: group.customers / 2,
      valueMinor: group.valueMinor / 2,
    }));
    const [known, guessed] = [customersAtRisk(rows, present), customersAtRisk(rows, half)];
    if (known.revenue?.status !== "ok" || guessed.revenue?.status !== "ok") throw new Error("no revenue");
    expect(guessed.isEstimate).toBe(true);
    expect(guessed.revenue.sd).toBeGreaterThan(known.revenue.sd * 1.5);
    const none = present.map((group) => ({ ...group, valued: 0, valueMinor: 0 }));
    expect(customersAtRisk(rows, none).revenue).toBeNull();
    expect(customersAtRisk(rows, none, 100_000)).toMatchObject({
      isEstimate: true,
      valuePerCustomerMinor: 100_000,
    });
  });

  it("never says that less than nothing may be lost", () => {
    const flat = customersAtRisk(
      tableOf([
        [200, 40],
        [100, 5],
      ]).rows,
      present,
    );
    if (flat.revenue?.status !== "ok") throw new Error("no revenue");
    expect(explainRevenueAtRisk(flat.revenue, "en", { currency: "EUR" })).not.toMatch(/[-−]/);
  });
});
