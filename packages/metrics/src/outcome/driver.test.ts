import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { lmg, lmgBootstrap } from "../stats/lmg";
import { randomSource } from "../stats/random";
import { readAsymmetry } from "./asymmetry";
import type { DriverRows } from "./driver";
import { analyseDrivers } from "./driver-analysis";
import { centreByKind } from "./driver-case-mix";
import { momentsByCustomer, totalSpread } from "./driver-moments";
import { lmgOfSpread } from "./driver-solve";
import { boundsOfDraws } from "./driver-spread";

const ROWS = 1200;

/** Answers in which resolution counts twice as much as friendliness, speed little and being reached nothing. */
function world({
  seed = 3,
  weights = [0.15, 1, 0.5, 0],
}: {
  seed?: number;
  weights?: readonly number[];
} = {}) {
  const random = randomSource(xoroshiro128plus(seed));
  const yes = (chance: number) => Array.from({ length: ROWS }, () => (random() < chance ? 1 : 0));
  const [speed, resolution, friendliness, availability] = [yes(0.8), yes(0.7), yes(0.8), yes(0.9)];
  const columns = [speed, resolution, friendliness, availability];
  const y = speed.map((_, row) =>
    columns.reduce((sum, column, k) => sum + (weights[k] as number) * (column[row] as number), 2 + random()),
  );
  const customer = speed.map(() => Math.floor(random() * 500));
  const drivers = { "response-speed": speed, resolution, friendliness, availability };
  return { y, drivers, customer, mix: null } satisfies DriverRows;
}

const answer = { isYesOrNo: false, draws: 200 };

