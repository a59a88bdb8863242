import { describe, expect, it } from "vitest";
import type { KpiId } from "../kpi";
import type { Asymmetry } from "../outcome/asymmetry";
import type { Driver, DriverAnalysis } from "../outcome/driver-analysis";
import type { TippingPoint } from "../outcome/tipping-point";
import { explainAsymmetry } from "./asymmetry";
import { explainBendReading, nameBendState } from "./bend-reading";
import { explainDriver, explainDriverAnalysis, explainDriverBasis, explainLeftOut } from "./driver-analysis";

const driver = (kpi: KpiId, value: number): Driver => ({
  kpi,
  went: 0.8,
  share: { value, lower: value - 0.05, upper: value + 0.05 },
  effect: { value: 0.45, lower: 0.4, upper: 0.5 },
  oddsRatio: null,
});
const basis = { answered: 1200, n: 1000, customers: 600, leftOut: [] };
const told = (leading: KpiId[]): DriverAnalysis => ({
  status: "ok",
  ...basis,
  word: "signal",
  drivers: [driver("resolution", 0.6), driver("friendliness", 0.3), driver("response-speed", 0.1)],
  leading,
  r2: 0.057,
  p: 0.001,
  draws: 1000,
  noChance: null,
});
const satisfaction = { outcome: "satisfaction" } as const;

describe("sentences on drivers", () => {
  it("name the first, or those that cannot be told apart", () => {
    expect(explainDriverAnalysis(told(["resolution"]), "nl", satisfaction)).toBe(
      "Voor tevredenheid weegt effectiviteit het meest: 60% van wat de KPI's samen verklaren (tussen 55% en 65%).",
    );
    expect(explainDriverAnalysis(told(["resolution", "friendliness"]), "en", satisfaction)).toBe(
      "For satisfaction resolution and friendliness weigh most; they can't be separated.",
    );
    const all = told(["resolution", "friendliness", "response-speed"]);
    expect(explainDriverAnalysis(all, "nl", { outcome: "staying" })).toBe(
      "Voor blijven zijn de KPI's niet van elkaar te scheiden: hun marges overlappen elkaar.",
    );
    expect(explainDriverAnalysis({ ...all, word: "noise" } as DriverAnalysis, "en", satisfaction)).toContain(
      "may be chance",
    );
  });

  it("say how many rows were used and left out, and how much is explained", () => {
    expect(explainDriverBasis(told(["resolution"]), "en", satisfaction)).toBe(
      "1,000 answers of 600 customers. Of 200 others not everything that is compared is known; they do not count. Together these KPIs explain 5.7% of the differences; the rest is due to other things.",
    );
  });

  it("say of one KPI what it goes with, and when that may be chance", () => {
    expect(explainDriver(driver("resolution", 0.6), "nl", satisfaction)).toBe(
      "Effectiviteit: waar het goed ging, is het antwoord 0,45 punt hoger (tussen 0,40 en 0,50).",
    );
    const doubtful = { ...driver("availability", 0.1), effect: { value: -0.02, lower: -0.05, upper: 0.01 } };
    expect(explainDriver(doubtful, "en", { outcome: "staying" })).toBe(
      "Availability: of the customers for whom it always went well 2.0 points less stay than of those for whom it never did (between −5.0 and +1.0 points); that may be chance.",
    );
    expect(explainDriver({ ...doubtful, effect: null }, "nl", { outcome: "staying" })).toContain(
      "niet te schatten",
    );
  });

  it("say what is lacking", () => {
    const few = { status: "insufficient", ...basis, answered: 40, n: 40 } as const;
    expect(explainDriverAnalysis({ ...few, lacks: "rows" }, "nl", satisfaction)).toBe(
      "Tevredenheid: onvoldoende gegevens. Er zijn 40 antwoorden; een vergelijking vraagt er minstens 70.",
    );
    expect(explainDriverAnalysis({ ...few, lacks: "outcomes" }, "en", { outcome: "staying" })).toBe(
      "Staying: not enough data. Of 40 customers too few left.",
    );
    expect(explainLeftOut({ kpi: "availability", reason: "no-spread", n: 3 }, "en")).toBe(
      "Availability: not enough data, because it nearly always went the same way (3 otherwise).",
    );
  });
});

