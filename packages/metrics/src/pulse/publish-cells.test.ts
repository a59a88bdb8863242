import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublishedCut } from "./cut-tree";
import { type CellVerdict, type PublishedWave, publishCells } from "./publish-cells";
import type { WaveMember } from "./wave-change";

/** Everybody, two parties, and teams that begin with the letter of their party. */
function cutsOf(teams: readonly string[]): PublishedCut[] {
  const parties = [...new Set(teams.map((team) => team[0] ?? ""))];
  return [
    { id: "all", key: "all", parentId: null, teamId: null },
    ...parties.map((party) => ({ id: party, key: party, parentId: "all", teamId: null })),
    ...teams.map((team) => ({ id: team, key: team, parentId: team[0] ?? "", teamId: team })),
  ];
}

function waveOf(
  id: string,
  members: readonly WaveMember[],
  given: { teams: readonly string[]; k?: number },
): PublishedWave {
  const answered = new Map<string, number>();
  for (const { teamId, hasAnswered } of members) {
    if (hasAnswered) answered.set(teamId, (answered.get(teamId) ?? 0) + 1);
  }
  return { id, k: given.k ?? 5, cuts: cutsOf(given.teams), members, answered };
}

/** So many people in a team who all answer; `from` lets two teams hold different people. */
const people = (teamId: string, count: number, from = 0): WaveMember[] =>
  Array.from({ length: count }, (_, index) => ({
    personId: `${teamId}-${from + index}`,
    teamId,
    hasAnswered: true,
  }));

const shownOf = (verdicts: ReadonlyMap<string, CellVerdict> | undefined) =>
  [...(verdicts ?? [])].flatMap(([id, verdict]) => (verdict.shown ? [id] : [])).sort();

function oneWave(sizes: Record<string, number>, k?: number) {
  const members = Object.entries(sizes).flatMap(([team, n]) => people(team, n));
  const given = { teams: Object.keys(sizes), ...(k === undefined ? {} : { k }) };
  return publishCells([waveOf("w", members, given)]).get("w");
}

describe("one wave", () => {
  it("shows groups of at least five and what they add up to", () => {
    expect(shownOf(oneWave({ a1: 5, a2: 8, b1: 6 }))).toEqual(["a", "a1", "a2", "all", "b", "b1"]);
  });

  it("hides the next smallest beside a group that the total would give away", () => {
    expect(shownOf(oneWave({ a1: 3, a2: 8, a3: 9 }))).toEqual(["a", "a3", "all"]);
  });

  it("goes on until those hidden are enough together, and takes the parent where they never are", () => {
    expect(shownOf(oneWave({ a1: 1, a2: 2, a3: 9, a4: 12 }))).toEqual(["a", "a4", "all"]);
    expect(shownOf(oneWave({ a1: 3, a2: 0, b1: 9, b2: 9 }))).not.toContain("a");
  });

  it("leaves one small team of a partner among others of the house", () => {
    expect(shownOf(oneWave({ a1: 9, a2: 7, a3: 11, b1: 4 }))).toEqual(["a1", "a3", "all"]);
  });

  it("does not tell which of two hidden groups is the small one", () => {
    const verdicts = oneWave({ a1: 3, a2: 8, a3: 9 });
    expect(verdicts?.get("a1")).toEqual(verdicts?.get("a2"));
  });

  it("shows nothing of too few", () => {
    expect(shownOf(oneWave({ a1: 1, b1: 3 }))).toEqual([]);
    expect(shownOf(publishCells([]).get("w"))).toEqual([]);
  });
});

function twoWaves(first: WaveMember[], second: WaveMember[]) {
  const teams = [...new Set([...first, ...second].map(({ teamId }) => teamId))].sort();
  const verdicts = publishCells([waveOf("1", first, { teams }), waveOf("2", second, { teams })]);
  return { first: shownOf(verdicts.get("1")), second: shownOf(verdicts.get("2")), verdicts };
}

describe("two waves", () => {
  const others = [...people("a2", 12), ...people("b1", 15)];

  it("shows the trend of a group whose people stayed", () => {
    const { verdicts } = twoWaves([...people("a1", 8), ...others], [...people("a1", 8), ...others]);
    expect(verdicts.get("2")?.get("a1")).toEqual({
      shown: true,
      isBlurred: false,
      blurredFor: [],
      comparableWith: ["1"],
    });
  });

  it.each([
    ["one leaver", people("a1", 8), people("a1", 7)],
    ["one joiner", people("a1", 8), people("a1", 9)],
    ["one for another", people("a1", 8), people("a1", 8, 1)],
  ])("hides a small group after %s, and all that would give it away", (_, before, after) => {
    const { first, second, verdicts } = twoWaves([...before, ...others], [...after, ...others]);
    expect(first).toContain("a1");
    expect(second).not.toContain("a1");
    expect(verdicts.get("2")?.get("a1")).toEqual({ shown: false, reason: "group-changed" });
    // A large group is shown, but not so that one person can be taken off it.
    expect(verdicts.get("2")?.get("all")).toMatchObject({
      shown: true,
      isBlurred: true,
      comparableWith: [],
    });
  });

  it("shows a group of which at least five came or went", () => {
    const { second } = twoWaves([...people("a1", 12), ...others], [...people("a1", 12, 5), ...others]);
    expect(second).toContain("a1");
  });

  it("hides a group in which too few answered twice", () => {
    const silent = (from: number, to: number) =>
      people("a1", 9).map((person, index) => ({ ...person, hasAnswered: index < from || index >= to }));
    const { first, second } = twoWaves([...silent(0, 3), ...others], [...silent(6, 9), ...others]);
    expect([first.includes("a1"), second.includes("a1")]).toEqual([true, false]);
  });

  it("sees a move that only two groups together give away", () => {
    // Ten swap places and one of a1 leaves: neither team alone changed by fewer than five.
    const before = [...people("a1", 14), ...people("a2", 14)];
    const after = [
      ...people("a1", 8),
      ...people("a1", 5, 8).map((person) => ({ ...person, teamId: "a2" })),
      ...people("a2", 9),
      ...people("a2", 5, 9).map((person) => ({ ...person, teamId: "a1" })),
    ];
    const { second } = twoWaves([...before, ...people("b1", 15)], [...after, ...people("b1", 15)]);
    expect(second.filter((id) => id === "a1" || id === "a2").length).toBeLessThan(2);
  });

  it("counts answers where nobody is known, and then shows no trend", () => {
    const outside = (n: number): PublishedWave => ({
      id: String(n),
      k: 5,
      cuts: cutsOf(["a1", "a2"]),
      members: [],
      answered: new Map([
        ["a1", n],
        ["a2", 12],
      ]),
    });
    const same = publishCells([outside(8), { ...outside(8), id: "again" }]).get("again");
    expect(same?.get("a1")).toEqual({ shown: true, isBlurred: false, blurredFor: [], comparableWith: [] });
    const fewer = publishCells([outside(8), outside(7)]).get("7");
    expect(fewer?.get("a1")).toMatchObject({ shown: false, reason: "group-changed" });
  });
});

