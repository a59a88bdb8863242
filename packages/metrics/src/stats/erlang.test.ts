import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agentsNeededErlangA, erlangA } from "./erlang-a";
import { agentsNeededErlangC, erlangC } from "./erlang-c";

// Gans, Koole & Mandelbaum (2003), M&SOM 5:79–141: 48 calls a minute of 60 s, 50 agents, patience 2 minutes.
const busy = { arrivalsPerSecond: 0.8, ahtSeconds: 60, agents: 50, targetSeconds: 20 };

describe("erlangC", () => {
  it("gives the published example", () => {
    const queue = erlangC(busy);
    if (queue.status !== "ok") throw new Error(queue.reason);
    expect(queue.asa).toBeCloseTo(20.8, 1);
    expect(queue.occupancy).toBeCloseTo(0.96, 6);
  });

  it("is one third for one Erlang on two lines", () => {
    expect(erlangC({ ...busy, arrivalsPerSecond: 1 / 60, agents: 2 })).toMatchObject({
      pWait: expect.closeTo(1 / 3, 12),
    });
  });

  it("does not hold with as much work as agents, and says how many it takes", () => {
    expect(erlangC({ ...busy, agents: 48 })).toMatchObject({ status: "unstable", minimumAgents: 49 });
    expect(erlangC({ ...busy, agents: 1.5 }).status).toBe("error");
    expect(erlangC({ ...busy, ahtSeconds: 0 }).status).toBe("error");
  });

  it("needs the least number that reaches the target", () => {
    const wanted = { callsPerHour: 360, ahtSeconds: 240, targetSeconds: 20, serviceLevel: 0.8 };
    expect(agentsNeededErlangC(wanted)).toMatchObject({ agents: 29 });
    const queue = { arrivalsPerSecond: 0.1, ahtSeconds: 240, targetSeconds: 20 };
    const [enough, short] = [erlangC({ ...queue, agents: 29 }), erlangC({ ...queue, agents: 28 })];
    expect(enough.status === "ok" && enough.serviceLevel).toBeGreaterThanOrEqual(0.8);
    expect(short.status === "ok" && short.serviceLevel).toBeLessThan(0.8);
    expect(agentsNeededErlangC({ ...wanted, serviceLevel: 1 }).status).toBe("error");
    expect(agentsNeededErlangC({ ...wanted, callsPerHour: 0 })).toMatchObject({ agents: 1 });
    expect(agentsNeededErlangC({ ...wanted, callsPerHour: 1e12 }).status).toBe("error");
  });
});

describe("erlangA", () => {
  it("gives the published example: 3.1 % abandon, not the 13.9 % of a well-known wrong formula", () => {
    const queue = erlangA({ ...busy, meanPatienceSeconds: 120 });
    if (queue.status !== "ok") throw new Error(queue.reason);
    expect(queue.pAbandon).toBeCloseTo(0.031, 3);
    expect(queue.meanWait).toBeCloseTo(3.7, 1);
    expect(queue.occupancy).toBeCloseTo(0.93, 2);
  });

  it("becomes Erlang C when nobody gives up", () => {
    const [patient, pessimistic] = [erlangA({ ...busy, meanPatienceSeconds: 1e9 }), erlangC(busy)];
    if (patient.status !== "ok" || pessimistic.status !== "ok") throw new Error("no queue");
    expect(patient.serviceLevelOffered).toBeCloseTo(pessimistic.serviceLevel, 5);
    expect(patient.meanWait).toBeCloseTo(pessimistic.asa, 3);
  });

  it("loses every caller who must wait when nobody waits", () => {
    // Without patience the queue is Erlang's loss system: for one Erlang on one line a half is lost.
    const queue = erlangA({ ...busy, arrivalsPerSecond: 1 / 60, agents: 1, meanPatienceSeconds: 1e-4 });
    if (queue.status !== "ok") throw new Error(queue.reason);
    expect(queue.pAbandon).toBeCloseTo(0.5, 5);
    expect(queue.serviceLevelOffered).toBeCloseTo(1 - queue.pAbandon, 8);
  });

  it("answers everybody in the end: with a distant target all who do not give up", () => {
    for (const meanPatienceSeconds of [0.01, 1, 60, 3600]) {
      const queue = erlangA({ ...busy, agents: 40, meanPatienceSeconds, targetSeconds: 1e6 });
      if (queue.status !== "ok") throw new Error(queue.reason);
      // Two ways to the same figure: the integral of the offered wait, and the chain's mean queue.
      expect(queue.serviceLevelOffered).toBeCloseTo(1 - queue.pAbandon, 7);
      expect(queue.serviceLevelAnswered).toBeCloseTo(1, 7);
    }
  });

  const queues = fc.record({
    arrivalsPerSecond: fc.double({ min: 0.001, max: 3, noNaN: true }),
    ahtSeconds: fc.integer({ min: 20, max: 900 }),
    meanPatienceSeconds: fc.integer({ min: 5, max: 2000 }),
    agents: fc.integer({ min: 1, max: 400 }),
    targetSeconds: fc.integer({ min: 0, max: 120 }),
  });

  it("answers more with every agent, and stays within its bounds in any overload", () => {
    fc.assert(
      fc.property(queues, (input) => {
        const [queue, more] = [erlangA(input), erlangA({ ...input, agents: input.agents + 1 })];
        if (queue.status !== "ok" || more.status !== "ok") return false;
        const shares = [
          queue.pWait,
          queue.pAbandon,
          queue.occupancy,
          queue.serviceLevelOffered,
          queue.pWaitLongerThanT,
        ];
        expect(shares.every((share) => share >= 0 && share <= 1 + 1e-9)).toBe(true);
        return more.serviceLevelOffered >= queue.serviceLevelOffered - 1e-8;
      }),
      { numRuns: 60 },
    );
  });

  it("needs no more agents than the queue in which nobody hangs up", () => {
    const input = { ahtSeconds: 240, targetSeconds: 20, serviceLevel: 0.8 };
    const patient = agentsNeededErlangA({ ...input, arrivalsPerSecond: 0.1, meanPatienceSeconds: 120 });
    expect(patient).toMatchObject({ status: "ok", agents: 26 });
    const perHour = { ...input, callsPerHour: 360, meanPatienceSeconds: 120 };
    expect(agentsNeededErlangA(perHour)).toEqual(patient);
    expect(agentsNeededErlangA({ ...perHour, callsPerHour: 0 })).toMatchObject({ agents: 1 });
    expect(agentsNeededErlangA({ ...perHour, callsPerHour: undefined }).status).toBe("error");
    expect(erlangA({ ...busy, arrivalsPerSecond: 0, meanPatienceSeconds: 60 })).toMatchObject({
      serviceLevelOffered: 1,
    });
    expect(erlangA({ ...busy, meanPatienceSeconds: 0 }).status).toBe("error");
  });
});