describe("analyseDrivers", () => {
  it("puts the KPI that weighs most first, with parts that add up and intervals that hold them", () => {
    const found = analyseDrivers(world(), answer);
    if (found.status !== "ok") throw new Error(found.lacks);
    expect(found.drivers.map(({ kpi }) => kpi).slice(0, 2)).toEqual(["resolution", "friendliness"]);
    expect(found).toMatchObject({ word: "signal", leading: ["resolution"], n: ROWS, leftOut: [] });
    expect(found.drivers.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 10);
    for (const { share, effect } of found.drivers) {
      expect(share.lower <= share.value && share.value <= share.upper).toBe(true);
      expect(effect!.lower <= effect!.value && effect!.value <= effect!.upper).toBe(true);
    }
    const effectOf = (kpi: string) => found.drivers.find((driver) => driver.kpi === kpi)!.effect!;
    expect(effectOf("resolution").lower).toBeLessThan(1);
    expect(effectOf("resolution").upper).toBeGreaterThan(1);
    expect(effectOf("availability").lower).toBeLessThan(0);
    expect(effectOf("availability").upper).toBeGreaterThan(0);
  });

  it("does not name a first where two weigh the same", () => {
    const found = analyseDrivers(world({ weights: [0, 0.61, 0.7, 0] }), answer);
    if (found.status !== "ok") throw new Error(found.lacks);
    expect([...found.leading].sort()).toEqual(["friendliness", "resolution"]);
  });

  it("calls it noise where nothing moves the outcome", () => {
    expect(analyseDrivers(world({ weights: [0, 0, 0, 0] }), answer)).toMatchObject({ word: "noise" });
  });

  it("says which KPI shows nothing and why, and compares the others", () => {
    const rows = world();
    const always = rows.y.map((_, row) => (row < 9 ? 0 : 1));
    const rare = rows.drivers.friendliness.map((value, row) => (row < 50 ? value : null));
    const drivers = { ...rows.drivers, availability: always, friendliness: rare };
    const found = analyseDrivers({ ...rows, drivers }, answer);
    expect(found).toMatchObject({
      status: "ok",
      n: ROWS,
      leftOut: [
        { kpi: "friendliness", reason: "unknown", n: 50 },
        { kpi: "availability", reason: "no-spread", n: 9 },
      ],
    });
  });

  it("counts only rows in which everything is known, and says how many there were", () => {
    const rows = world();
    const half = rows.drivers.friendliness.map((value, row) => (row % 2 === 0 ? value : null));
    const drivers = { ...rows.drivers, friendliness: half };
    expect(analyseDrivers({ ...rows, drivers }, answer)).toMatchObject({
      answered: ROWS,
      n: ROWS / 2,
      leftOut: [],
    });
  });

  it("gives up the KPI that fewest know where too few know all of them", () => {
    const rows = world();
    const early = rows.drivers.friendliness.map((value, row) => (row < 80 ? value : null));
    const late = rows.drivers.availability.map((value, row) => (row >= 40 ? value : null));
    const found = analyseDrivers(
      { ...rows, drivers: { ...rows.drivers, friendliness: early, availability: late } },
      answer,
    );
    expect(found).toMatchObject({
      n: ROWS - 40,
      leftOut: [{ kpi: "friendliness", reason: "unknown", n: 80 }],
    });
  });

  it("tells of a yes or no by how much the chance is higher, and by odds", () => {
    const rows = world();
    const stays = rows.drivers.resolution.map((went, row) =>
      (row * 7919) % 100 < (went === 1 ? 90 : 70) ? 1 : 0,
    );
    const found = analyseDrivers({ ...rows, y: stays }, { ...answer, isYesOrNo: true });
    if (found.status !== "ok") throw new Error(found.lacks);
    const [first] = found.drivers;
    expect(first?.kpi).toBe("resolution");
    expect(first!.effect!.lower).toBeLessThan(0.2);
    expect(first!.effect!.upper).toBeGreaterThan(0.2);
    expect(first!.oddsRatio!.lower).toBeGreaterThan(1);
    expect(found.noChance).toBeNull();
  });

  it("says that a chance cannot be told where a KPI gives the answer away", () => {
    const rows = world();
    const found = analyseDrivers({ ...rows, y: rows.drivers.resolution }, { ...answer, isYesOrNo: true });
    expect(found).toMatchObject({ status: "ok", noChance: "separated", leading: ["resolution"] });
    expect(found.status === "ok" && found.drivers.every(({ effect }) => effect === null)).toBe(true);
  });

  it("refuses what is too little: rows, drivers, or customers who left", () => {
    const rows = world();
    const first = (values: readonly number[]) => values.map((value, row) => (row < 60 ? value : null));
    expect(analyseDrivers({ ...rows, y: first(rows.y) }, answer)).toMatchObject({
      lacks: "rows",
      answered: 60,
    });
    const unknown = rows.y.map(() => null);
    const one = {
      "response-speed": unknown,
      friendliness: unknown,
      availability: unknown,
      resolution: rows.drivers.resolution,
    };
    expect(analyseDrivers({ ...rows, drivers: one }, answer)).toMatchObject({ lacks: "drivers" });
    const nearlyAll = rows.y.map((_, row) => (row < 20 ? 0 : 1));
    expect(analyseDrivers({ ...rows, y: nearlyAll }, { ...answer, isYesOrNo: true })).toMatchObject({
      lacks: "outcomes",
    });
    expect(analyseDrivers({ ...rows, y: rows.y.map(() => 4) }, answer)).toMatchObject({ lacks: "outcomes" });
  });

  it("does not take a channel that people like less for slowness", () => {
    const rows = world({ weights: [0, 1, 0, 0] });
    const channel = rows.y.map((_, row) => row % 2);
    // In the second channel everybody waits and everybody answers two points lower.
    const speed = channel.map((which, row) => (which === 1 ? Number(row % 5 === 0) : Number(row % 7 !== 0)));
    const y = rows.y.map((value, row) => value - 2 * channel[row]!);
    const mixed = { ...rows, y, drivers: { ...rows.drivers, "response-speed": speed } };
    const effectOf = (found: ReturnType<typeof analyseDrivers>) =>
      found.status === "ok" ? found.drivers.find(({ kpi }) => kpi === "response-speed")!.effect! : null;
    expect(effectOf(analyseDrivers(mixed, answer))!.lower).toBeGreaterThan(0.5);
    const fair = effectOf(analyseDrivers({ ...mixed, mix: { channel, cell: channel } }, answer))!;
    expect([fair.lower < 0.1, fair.upper > -0.1, Math.abs(fair.value) < 0.1]).toEqual([true, true, true]);
  });
});