describe("sentences on bad and very good contacts", () => {
  it("say which side weighs more, with both ranges", () => {
    const found: Asymmetry = {
      kpi: "response-speed",
      status: "ok",
      low: 40,
      high: 400,
      penalty: { value: -0.44, lower: -0.48, upper: -0.39 },
      reward: { value: 0.01, lower: -0.02, upper: 0.04 },
      asymmetry: { value: -0.43, lower: -0.5, upper: -0.36 },
      class: "dissatisfier",
    };
    expect(explainAsymmetry(found, "nl")).toBe(
      "Reactiesnelheid: slecht doet meer kwaad dan goed doet. Slecht: −0,44 punt (tussen −0,48 en −0,39); heel goed: +0,01 punt (tussen −0,02 en 0,04).",
    );
    expect(
      explainAsymmetry({ kpi: "availability", status: "insufficient", low: 30, middle: 90, high: 0 }, "en"),
    ).toContain("at least 10 answers");
  });
});

describe("sentences on a bend", () => {
  const test = { n: 900, customers: 500, distinct: 120, leftOut: 9, from: 4, to: 157, existenceP: 0.001 };
  const bend: TippingPoint = {
    status: "ok",
    ...test,
    psi: 91,
    psiLower: 74,
    psiUpper: 120,
    touchesFrom: false,
    touchesTo: false,
    intercept: 4,
    slopeBefore: { value: -0.0001, lower: -0.001, upper: 0.001 },
    slopeAfter: { value: -0.002, lower: -0.0025, upper: -0.0015 },
  };
  const say = (point: TippingPoint, locale: "nl" | "en" = "nl") =>
    explainBendReading({ of: "live", unit: "seconds", point, bins: [] }, locale);

  it("say from when on waiting costs, and what a minute costs", () => {
    expect(say(bend)).toBe(
      "Vanaf ongeveer 91 s (tussen 74 en 120 s) kost elke 60 s wachten 0,12 punt tevredenheid; daaronder is geen winst te zien.",
    );
    const flatAfter = { ...bend, slopeBefore: bend.slopeAfter, slopeAfter: bend.slopeBefore };
    expect(say(flatAfter, "en")).toBe(
      "Up to about 91 s (between 74 and 120 s) each 60 s of waiting costs 0.12 points of satisfaction; beyond that no gain is visible.",
    );
    expect(say({ ...bend, slopeAfter: bend.slopeBefore }, "en")).toContain(
      "on neither side is an effect certain",
    );
  });

  it("say when the bend may lie outside of what was looked at", () => {
    expect(say({ ...bend, psiUpper: 157, touchesTo: true })).toMatch(
      /Er is gezocht tussen 4 en 157 s; de knik kan ook net daarbuiten liggen\.$/,
    );
  });

  it("say between which waits none is visible, and how many values there are where they are too few", () => {
    expect(say({ status: "no-evidence", ...test })).toBe("Er is geen knik te zien tussen 4 en 157 s.");
    const few: TippingPoint = {
      status: "insufficient",
      lacks: "distinct",
      n: 3333,
      customers: 3333,
      distinct: 10,
      leftOut: 0,
    };
    expect(say(few, "en")).toBe(
      "Not enough data: 10 different values. Looking for a bend takes at least 15.",
    );
    expect(nameBendState({ of: "phone", unit: "seconds", point: few, bins: [] }, "nl")).toBe(
      "onvoldoende gegevens",
    );
    expect(nameBendState({ of: "phone", unit: "seconds", point: bend, bins: [] }, "nl")).toBe(
      "91 s (74 – 120)",
    );
  });
});
