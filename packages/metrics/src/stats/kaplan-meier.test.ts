import { describe, expect, it } from "vitest";
import { addToHistogram, emptyHistogram } from "./histogram";
import { kaplanMeier, quantileOfCurve } from "./kaplan-meier";
import { patience, virtualWait } from "./virtual-wait";

// Freireich et al. (1963), 6-mercaptopurine arm, as tabled in Cox & Oakes (1984), Analysis of Survival Data, 1.1.
const weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
const relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];

describe("kaplanMeier", () => {
  it("gives the published curve of Freireich's trial", () => {
    const curve = kaplanMeier({ time: weeks, event: relapsed });
    if (curve.status !== "ok") throw new Error(curve.reason);
    const published = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448];
    expect(curve.survival.map((s) => Number(s.toFixed(3)))).toEqual(published);
    expect(curve.median).toBe(23);
    expect(curve.medianUpper).toBeNull();
  });

  // Miller (1981), Survival Analysis: remission of acute myelogenous leukaemia in weeks, maintained group.
  it("gives the published curve of the leukaemia trial, with limits on the scale of logarithms", () => {
    const curve = kaplanMeier({
      time: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
      event: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0],
      confType: "log",
    });
    if (curve.status !== "ok") throw new Error(curve.reason);
    const rounded = (values: readonly (number | null)[]) => values.map((value) => Number(value?.toFixed(3)));
    expect(rounded(curve.survival)).toEqual([0.909, 0.818, 0.716, 0.614, 0.491, 0.368, 0.184]);
    expect(rounded(curve.stdErr)).toEqual([0.087, 0.116, 0.14, 0.153, 0.164, 0.163, 0.153]);
    expect(rounded(curve.lower)).toEqual([0.754, 0.619, 0.488, 0.377, 0.255, 0.155, 0.036]);
    expect(rounded(curve.upper)).toEqual([1, 1, 1, 0.999, 0.946, 0.875, 0.944]);
    expect(curve).toMatchObject({ median: 31, medianLower: 18, medianUpper: null });
  });

  it("does not mind the order", () => {
    const reversed = kaplanMeier({ time: weeks.toReversed(), event: relapsed.toReversed() });
    expect(reversed).toEqual(kaplanMeier({ time: weeks, event: relapsed }));
  });

  it("takes the midpoint where the curve rests exactly on the level", () => {
    expect(kaplanMeier({ time: [1, 2, 3, 4], event: [1, 1, 1, 1] })).toMatchObject({ median: 2.5, q25: 1.5 });
  });

  it("takes the last step to end where the last one was seen", () => {
    const halfLeft = kaplanMeier({ time: [1, 2, 3, 8], event: [1, 1, 0, 0] });
    expect(halfLeft).toMatchObject({ median: 5, q25: 1.5, q75: null });
    expect(kaplanMeier({ time: [1, 2, 2, 2], event: [1, 1, 0, 0] })).toMatchObject({ median: 2 });
  });

  it("reads as certain before the first event", () => {
    const curve = kaplanMeier({ time: [5, 9], event: [1, 0], at: [1, 5, 20] });
    expect(curve).toMatchObject({
      at: { survival: [1, 0.5, 0.5], lower: [1, expect.any(Number), expect.any(Number)] },
    });
  });

  it("drops missing pairs and refuses what cannot be", () => {
    expect(kaplanMeier({ time: [1, null, 3], event: [1, 1, null] })).toMatchObject({ n: 1, dropped: 2 });
    expect(kaplanMeier({ time: [], event: [] }).status).toBe("insufficient");
    expect(kaplanMeier({ time: [-1], event: [1] }).status).toBe("error");
    expect(kaplanMeier({ time: [1], event: [] }).status).toBe("error");
    expect(kaplanMeier({ time: [1], event: [2] }).status).toBe("error");
    expect(kaplanMeier({ time: [1], event: [1], conf: 1 }).status).toBe("error");
  });
});

describe("virtualWait", () => {
  it("equals the raw method on the same waits", () => {
    const [answeredWaits, abandonedWaits] = [emptyHistogram(), emptyHistogram()];
    weeks.forEach((wait, index) => {
      addToHistogram(relapsed[index] === 1 ? answeredWaits : abandonedWaits, wait);
    });
    const raw = kaplanMeier({ time: weeks, event: relapsed });
    expect(raw).toMatchObject(virtualWait({ answeredWaits, abandonedWaits })!);
  });

  it("lies above the waits of the answered alone once open contacts count", () => {
    const answeredWaits = emptyHistogram();
    for (const wait of [10, 20, 30]) addToHistogram(answeredWaits, wait);
    const waits = { answeredWaits, abandonedWaits: emptyHistogram() };
    const open = virtualWait(waits, [100, 100])!;
    expect(quantileOfCurve(open, 0.5).value).toBe(30);
    expect(quantileOfCurve(virtualWait(waits)!, 0.5).value).toBe(20);
    expect(open.n).toBe(5);
  });

  it("is null without a wait, and has no patience without abandons", () => {
    const waits = { answeredWaits: emptyHistogram(), abandonedWaits: emptyHistogram() };
    expect(virtualWait(waits)).toBeNull();
    addToHistogram(waits.answeredWaits, 10);
    expect(quantileOfCurve(patience(waits)!, 0.5)).toEqual({ value: null, lower: null, upper: null });
  });
});