const TEAMS = ["a1", "a2", "b1"] as const;
const person = fc.record({
  before: fc.constantFrom(null, ...TEAMS),
  after: fc.constantFrom(null, ...TEAMS),
  stays: fc.boolean(),
  isSilent: fc.boolean(),
});
const organization = fc.array(person, { minLength: 8, maxLength: 34 });
type Drawn = { before: string | null; after: string | null; stays: boolean; isSilent: boolean };

/** Most people stay where they are, or hardly a figure would be left to look at. */
function wavesOf(drawn: readonly Drawn[], k = 5) {
  const membersOf = (when: "before" | "after"): WaveMember[] =>
    drawn.flatMap((one, index) => {
      const teamId = one.stays ? one.before : one[when];
      return teamId === null
        ? []
        : [{ personId: String(index), teamId, hasAnswered: !one.isSilent || when === "before" }];
    });
  return [
    waveOf("1", membersOf("before"), { teams: TEAMS, k }),
    waveOf("2", membersOf("after"), { teams: TEAMS, k }),
  ];
}

/** The smallest group that sums and differences of the exact figures of both waves single out, tried one by one. */
function smallestGroup(waves: readonly PublishedWave[], verdicts: ReturnType<typeof publishCells>): number {
  const figures = waves.flatMap((wave) =>
    wave.cuts.flatMap(({ id }) => {
      const verdict = verdicts.get(wave.id)?.get(id);
      if (!verdict?.shown || verdict.isBlurred) return [];
      const isIn = (teamId: string) => id === "all" || id === teamId || id === teamId[0];
      return [new Set(wave.members.filter(({ teamId }) => isIn(teamId)).map(({ personId }) => personId))];
    }),
  );
  const everybody = [...new Set(figures.flatMap((figure) => [...figure]))];
  let smallest = Number.POSITIVE_INFINITY;
  for (let code = 0; code < 3 ** figures.length; code++) {
    const signs = figures.map((_, index) => (Math.floor(code / 3 ** index) % 3) - 1);
    const left = everybody.filter(
      (id) => signs.reduce((sum, sign, index) => sum + (figures[index]?.has(id) ? sign : 0), 0) !== 0,
    ).length;
    if (left > 0 && left < smallest) smallest = left;
  }
  return smallest;
}

describe("whatever the organisation", () => {
  it("no sum or difference of figures singles out fewer than k people", () => {
    fc.assert(
      fc.property(organization, fc.constantFrom(5, 6, 8), (drawn, k) => {
        const waves = wavesOf(drawn, k);
        return smallestGroup(waves, publishCells(waves)) >= k;
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  it("that search finds somebody where nothing is hidden", () => {
    const waves = wavesOf([
      ...Array.from({ length: 12 }, () => ({ before: "a1", after: "a1", stays: true, isSilent: false })),
      { before: "a1", after: null, stays: false, isSilent: false },
    ]);
    const all: [string, CellVerdict][] = cutsOf(TEAMS).map(({ id }) => [
      id,
      { shown: true, isBlurred: false, blurredFor: [], comparableWith: [] },
    ]);
    expect(smallestGroup(waves, new Map(waves.map(({ id }) => [id, new Map(all)])))).toBe(1);
  });

  it("the order of people and groups changes nothing", () => {
    fc.assert(
      fc.property(organization, (drawn) => {
        const waves = wavesOf(drawn);
        const turned = waves.map((wave) => ({
          ...wave,
          members: [...wave.members].reverse(),
          cuts: [...wave.cuts].reverse(),
          answered: new Map([...wave.answered].reverse()),
        }));
        expect(publishCells(turned).get("2")).toEqual(publishCells(waves).get("2"));
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it("a higher limit never shows more", () => {
    fc.assert(
      fc.property(organization, fc.integer({ min: 5, max: 12 }), (drawn, k) => {
        const [lower, higher] = [publishCells(wavesOf(drawn, k)), publishCells(wavesOf(drawn, k + 1))];
        for (const id of ["1", "2"]) {
          const shown = new Set(shownOf(lower.get(id)));
          expect(shownOf(higher.get(id)).filter((cut) => !shown.has(cut))).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});
