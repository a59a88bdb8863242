import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agentsNeededErlangA, erlangA } from "../stats/erlang-a";
import { erlangC } from "../stats/erlang-c";
import { coverageHoursOf } from "./coverage-hours";
import { modelFitOf, wordOfGap } from "./model-fit";
import { createPredictor } from "./predict-queue";
import { knownPattern, patternInput, slotOf } from "./testing-weeks";
import { AS_IT_WAS, staffingWhatIf, usualWeek } from "./what-if";

const AIM = { promiseSeconds: 60, target: 0.8 };
/** Twelve calls of five minutes in a half hour are two agents' work; patience is 210 seconds. */
const CALLS_PER_SECOND = 12 / 1800;
const model = (agents: number, patience = 210) => {
  const queue = erlangA({
    arrivalsPerSecond: CALLS_PER_SECOND,
    ahtSeconds: 300,
    agents,
    targetSeconds: 60,
    meanPatienceSeconds: patience,
  });
  if (queue.status !== "ok") throw new Error(queue.reason);
  return queue;
};

describe("staffingWhatIf", () => {
  const whatIf = staffingWhatIf(knownPattern(), { ...AS_IT_WAS, shrinkage: 0.2 }, AIM);

  it("is Erlang A with the team's own calls, work and patience, for two fewer to two more", () => {
    expect(whatIf.options.map(({ by }) => by)).toEqual([-2, -1, 0, 1, 2]);
    for (const { by, predicted } of whatIf.options) {
      const { serviceLevelOffered, pAbandon, meanWait } = model(2 + by);
      expect(predicted?.within.value).toBeCloseTo(serviceLevelOffered, 10);
      expect(predicted?.abandoned.value).toBeCloseTo(pAbandon, 10);
      expect(predicted?.meanWait.value).toBeCloseTo(meanWait, 8);
    }
  });

  it("says of Erlang C that the queue keeps growing where there is as much work as agents", () => {
    const growing = whatIf.options.map(({ pessimistic }) => pessimistic.growing);
    for (const [index, part] of [1, 1, 1, 0, 0].entries()) expect(growing[index]).toBeCloseTo(part, 10);
    const three = erlangC({
      arrivalsPerSecond: CALLS_PER_SECOND,
      ahtSeconds: 300,
      agents: 3,
      targetSeconds: 60,
    });
    if (three.status !== "ok") throw new Error(three.reason);
    expect(whatIf.options[3]?.pessimistic.within).toBeCloseTo(three.serviceLevel, 10);
  });

  it("carries the interval of the calls into every range, worst with the most calls", () => {
    for (const { predicted } of whatIf.options.slice(1)) {
      const { within, abandoned, meanWait } = predicted!;
      expect(within.lower).toBeLessThan(within.value);
      expect(within.value).toBeLessThan(within.upper);
      expect([abandoned.lower < abandoned.value, abandoned.value < abandoned.upper]).toEqual([true, true]);
      expect([meanWait.lower < meanWait.value, meanWait.value < meanWait.upper]).toEqual([true, true]);
    }
    const [half] = whatIf.halfHours;
    const worst = erlangA({
      arrivalsPerSecond: (half?.arrivals.upper ?? 0) / 1800,
      ahtSeconds: 300,
      agents: 2,
      targetSeconds: 60,
      meanPatienceSeconds: 210,
    });
    expect(half?.predicted?.within.lower).toBeCloseTo(
      worst.status === "ok" ? worst.serviceLevelOffered : 0,
      10,
    );
  });

  it("needs the same agents as the method does, and divides hours by one minus shrinkage", () => {
    const needed = agentsNeededErlangA({
      arrivalsPerSecond: CALLS_PER_SECOND,
      ahtSeconds: 300,
      targetSeconds: 60,
      meanPatienceSeconds: 210,
      serviceLevel: 0.8,
    });
    if (needed.status !== "ok") throw new Error(needed.reason);
    expect(whatIf.halfHours.map((half) => half.needed?.value)).toEqual([needed.agents, needed.agents]);
    const [half] = whatIf.halfHours;
    expect([half!.needed!.lower <= needed.agents, half!.needed!.upper >= needed.agents]).toEqual([
      true,
      true,
    ]);
    // One open hour a week.
    expect(whatIf.roster).toMatchObject({
      onCalls: { value: needed.agents },
      there: { value: needed.agents },
      rostered: { value: needed.agents / 0.8 },
      present: 2,
    });
  });

  it("takes what is typed, and keeps the proportion of half hours to the mean handle time", () => {
    const longer = staffingWhatIf(
      knownPattern(),
      { ...AS_IT_WAS, handleSeconds: 600, patienceSeconds: 90 },
      AIM,
    );
    const expected = erlangA({
      arrivalsPerSecond: CALLS_PER_SECOND,
      ahtSeconds: 600,
      agents: 2,
      targetSeconds: 60,
      meanPatienceSeconds: 90,
    });
    expect(longer.chosen?.predicted?.within.value).toBeCloseTo(
      expected.status === "ok" ? expected.serviceLevelOffered : 0,
      10,
    );
    // What was seen does not change with what is typed, and neither does how well the model gives it back.
    expect(longer.fit).toEqual(whatIf.fit);
    const given = staffingWhatIf(knownPattern(), { ...AS_IT_WAS, agents: 3.5, by: 4 }, AIM);
    expect([given.chosen?.by, given.chosen?.free]).toEqual([4, 7.5]);
  });

  it("takes off who is at other work", () => {
    const otherWork = patternInput().present.map((slot) => ({ ...slot, seconds: 1800 }));
    const [half] = staffingWhatIf(knownPattern({ otherWork }), AS_IT_WAS, AIM).halfHours;
    expect(half).toMatchObject({ present: 2, atOtherWork: 1, free: 1 });
    expect(half?.predicted?.within.value).toBeCloseTo(model(1).serviceLevelOffered, 10);
  });

  it("has only the pessimistic model where too few gave up, unless a patience is typed", () => {
    const slots = patternInput().slots.map((slot) => ({ ...slot, abandons: 0 }));
    const pattern = knownPattern({ slots });
    const patient = staffingWhatIf(pattern, AS_IT_WAS, AIM);
    expect([patient.patienceSeconds, patient.chosen?.predicted, patient.roster]).toEqual([null, null, null]);
    expect(patient.halfHours[0]?.neededPessimistic).toBeGreaterThan(2);
    expect(patient.fit.word).toBe("unknown");
    const typed = staffingWhatIf(pattern, { ...AS_IT_WAS, patienceSeconds: 210 }, AIM);
    expect(typed.chosen?.predicted?.within.value).toBeCloseTo(model(2).serviceLevelOffered, 10);
  });

  it("says what it takes, but predicts nothing, where nobody knows who was there", () => {
    const unknown = staffingWhatIf(knownPattern({ present: [], basis: "unknown" }), AS_IT_WAS, AIM);
    expect([unknown.options, unknown.chosen, unknown.fit.word]).toEqual([[], null, "unknown"]);
    expect(unknown.halfHours[0]).toMatchObject({ present: null, free: null, predicted: null });
    expect(unknown.roster).toMatchObject({ there: null, present: null });
    expect(unknown.roster?.onCalls.value).toBeGreaterThan(0);
  });

  it("predicts nothing of a half hour without calls, and does not let it weigh", () => {
    const slots = patternInput({ weeks: 16 }).slots.filter(({ half }) => half === 18);
    const quiet = staffingWhatIf(knownPattern({ slots, weeks: 16 }), AS_IT_WAS, AIM);
    expect(quiet.halfHours[1]).toMatchObject({ calls: 0, predicted: null, needed: null });
    expect(quiet.chosen?.predicted?.within.value).toBeCloseTo(model(2).serviceLevelOffered, 10);
  });

  it("is never worse with an agent more", () => {
    const handled = fc.integer({ min: 60, max: 1500 });
    const counts = fc.integer({ min: 3, max: 60 });
    fc.assert(
      fc.property(counts, handled, (counted, seconds) => {
        const slots = patternInput().slots.map((slot) =>
          slotOf(slot.day, slot.half, { counted, handled: 10, handleSeconds: 10 * seconds }),
        );
        const pattern = knownPattern({ slots });
        const [now, more] = [usualWeek(pattern, AIM, 0)?.predicted, usualWeek(pattern, AIM, 1)?.predicted];
        return (
          more!.within.value >= now!.within.value - 1e-8 &&
          more!.abandoned.value <= now!.abandoned.value + 1e-8 &&
          more!.meanWait.value <= now!.meanWait.value + 1e-6
        );
      }),
      { numRuns: 25 },
    );
  });

  it("becomes the pessimistic model when patience has no end", () => {
    const queue = { arrivalsPerSecond: CALLS_PER_SECOND, handleSeconds: 300 };
    const spread = [
      { agents: 3, share: 0.4 },
      { agents: 5, share: 0.6 },
    ];
    const endless = createPredictor({ promiseSeconds: 60, patienceSeconds: 1e9 });
    const [patient, pessimistic] = [endless.outcome(queue, spread), endless.pessimistic(queue, spread)];
    expect(patient?.within).toBeCloseTo(pessimistic.within, 5);
    expect(patient?.meanWait).toBeCloseTo(pessimistic.meanWait ?? 0, 2);
    expect(patient?.abandoned).toBeLessThan(1e-6);
  });

  it("reaches no target of everybody, and none with more work than anybody could do", () => {
    const { needed } = createPredictor({ promiseSeconds: 60, patienceSeconds: 210 });
    expect(needed({ arrivalsPerSecond: 0.01, handleSeconds: 300 }, 1)).toBeNull();
    expect(needed({ arrivalsPerSecond: 1e9, handleSeconds: 300 }, 0.8)).toBeNull();
  });
});