describe("sums of products by customer", () => {
  const { y, drivers, customer } = world();
  const columns = Object.values(drivers);

  it("share out R² as the rows do", () => {
    const fromRows = lmg({ y, columns });
    if (fromRows.status !== "ok") throw new Error(fromRows.status);
    const moments = momentsByCustomer([...columns, y], customer, 1);
    lmgOfSpread(totalSpread(moments)).forEach((part, k) => {
      expect(part).toBeCloseTo(fromRows.lmg[k]!, 10);
    });
  });

  it("give about the bounds of drawing the rows themselves", () => {
    const slow = lmgBootstrap({ y, columns, customer, draws: 400, seed: 5 });
    const fromRows = lmg({ y, columns });
    if (slow.status !== "ok" || fromRows.status !== "ok") throw new Error("no bounds");
    const fast = boundsOfDraws(momentsByCustomer([...columns, y], customer, 1), { draws: 400, seed: 5 });
    const share = fast.share(1);
    const width = (slow.upper[1]! - slow.lower[1]!) / fromRows.r2;
    expect((share.upper - share.lower) / width).toBeGreaterThan(0.5);
    expect((share.upper - share.lower) / width).toBeLessThan(1.5);
  });

  it("know no more from copies of a customer's answers", () => {
    const twice = [...columns, y].map((column) => [...column, ...column]);
    const once = boundsOfDraws(momentsByCustomer([...columns, y], customer, 1), {
      draws: 300,
      seed: 2,
    }).effect(1);
    const copied = boundsOfDraws(momentsByCustomer(twice, [...customer, ...customer], 1), {
      draws: 300,
      seed: 2,
    }).effect(1);
    expect(copied.value).toBeCloseTo(once.value, 10);
    expect((copied.upper - copied.lower) / (once.upper - once.lower)).toBeCloseTo(1, 1);
  });
});

describe("centreByKind", () => {
  it("compares a small kind with its channel, and a small channel with all", () => {
    const channel = Array.from({ length: 60 }, (_, row) => (row < 50 ? "phone" : "chat"));
    const cell = channel.map((name, row) => `${name} ${row < 40 ? "bill" : "other"}`);
    const values = channel.map((_, row) => (row < 40 ? 1 : row < 50 ? 6 : 10));
    const centred = centreByKind({ channel, cell }, [...values.keys()])(values);
    expect([centred[0], centred[45], centred[55]]).toEqual([
      0,
      expect.closeTo(6 - 2, 10),
      expect.closeTo(10 - 200 / 60, 10),
    ]);
  });
});

describe("readAsymmetry", () => {
  /** Three levels of one KPI and what they do; the others are never known. */
  function levels(effect: { low: number; high: number }) {
    const random = randomSource(xoroshiro128plus(11));
    const level = Array.from({ length: ROWS }, () => ([-1, 0, 1] as const)[Math.floor(random() * 3)]!);
    const y = level.map((at) => 3 + (at === -1 ? effect.low : at === 1 ? effect.high : 0) + random());
    const unknown = level.map(() => null);
    return {
      y,
      customer: [...level.keys()],
      mix: null,
      levels: { "response-speed": level, resolution: unknown, friendliness: unknown, availability: unknown },
    };
  }
  const classOf = (effect: { low: number; high: number }) => {
    const [first] = readAsymmetry(levels(effect), { draws: 200 }).kpis;
    return first?.status === "ok" ? first.class : first?.status;
  };

  it.each([
    [{ low: -0.8, high: 0 }, "dissatisfier"],
    [{ low: 0, high: 0.8 }, "satisfier"],
    [{ low: -0.6, high: 0.6 }, "linear"],
    [{ low: 0, high: 0 }, "none"],
  ])("tells of %o that it is %s", (effect, expected) => {
    expect(classOf(effect)).toBe(expected);
  });

  it("holds the planted sides in their intervals, and says which KPI has no three levels", () => {
    const { kpis, n } = readAsymmetry(levels({ low: -0.8, high: 0.1 }), { draws: 200 });
    const [first, second] = kpis;
    if (first?.status !== "ok") throw new Error("no contrast");
    expect([first.penalty.lower < -0.8, first.penalty.upper > -0.8]).toEqual([true, true]);
    expect([first.reward.lower < 0.1, first.reward.upper > 0.1]).toEqual([true, true]);
    expect(first.low + first.high).toBeLessThan(n);
    expect(second).toEqual({ kpi: "resolution", status: "insufficient", low: 0, middle: 0, high: 0 });
  });
});
