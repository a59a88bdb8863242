import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { freshDb } from "@kwartet/db/testing";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addTestTeam, answerTestWave, openTestWave } from "../pulse-waves/testing-waves";
import { createRandom } from "../seed/demo/random";
import { setupOrganization, type TestOrganization } from "../testing";

// Somebody who can read every table of the database as the application does, with its system columns, tries to find out
// who gave which answers: by the order of rows, by what wrote them, by ids, by hashes and by what was seen while the wave
// was open. Everybody's answers are different here, so that each guess is known to be right or wrong.

const TEAMS = 4;
const AGENTS = 6;
const WAVES = 10;
const SEED = 20_261_122;

type Row = Record<string, unknown> & { ctid: string; xmin: string };
type Seen = { invitations: Row[]; ballots: Row[]; responses: Row[]; comments: Row[]; notifications: Row[] };
/** Who answered what, by a mark that only their answers have. */
type Truth = Map<string, string>;
type Wave = { waveId: string; open: Seen; closed: Seen; truth: Truth };

let db: Db;
let ours: TestOrganization;
const waves: Wave[] = [];

const inOurs = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, ours.organizationId, work);

/** All rows of a wave in the order in which they lie on disk, with everything that a SELECT can give. */
async function look(waveId: string): Promise<Seen> {
  return inOurs(async (tx) => {
    const read = (table: string, column = "wave_id") =>
      rowsOf<Row>(
        tx.execute(sql`select ctid::text as ctid, xmin::text as xmin, t.* from ${sql.identifier(table)} t
          where ${sql.identifier(column)} = ${waveId} order by t.ctid`),
      );
    return {
      invitations: await read("pulse_invitations"),
      ballots: await read("pulse_ballots"),
      responses: await read("pulse_responses"),
      comments: await read("pulse_comments"),
      notifications: await read("notifications", "subject_id"),
    };
  });
}

/** Two answers from 1 to 5 are a mark that no two of 24 people share. */
const marked = (index: number) => ({ pride: (index % 5) + 1, energy: Math.floor(index / 5) + 1 });
const markOf = ({ pride, energy }: { pride: number; energy: number }) => `mark ${pride} ${energy}`;

async function runWave(number: number, people: readonly string[]): Promise<Wave> {
  const random = createRandom(SEED + number, "insider").next;
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const waveId = await openTestWave(ours, { name: `Wave ${number}` });
  const truth: Truth = new Map();
  const marks = shuffled(people.map((_, index) => marked(index)));
  const answering = shuffled(people).filter(() => random() < 0.85);
  for (const [index, personId] of answering.entries()) {
    const answers = marks[index]!;
    const isChanged = random() < 0.3;
    // Some say something else first and come back to it.
    if (isChanged) await answerTestWave(db, ours, { waveId, personId, answers: { recommend: 1 } });
    await answerTestWave(db, ours, { waveId, personId, answers, comments: { comment: markOf(answers) } });
    truth.set(markOf(answers), personId);
  }
  const open = await look(waveId);
  await ours.as("admin").pulseWaves.close({ waveId });
  return { waveId, open, closed: await look(waveId), truth };
}

beforeAll(async () => {
  db = await freshDb();
  ours = await setupOrganization(db, "A");
  const people: string[] = [];
  for (let team = 0; team < TEAMS; team += 1) {
    const added = await addTestTeam(db, ours, { name: `Team ${team}`, agents: AGENTS });
    people.push(...added.people.map(({ id }) => id));
  }
  for (let number = 0; number < WAVES; number += 1) waves.push(await runWave(number, people));
}, 240_000);

/** Somebody's guess: people in an order, and what was answered in an order. */
type Guess = (wave: Wave) => { people: Row[]; answers: Row[] };

const answered = ({ closed }: Wave) => closed.invitations.filter((row) => row.has_answered === true);
/** Those who had answered, in the order in which that was written while the wave was open. */
const inOrderOfAnswering = ({ open }: Wave) =>
  open.invitations.filter((row) => row.has_answered === true).sort((a, b) => Number(a.xmin) - Number(b.xmin));
