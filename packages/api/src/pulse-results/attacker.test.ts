import type { Db } from "@kwartet/db/client";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { type ReadFigure, smallestSingledOut } from "./testing-attacker";
import { type Asked, asked, makeSurvey, makeWave, type PulseOrganization, setupTeams } from "./testing-waves";

// Somebody collects everything that an agent and a coach of every team, an executive and an admin are given over two
// waves, in screens and in files, and adds and subtracts it in every way that there is.

let db: Db;
let org: PulseOrganization;

beforeAll(async () => {
  db = await freshDb();
  org = await setupTeams(db, { Noord: 15, Oost: 14, Zuid: 26, Verhuizen: 3, Baas: 1, Lumea: 9, Ander: 8 });
});

type TeamName = "Noord" | "Oost" | "Zuid" | "Verhuizen" | "Baas" | "Lumea" | "Ander";

const ANSWERS = [5, 1, 5, 2, 4, 3, 2];

/** The first so many of a team, or those from one number to another, each with the same answer in every wave. */
function some(name: TeamName, to: number, from = 0): Asked[] {
  const { id, agents } = org.team(name);
  // Shares that no multiple of five points is near, so that what was rounded so far is seen to be.
  return asked({ id, agents }, (index) => ANSWERS[(index * 3 + name.length) % ANSWERS.length] ?? 3).slice(
    from,
    to,
  );
}

const inTeam = (people: readonly Asked[], name: TeamName): Asked[] =>
  people.map((person) => ({ ...person, teamId: org.team(name).id }));

type Cell = { wave: "first" | "second"; group: string; item: string; value: number };

