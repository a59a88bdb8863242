import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { drawNormal, randomSource } from "../stats/random";
import { tippingPoint } from "./tipping-point";
import { bendBins } from "./tipping-point-bins";

const ANSWERS = 3000;

/** Answers of customers who answer up to three times and are each a little milder or stricter, along a given line. */
function answers(line: (wait: number) => number, { seed = 7, spread = 0.8 } = {}) {
  const random = randomSource(xoroshiro128plus(seed));
  const moods = Array.from({ length: ANSWERS / 2 }, () => 0.4 * drawNormal(random));
  const customer = Array.from({ length: ANSWERS }, () => Math.floor(random() * moods.length));
  const x = customer.map(() => Math.round(-100 * Math.log(1 - random())));
  const y = x.map(
    (wait, row) => line(wait) + (moods[customer[row] as number] as number) + spread * drawNormal(random),
  );
  return { x, y, customer };
}

const bent = (wait: number) => 4.2 - 0.006 * Math.max(0, wait - 90);

describe("tippingPoint", () => {
  it("finds a planted bend inside its interval, with no slope before it and the planted one after it", () => {
    const point = tippingPoint(answers(bent));
    if (point.status !== "ok") throw new Error(point.status);
    expect(point.psiLower).toBeLessThan(90);
    expect(point.psiUpper).toBeGreaterThan(90);
    expect(point.slopeBefore.lower).toBeLessThan(0);
    expect(point.slopeBefore.upper).toBeGreaterThan(0);
    expect(point.slopeAfter.lower).toBeLessThan(-0.006);
    expect(point.slopeAfter.upper).toBeGreaterThan(-0.006);
    expect([point.touchesFrom, point.touchesTo]).toEqual([false, false]);
  });

  it("sees no bend in a straight line, and says between which waits it looked", () => {
    const point = tippingPoint(answers((wait) => 4.2 - 0.003 * wait));
    expect(point).toMatchObject({ status: "no-evidence" });
    if (point.status !== "no-evidence") throw new Error(point.status);
    expect(point.from).toBeGreaterThan(5);
    expect(point.to).toBeLessThan(260);
  });

  it("is not led astray by a few endless waits", () => {
    const { x, y, customer } = answers((wait) => 4.2 - 0.003 * wait);
    const endless = Array.from({ length: 15 }, (_, index) => 40_000 + index);
    const point = tippingPoint({
      x: [...x, ...endless],
      y: [...y, ...endless.map(() => 1)],
      customer: [...customer, ...endless],
    });
    expect(point).toMatchObject({ status: "no-evidence" });
    expect(point.leftOut).toBeGreaterThanOrEqual(endless.length);
  });

  it("knows less when one customer answers often: copies of an answer narrow nothing", () => {
    const { x, y, customer } = answers(bent);
    const copied = { x: [...x, ...x], y: [...y, ...y], customer: [...customer, ...customer] };
    const [single, twice] = [tippingPoint({ x, y, customer }), tippingPoint(copied)];
    if (single.status !== "ok" || twice.status !== "ok") throw new Error("no bend");
    const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;
    expect(width(twice.slopeAfter) / width(single.slopeAfter)).toBeCloseTo(1, 1);
  });

  it("asks for a hundred answers and fifteen different values", () => {
    const few = Array.from({ length: 99 }, (_, row) => row);
    expect(tippingPoint({ x: few, y: few.map((row) => row % 5), customer: few })).toMatchObject({
      status: "insufficient",
      lacks: "rows",
    });
    const coarse = Array.from({ length: 500 }, (_, row) => row % 10);
    expect(
      tippingPoint({
        x: coarse,
        y: coarse.map((value, row) => value + (row % 7)),
        customer: [...coarse.keys()],
      }),
    ).toMatchObject({ status: "insufficient", lacks: "distinct", distinct: 10, n: 500 });
    expect(tippingPoint({ x: [], y: [], customer: [] })).toMatchObject({ status: "insufficient", n: 0 });
  });

  it("counts rows without an answer nowhere", () => {
    const { x, y, customer } = answers(bent);
    const more = tippingPoint({ x: [...x, 500], y: [...y, null], customer: [...customer, 1] });
    expect(more).toEqual(tippingPoint({ x, y, customer }));
  });
});

describe("bendBins", () => {
  it("holds every answer below the tail once, and takes steps with few answers together", () => {
    const { x, y } = answers(bent);
    const bins = bendBins({ x, y });
    expect(bins.every(({ n, lower, y: middle, upper }) => n >= 20 && lower < middle && middle < upper)).toBe(
      true,
    );
    // All but the longest of a hundred, and of those that are left at the end fewer than make a dot.
    expect(bins.reduce((total, { n }) => total + n, 0)).toBeGreaterThan(0.98 * ANSWERS - 20);
    // Twenty steps of 2.4: eight hold the first twenty values, nine more the next 22, and seven are left.
    const sparse = bendBins({ x: [...Array(50).keys()], y: [...Array(50).keys()] });
    expect(sparse.map(({ n }) => n)).toEqual([20, 22]);
    expect(bendBins({ x: [], y: [] })).toEqual([]);
    expect(bendBins({ x: [3, 3, 3], y: [1, 2, 3] })).toEqual([]);
  });
});

const TELECOM = join(
  fileURLToPath(new URL("../../../../..", import.meta.url)),
  "shared/data/telecom-churn/churn.csv",
);

it.skipIf(!existsSync(TELECOM))(
  "service calls of the telecom customers have ten different values, too few for a bend (skipped without ../shared)",
  () => {
    const [header = "", ...lines] = readFileSync(TELECOM, "utf8").trim().split(/\r?\n/);
    const names = header.split(",").map((name) => name.trim());
    const [calls, churn] = [names.indexOf("customer service calls"), names.indexOf("churn")];
    const cells = lines.map((line) => line.split(","));
    const point = tippingPoint({
      x: cells.map((row) => Number(row[calls])),
      y: cells.map((row) => (row[churn]?.trim() === "True" ? 1 : 0)),
      customer: [...cells.keys()],
    });
    expect(point).toMatchObject({ status: "insufficient", lacks: "distinct", distinct: 10, n: 3333 });
  },
);