describe("modelFitOf", () => {
  it("puts what was seen beside what the model gives for the people who were there", () => {
    const { gap, observed, predicted, apart, word } = modelFitOf(knownPattern(), AIM);
    expect(observed.within).toMatchObject({ x: 128, n: 192 });
    expect(gap?.within).toBeCloseTo(model(2).serviceLevelOffered - 128 / 192, 10);
    expect(gap?.abandoned).toBeCloseTo(model(2).pAbandon - 32 / 192, 10);
    expect(predicted?.within.lower).toBeLessThan(predicted!.within.upper);
    expect(apart?.n).toBe(2);
    expect(word).toBe(wordOfGap(gap!));
  });

  it.each([
    [0.05, 0.03, "close"],
    [-0.051, 0, "rough"],
    [0, -0.031, "rough"],
    [0.101, 0, "off"],
    [0, 0.061, "off"],
  ] as const)("calls gaps of %d and %d %s", (within, abandoned, word) => {
    expect(wordOfGap({ within, abandoned })).toBe(word);
  });
});

describe("coverageHoursOf", () => {
  it("adds half hours up by two, and says nothing of cells with few calls", () => {
    const { halfHours } = staffingWhatIf(knownPattern(), AS_IT_WAS, AIM);
    const counted = { weekday: 1, hour: 9, calls: 192, within: { x: 128 }, abandoned: { x: 32 }, present: 2 };
    expect(coverageHoursOf(halfHours)).toMatchObject([
      {
        ...counted,
        steps: { within: 1, abandoned: 1, present: 5 },
        isMarked: { within: true, abandoned: true },
      },
    ]);
    const few = halfHours.map((half) => ({ ...half, calls: 4 }));
    expect(coverageHoursOf(few)[0]).toMatchObject({
      steps: { within: null, abandoned: null, present: 5 },
      isMarked: { within: false, abandoned: false },
    });
  });
});