/** Every figure that an executive and the coach and an agent of some teams are given, on a screen or in a file. */
async function collect(
  waves: { first: string; second: string },
  names: TeamName[] = ["Noord"],
): Promise<Cell[]> {
  const teams = names.map((name) => org.team(name));
  const readers = [
    org.executive,
    ...teams.map(({ coach }) => coach),
    ...teams.flatMap(({ agents }) => agents.slice(0, 1)),
  ];
  const cells = new Map<string, Cell>();
  const add = (cell: Cell) => cells.set(JSON.stringify([cell.wave, cell.group, cell.item]), cell);
  for (const reader of readers) {
    const caller = await org.as(reader);
    for (const wave of ["first", "second"] as const) {
      const results = await caller.pulseResults.results({ waveId: waves[wave] });
      for (const { kind, name, cells: own } of results.groups) {
        for (const { itemKey, figure } of own) {
          if (figure) add({ wave, group: `${kind} ${name ?? ""}`, item: itemKey, value: figure.value });
        }
      }
      const { text } = await caller.exports.pulseResults({ waveId: waves[wave] });
      for (const line of text.trimEnd().split("\r\n").slice(1)) {
        const [, name, kind, item, option, value] = line.split(",");
        const itemKey = { Trots: "pride", Energie: "energy", Aanraden: "recommend" }[item ?? ""];
        if (itemKey && !option && value)
          add({ wave, group: `${kind} ${name}`, item: itemKey, value: Number(value) });
      }
    }
  }
  // What an admin is given holds no figure.
  const admin = await org.as(org.admin);
  expect(await admin.pulseResults.outsideWaves()).toEqual([]);
  await expect(admin.pulseResults.results({ waveId: waves.first })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  return [...cells.values()];
}

const nameOf = (teamId: string) => [...org.teams.values()].find(({ id }) => id === teamId)?.name ?? "";
const isIn = (group: string, { teamId }: Asked) => {
  const name = nameOf(teamId);
  if (group === "organization ") return true;
  return group.startsWith("party")
    ? (group === "party Lumea") === name.startsWith("Lumea")
    : group === `team ${name}`;
};

/** Whether a figure of many is told to the point: one that is rounded further cannot be taken off another. */
function isToThePoint({ item, value }: Cell, people: readonly Asked[]): boolean {
  const answers = people.flatMap(({ answers: given }) => given?.[item] ?? []);
  if (answers.length < 20) return true;
  const favourable = answers.filter((answer) => answer >= 4).length;
  return Math.abs(value - favourable / answers.length) <= 0.005;
}

type Waves = { first: readonly Asked[]; second: readonly Asked[]; k?: number };

/** The smallest group that can be singled out from some figures, of those asked and of those who answered. */
function attack(cells: readonly Cell[], { first, second, k = 5 }: Waves): number | null {
  const people = { first, second };
  const found = (["pride", "energy"] as const).flatMap((item) =>
    [(_: Asked) => true, ({ answers }: Asked) => answers !== null].map((counts) => {
      const figures = cells
        .filter((cell) => cell.item === item)
        .flatMap((cell): ReadFigure[] => {
          const here = people[cell.wave].filter((person) => isIn(cell.group, person));
          if (!isToThePoint(cell, here)) return [];
          return [{ name: cell.group, people: new Set(here.filter(counts).map(({ personId }) => personId)) }];
        });
      return smallestSingledOut(figures, k);
    }),
  );
  return found.reduce(
    (least, size) => (size !== null && (least === null || size < least) ? size : least),
    null,
  );
}

/** Every figure as it would be if nothing were hidden. */
function unhidden({ first, second }: Waves): Cell[] {
  const people = { first, second };
  return (["first", "second"] as const).flatMap((wave) => {
    const names = [...new Set(people[wave].map(({ teamId }) => nameOf(teamId)))];
    const groups = ["organization ", "party ", "party Lumea", ...names.map((name) => `team ${name}`)];
    return groups.flatMap((group) => {
      const here = people[wave]
        .filter((person) => isIn(group, person))
        .filter(({ answers }) => answers !== null);
      const value = here.filter(({ answers }) => (answers?.pride ?? 0) >= 4).length / here.length;
      return here.length === 0 ? [] : [{ wave, group, item: "pride", value }];
    });
  });
}

async function publish(name: string, { first, second, k }: Waves) {
  const survey = await makeSurvey(org, name);
  const of = { survey, ...(k === undefined ? {} : { k }) };
  return {
    first: await makeWave(org, { ...of, month: "2026-03", people: first }),
    second: await makeWave(org, { ...of, month: "2026-06", people: second }),
  };
}

const rest = () => [...some("Oost", 13), ...some("Zuid", 24), ...some("Lumea", 9), ...some("Ander", 8)];
const silent = (people: readonly Asked[]) => people.map((person) => ({ ...person, answers: null }));

const CASES: readonly [string, () => Waves][] = [
  [
    "one leaver",
    () => ({ first: [...some("Noord", 9), ...rest()], second: [...some("Noord", 8), ...rest()] }),
  ],
  [
    "one joiner",
    () => ({ first: [...some("Noord", 8), ...rest()], second: [...some("Noord", 9), ...rest()] }),
  ],
  [
    "one joiner of a large team",
    () => ({
      first: [...some("Zuid", 25), ...some("Oost", 13), ...some("Lumea", 9)],
      second: [...some("Zuid", 26), ...some("Oost", 13), ...some("Lumea", 9)],
    }),
  ],
  [
    "groups that overlap from wave to wave",
    () => ({
      first: [...some("Noord", 15), ...some("Oost", 14), ...some("Lumea", 9)],
      second: [
        ...some("Noord", 9),
        ...inTeam(some("Noord", 14, 9), "Oost"),
        ...some("Oost", 9),
        ...inTeam(some("Oost", 14, 9), "Noord"),
        ...some("Lumea", 9),
      ],
    }),
  ],
  [
    "a partner with one small team",
    () => ({
      first: [...some("Lumea", 4), ...some("Noord", 9), ...some("Oost", 9)],
      second: [...some("Lumea", 4), ...some("Noord", 9), ...some("Oost", 9)],
    }),
  ],
  [
    "somebody who leads a team of one",
    () => ({
      first: [...some("Baas", 1), ...some("Noord", 9), ...rest()],
      second: [...some("Baas", 1), ...some("Noord", 9), ...rest()],
    }),
  ],
  [
    "a small team beside a large one",
    () => ({
      first: [...some("Verhuizen", 3), ...some("Zuid", 26), ...some("Lumea", 9)],
      second: [...some("Verhuizen", 3), ...some("Zuid", 26), ...some("Lumea", 9)],
    }),
  ],
  [
    "some who never answer, and one of them who leaves",
    () => ({
      first: [...some("Noord", 8), ...silent(some("Noord", 11, 8)), ...rest()],
      second: [...some("Noord", 8), ...silent(some("Noord", 10, 8)), ...rest()],
    }),
  ],
  [
    "a raised limit",
    () => ({ k: 8, first: [...some("Noord", 7), ...rest()], second: [...some("Noord", 7), ...rest()] }),
  ],
];

describe("from everything that anybody is given over two waves, nobody singles out fewer than k people", () => {
  it.each(CASES)("%s", async (name, makeWaves) => {
    const waves = makeWaves();
    const everyTeam = [...new Set([...waves.first, ...waves.second].map(({ teamId }) => nameOf(teamId)))];
    // An executive is given all that the others are, which is tried once.
    const readBy = name === "one leaver" ? (everyTeam as TeamName[]) : undefined;
    const cells = await collect(await publish(name, waves), readBy);
    expect(cells.length).toBeGreaterThan(0);
    expect(attack(cells, waves)).toBeNull();
    // The same search finds somebody as soon as nothing is hidden.
    expect(attack(unhidden(waves), waves)).toBeLessThan(waves.k ?? 5);
  });

  it("a team of one mind is not told apart from one that nearly is", async () => {
    const everybody = (answer: number) =>
      some("Noord", 9).map((person, index) => ({
        ...person,
        answers: { ...person.answers, pride: index === 0 ? answer : 5 },
      }));
    const agreed = { first: [...everybody(5), ...rest()], second: [...everybody(5), ...rest()] };
    const nearly = { first: [...everybody(1), ...rest()], second: [...everybody(1), ...rest()] };
    const of = async (name: string, waves: Waves) =>
      (await collect(await publish(name, waves))).filter(({ group }) => group === "team Noord");
    const told = await of("agreed", agreed);
    expect(told).toContainEqual(expect.objectContaining({ item: "pride", value: 0.9 }));
    expect(told).toEqual(await of("nearly", nearly));
  });

  it("what one who joined answered changes nothing at all, in any figure of any group", async () => {
    const world = async (name: string, answer: number) => {
      const joiner = some("Noord", 9, 8).map((person) => ({
        ...person,
        answers: { pride: answer, energy: answer, recommend: answer * 2, shift: answer % 2 },
      }));
      const before = [...some("Noord", 8), ...rest()];
      return collect(await publish(name, { first: before, second: [...before, ...joiner] }));
    };
    const gladly = await world("joiner in favour", 5);
    expect(gladly.filter(({ wave }) => wave === "second").length).toBeGreaterThan(0);
    expect(await world("joiner against", 1)).toEqual(gladly);
  });
});