const by = (rows: readonly Row[], column: string) =>
  [...rows].sort((a, b) => (String(a[column]) < String(b[column]) ? -1 : 1));

const GUESSES: [string, Guess][] = [
  ["where the rows lie", (wave) => ({ people: answered(wave), answers: wave.closed.responses })],
  ["where the texts lie", (wave) => ({ people: answered(wave), answers: wave.closed.comments })],
  [
    "the order of ids",
    (wave) => ({ people: by(answered(wave), "person_id"), answers: by(wave.closed.responses, "id") }),
  ],
  [
    "the order of answering, seen while it was open",
    (wave) => ({ people: inOrderOfAnswering(wave), answers: wave.closed.responses }),
  ],
  [
    "the order of answering and of ids",
    (wave) => ({ people: inOrderOfAnswering(wave), answers: by(wave.closed.responses, "id") }),
  ],
  [
    "the order of answering and of texts",
    (wave) => ({ people: inOrderOfAnswering(wave), answers: wave.closed.comments }),
  ],
  [
    "where the rows lay while it was open",
    (wave) => ({
      people: wave.open.invitations.filter((row) => row.has_answered === true),
      answers: wave.closed.responses,
    }),
  ],
  [
    "the hashes of links",
    (wave) => ({
      people: by(
        wave.open.invitations.filter((row) => row.has_answered === true),
        "token_hash",
      ),
      answers: wave.closed.responses,
    }),
  ],
  [
    "when people were told of it",
    (wave) => {
      const told = wave.closed.notifications.filter(({ kind }) => kind === "pulse-open");
      const have = new Map(answered(wave).map((row) => [row.person_id, row]));
      return { people: told.flatMap((row) => have.get(row.person_id) ?? []), answers: wave.closed.responses };
    },
  ],
];

function markIn(row: Row): string {
  return row.item_key === "comment"
    ? String(row.text)
    : markOf(row.answers as { pride: number; energy: number });
}

/** Puts one beside the other within each team, and counts how often that is right. */
function rightGuesses(guess: Guess, wave: Wave): number {
  const { people, answers } = guess(wave);
  let right = 0;
  for (const teamId of new Set(answers.map(({ team_id }) => team_id))) {
    const inTeam = people.filter(({ team_id }) => team_id === teamId);
    const given = answers.filter(({ team_id }) => team_id === teamId);
    right += given.filter((row, index) => wave.truth.get(markIn(row)) === inTeam[index]?.person_id).length;
  }
  return right;
}

/**
 * Guessing within a team is right once on average, whatever its size, so that all guesses together are right as often as
 * there are teams with answers; that is near to a Poisson distribution, of which this is passed once in 10¹² times.
 */
function luckiestOf(teams: number): number {
  let [term, sum, hits] = [Math.exp(-teams), Math.exp(-teams), 0];
  while (1 - sum > 1e-12) {
    hits += 1;
    term *= teams / hits;
    sum += term;
  }
  return hits;
}

const groups = () =>
  waves.reduce((sum, { closed }) => sum + new Set(closed.responses.map(({ team_id }) => team_id)).size, 0);

