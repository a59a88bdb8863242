import { describe, expect, it } from "vitest";
import { compareAgents } from "./agent-comparison";
import type { CaseMixCell } from "./stats/indirect-standardise";

/** Agents with the same mix of an easy and a hard cell; successes follow from a shift in points. */
function teamOf(shifts: readonly number[], contacts = 200): CaseMixCell[] {
  return shifts.flatMap((shift, index) =>
    [
      { topic: "bill", share: 0.85 },
      { topic: "tech", share: 0.65 },
    ].map(({ topic, share }) => ({
      agent: `a${index}`,
      channel: "phone",
      topic,
      hour: "morning",
      n: contacts,
      x: Math.round(contacts * (share + shift)),
    })),
  );
}

const equal = [0.01, -0.01, 0.02, -0.02, 0, 0.01, -0.01, 0, 0.015, -0.015, 0.005];

describe("compareAgents", () => {
  it("finds the one who is low, and nobody among equals", () => {
    const found = compareAgents({ cells: teamOf([...equal, -0.15]), basis: "contacts" });
    if (found.status !== "ok") throw new Error(found.reason);
    expect(found.agents.filter((agent) => agent.word === "signal")).toMatchObject([
      { agent: "a11", side: "low" },
    ]);
    const none = compareAgents({ cells: teamOf(equal), basis: "contacts" });
    expect(none.status === "ok" && none.agents.every((agent) => agent.word === "noise")).toBe(true);
    expect(none).toMatchObject({ compared: 11, tau: 0 });
  });

  it("compares nobody in a group of fewer than ten, and no agent with few contacts", () => {
    const small = compareAgents({ cells: teamOf([0, 0, 0, -0.2]), basis: "contacts" });
    expect(small).toMatchObject({ compared: 0, tau: null });
    expect(small.status === "ok" && small.agents.every((agent) => agent.word === "not enough data")).toBe(
      true,
    );
    const cells = [...teamOf(equal), ...teamOf([-0.3], 10).map((cell) => ({ ...cell, agent: "new" }))];
    const withNew = compareAgents({ cells, basis: "contacts" });
    if (withNew.status !== "ok") throw new Error(withNew.reason);
    expect(withNew.agents.find((agent) => agent.agent === "new")).toMatchObject({
      word: "not enough data",
      q: null,
    });
  });

  it("judges an agent who makes up most of a cell by what the others did in it", () => {
    const own = { agent: "a11", channel: "chat", topic: "move", hour: "evening" };
    const cells = [
      ...teamOf([...equal, 0]),
      { ...own, n: 300, x: 150 },
      { ...own, agent: "a0", n: 60, x: 54 },
    ];
    const result = compareAgents({ cells, basis: "contacts" });
    if (result.status !== "ok") throw new Error(result.reason);
    const agent = result.agents.find((candidate) => candidate.agent === "a11")!;
    // Pooled, most of the 57 % in that cell would be the agent's own; the others solved 90 %.
    expect(agent.difference).toBeLessThan(-0.1);
    expect(agent.side).toBe("low");
  });

  it("has nothing to compare without contacts", () => {
    expect(compareAgents({ cells: [], basis: "contacts" }).status).toBe("insufficient");
  });
});
