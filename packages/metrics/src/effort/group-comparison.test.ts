import { describe, expect, it } from "vitest";
import { drawBinomial, seededFor } from "../../scripts/simulations/simulation";
import { drawNormal } from "../stats/random";
import { compareGroups, compareGroupsRaw, type GroupCell } from "./group-comparison";

type Line = [group: string, week: string, topic: string, n: number, x: number];
const cell = ([group, week, topic, n, x]: Line): GroupCell => ({
  ...{ group, cluster: `${group} ${week}`, channel: "phone", topic, hour: "morning", n, x },
});

/** The partner gets mostly what is easy: it looks better as it is, and does worse on either topic. */
const WORLD = [
  ["own", "1", "easy", 50, 42],
  ["own", "1", "hard", 50, 20],
  ["own", "2", "easy", 50, 38],
  ["own", "2", "hard", 50, 20],
  ["partner", "1", "easy", 40, 32],
  ["partner", "1", "hard", 10, 3],
  ["partner", "2", "easy", 40, 28],
  ["partner", "2", "hard", 10, 3],
] satisfies Line[];

const groupOf = (comparison: ReturnType<typeof compareGroups>, group: string) => {
  if (comparison.status !== "ok") throw new Error(comparison.reason);
  return comparison.groups.find((each) => each.group === group)!;
};

describe("groups side by side", () => {
  it("are held against what the others make of the same contacts, which can turn a lead into an arrear", () => {
    const cells = WORLD.map(cell);
    const partner = groupOf(compareGroups(cells), "partner");
    // 80 easy contacts at 80 % and 20 hard ones at 40 %.
    expect(partner).toMatchObject({ n: 100, observed: 66, expected: 72 });
    expect(partner.difference).toBeCloseTo(-0.06, 12);
    expect(partner.ratio).toBeCloseTo(66 / 72, 12);
    expect(groupOf(compareGroupsRaw(cells), "partner").difference).toBeCloseTo(0.06, 12);
  });

  it("have an interval by the weeks of both sides", () => {
    const { lower, upper } = groupOf(compareGroups(WORLD.map(cell)), "partner");
    // Own weeks lie 2 above and below, which is 0.04; a week of the others moves the expectation by 1.6, which is 0.032.
    const margin = 12.706204736174698 * Math.hypot(0.04, 0.032);
    expect(lower).toBeCloseTo(-0.06 - margin, 9);
    expect(upper).toBeCloseTo(-0.06 + margin, 9);
  });

  it("fall back on a coarser grouping where the others had too few, and still add up", () => {
    const cells = [...WORLD, ["partner", "1", "rare", 10, 5] as Line].map(cell);
    const partner = groupOf(compareGroups(cells), "partner");
    // The others reach 120 of 200 on this channel.
    expect(partner.expected).toBeCloseTo(72 + 10 * 0.6, 12);
    expect(partner.p).toBeGreaterThan(0);
  });

  it("are not compared when there is one, and have no interval from a single week", () => {
    expect(compareGroups(WORLD.map(cell).filter(({ group }) => group === "own")).status).toBe("insufficient");
    expect(compareGroups([]).status).toBe("insufficient");
    const once = WORLD.filter(([, week]) => week === "1").map(cell);
    expect(groupOf(compareGroups(once), "partner")).toMatchObject({ lower: null, upper: null, p: null });
  });

  it("hold the truth in 95 of 100 intervals where weeks of teams differ by more than chance", () => {
    const random = seededFor("groups of teams");
    const RUNS = 400;
    const held = { adjusted: 0, raw: 0 };
    for (let run = 0; run < RUNS; run++) {
      const cells = drawWorld(random);
      const [adjusted, raw] = [compareGroups(cells), compareGroupsRaw(cells)].map((comparison) =>
        groupOf(comparison, "partner"),
      );
      if (adjusted!.lower! <= 0 && adjusted!.upper! >= 0) held.adjusted += 1;
      if (raw!.lower! <= 0 && raw!.upper! >= 0) held.raw += 1;
    }
    // Three standard errors of the simulation around 95 %.
    expect(held.adjusted / RUNS).toBeGreaterThan(0.917);
    expect(held.adjusted / RUNS).toBeLessThan(0.983);
    // Nobody is better or worse; without regard to the mix it looks so nearly every time.
    expect(held.raw / RUNS).toBeLessThan(0.2);
  });
});

const TOPICS = [0.85, 0.75, 0.65, 0.55];
const MIX = { own: [10, 15, 20, 25], partner: [25, 20, 15, 10] } as const;

/** Eight teams of one's own and two of a partner in thirteen weeks, alike but for the mix; each week has its own level. */
function drawWorld(random: () => number): GroupCell[] {
  return (["own", "partner"] as const).flatMap((group) =>
    Array.from({ length: group === "own" ? 8 : 2 }).flatMap((_, team) =>
      Array.from({ length: 13 }).flatMap((__, week) => {
        const level = 0.06 * drawNormal(random);
        return TOPICS.map((chance, topic): GroupCell => {
          const n = MIX[group][topic]!;
          const x = drawBinomial(random, n, Math.min(1, Math.max(0, chance + level)));
          const cluster = `${group} ${team} ${week}`;
          return { group, cluster, channel: "phone", topic: String(topic), hour: "morning", n, x };
        });
      }),
    ),
  );
}
