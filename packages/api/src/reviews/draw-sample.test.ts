import { groupBy } from "@kwartet/metrics/stats/group-by";
import { describe, expect, it } from "vitest";
import { type Candidate, drawSample } from "./draw-sample";

const AGENTS = ["ann", "bob", "cas"];
const WEEKS = ["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"];

/** Ten conversations of every agent in every week. */
const candidates: Candidate[] = AGENTS.flatMap((agentId) =>
  WEEKS.flatMap((weekOn) =>
    Array.from({ length: 10 }, (_, index) => ({
      contactId: `${agentId} ${weekOn} ${index}`,
      agentId,
      weekOn,
    })),
  ),
);
const none = new Map<string, number>();
const countBy = (drawn: readonly Candidate[], key: "agentId" | "weekOn") =>
  [...groupBy(drawn, (one) => one[key]).values()].map((group) => group.length);

describe("drawing conversations", () => {
  it("comes out the same for the same seed, in whatever order the candidates come", () => {
    const asked = { drawnBefore: none, wanted: 4, seed: 7 };
    const drawn = drawSample({ candidates, ...asked });
    expect(drawSample({ candidates: candidates.toReversed(), ...asked })).toEqual(drawn);
    expect(drawSample({ candidates, ...asked, seed: 8 })).not.toEqual(drawn);
  });

  it("is spread evenly over agents and over weeks", () => {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = drawSample({ candidates, drawnBefore: none, wanted: 12, seed });
      expect(countBy(drawn, "agentId")).toEqual([4, 4, 4]);
      expect(countBy(drawn, "weekOn")).toEqual([3, 3, 3, 3]);
      expect(new Set(drawn.map(({ contactId }) => contactId)).size).toBe(12);
    }
  });

  it("lets those go first who were drawn least before", () => {
    const drawnBefore = new Map([
      ["ann", 2],
      ["bob", 1],
    ]);
    const drawn = drawSample({ candidates, drawnBefore, wanted: 3, seed: 1 });
    expect(drawn.map(({ agentId }) => agentId).sort()).toEqual(["bob", "cas", "cas"]);
  });

  it("gives every conversation of an agent the same chance", () => {
    const few = candidates.filter(({ agentId, weekOn }) => agentId === "ann" && weekOn === WEEKS[0]);
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) {
      const [one] = drawSample({ candidates: few, drawnBefore: none, wanted: 1, seed });
      counts.set(one!.contactId, (counts.get(one!.contactId) ?? 0) + 1);
    }
    // 200 expected of each; 5 standard deviations of a binomial draw are 67.
    for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(67);
    expect(counts.size).toBe(10);
  });

  it("draws what there is when there is less than wanted", () => {
    expect(
      drawSample({ candidates: candidates.slice(0, 2), drawnBefore: none, wanted: 4, seed: 1 }),
    ).toHaveLength(2);
    expect(drawSample({ candidates: [], drawnBefore: none, wanted: 4, seed: 1 })).toEqual([]);
  });
});