describe("whoever reads the database after a wave is closed", () => {
  it.each(GUESSES)("guesses no better by %s than without", (_, guess) => {
    const right = waves.reduce((sum, wave) => sum + rightGuesses(guess, wave), 0);
    expect(right).toBeLessThanOrEqual(luckiestOf(groups()));
  });

  it("would have been found out if answers lay in the order of those who gave them", () => {
    const asIfInOrder: Guess = (wave) => {
      const personOf = (row: Row) => wave.truth.get(markIn(row)) ?? "";
      return {
        people: by(answered(wave), "person_id"),
        answers: [...wave.closed.responses].sort((a, b) => (personOf(a) < personOf(b) ? -1 : 1)),
      };
    };
    const right = waves.reduce((sum, wave) => sum + rightGuesses(asIfInOrder, wave), 0);
    const all = waves.reduce((sum, { closed }) => sum + closed.responses.length, 0);
    expect(right).toBe(all);
    expect(all).toBeGreaterThan(2 * luckiestOf(groups()));
  });

  it("finds all rows of a wave written by one transaction, so that none is nearer to another", () => {
    for (const { closed } of waves) {
      const { invitations, responses, comments } = closed;
      expect(new Set([...invitations, ...responses, ...comments].map(({ xmin }) => xmin)).size).toBe(1);
      const order = invitations.map(({ person_id }) => String(person_id));
      expect(order).toEqual([...order].sort());
    }
  });

  it("finds no ballot, no salt and no hash of a link", async () => {
    for (const { closed } of waves) {
      expect(closed.ballots).toEqual([]);
      expect(closed.invitations.every((row) => row.token_hash === null && row.reminded_on === null)).toBe(
        true,
      );
    }
    const salted = await inOurs((tx) =>
      rowsOf(tx.execute(sql`select 1 from pulse_waves where salt is not null`)),
    );
    expect(salted).toEqual([]);
  });

  it("finds no column of a moment beside an answer, and its id nowhere else", async () => {
    const columns = await inOurs((tx) =>
      rowsOf<{ name: string; type: string }>(
        tx.execute(sql`select column_name as name, data_type as type from information_schema.columns
          where table_name in ('pulse_responses', 'pulse_comments')`),
      ),
    );
    expect(columns.length).toBeGreaterThan(8);
    expect(columns.filter(({ type }) => /time|date|serial|integer/.test(type))).toEqual([]);
    const ids = waves.flatMap(({ closed }) =>
      [...closed.responses, ...closed.comments].map(({ id }) => String(id)),
    );
    const texts = await textsOfTables(["pulse_responses", "pulse_comments"]);
    expect(ids.filter((id) => texts.some((text) => text.includes(id)))).toEqual([]);
  });
});

describe("whoever reads the database while a wave is open", () => {
  it("finds no answer and no text in any table, and ballots of one size", async () => {
    const waveId = await openTestWave(ours, { name: "Still open" });
    for (const [index, agent] of [...ours.teams[0].agents, ...ours.teams[1].agents].entries()) {
      const comments: Record<string, string> = index % 2 === 0 ? { comment: "CANARY-WORDS ".repeat(60) } : {};
      await answerTestWave(db, ours, { waveId, personId: agent.id, answers: { pride: 1 }, comments });
    }
    const { ballots, responses, comments } = await look(waveId);
    expect([responses, comments]).toEqual([[], []]);
    const sizes = ballots.map(({ sealed }) => (sealed as Uint8Array).length);
    expect(ballots).toHaveLength(6);
    expect(new Set(sizes).size).toBe(1);
    // Neither the team nor the person is there, nor anything else than the place and what is sealed.
    const known = ["ctid", "xmin", "organization_id", "wave_id", "ballot_key", "sealed"];
    expect(Object.keys(ballots[0]!).sort()).toEqual(known.sort());
    const texts = await textsOfTables([]);
    const words = [/CANARY-WORDS/, /"pride": ?1/, new RegExp(Buffer.from("CANARY-WORDS").toString("hex"))];
    for (const word of words) expect(texts.filter((text) => word.test(text))).toEqual([]);
  });
});

/** Every row that the application's role can read, as text, but of the tables that are named. */
async function textsOfTables(without: readonly string[]): Promise<string[]> {
  return inOurs(async (tx) => {
    const tables = await rowsOf<{ name: string }>(
      tx.execute(sql`select c.relname as name from pg_class c
        join pg_attribute t on t.attrelid = c.oid and t.attname = 'organization_id' and not t.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`),
    );
    const texts: string[] = [];
    for (const { name } of tables.filter((table) => !without.includes(table.name))) {
      const rows = await rowsOf<{ text: string }>(
        tx.execute(sql`select r::text as text from ${sql.identifier(name)} r`),
      );
      texts.push(...rows.map(({ text }) => text));
    }
    return texts;
  });
}
