import type { ImportRecord, LeftOutRow, RowProblem, SourceBatch } from "../record";
import { FileRefused, type RefusalCode, type RefusalParams } from "../refusal";
import type { FilePlan } from "./mapping";
import { type PlanProblemGroup, ProblemGroups } from "./problem-groups";
import { readPlanned } from "./read-planned";

/** Rows after which somebody who waits has seen enough; the import itself reads all of them. */
export const CHECKED_ROWS = 100_000;
const MAX_NAMES = 2_000;

export type FileCheck = {
  /** Rows that were looked at, and what became of them. */
  rows: number;
  usable: number;
  skipped: number;
  leftOut: { reason: string; count: number }[];
  /** False when there are more rows than were looked at. */
  isWhole: boolean;
  groups: PlanProblemGroup[];
  /** Names in the usable rows, with the number of rows of each. */
  people: Map<string, number>;
  teams: Map<string, number>;
};

export type Refused = { code: RefusalCode; params: RefusalParams };

type Tally = Omit<FileCheck, "groups" | "leftOut"> & { groups: ProblemGroups; leftOut: Map<string, number> };

/**
 * Reads a file as its plan says without keeping anything, and says what would become of its rows.
 *
 * @throws {FileRefused} when the file cannot be read so at all
 */
export async function checkFile(bytes: AsyncIterable<Uint8Array>, plan: FilePlan): Promise<FileCheck> {
  const tally: Tally = {
    rows: 0,
    usable: 0,
    skipped: 0,
    isWhole: true,
    groups: new ProblemGroups(),
    leftOut: new Map(),
    people: new Map(),
    teams: new Map(),
  };
  for await (const batch of readPlanned(bytes, plan, { refusesOtherScale: false })) {
    addBatch(tally, batch);
    if (tally.rows < CHECKED_ROWS) continue;
    tally.isWhole = false;
    break;
  }
  const { groups, leftOut, ...rest } = tally;
  return {
    ...rest,
    groups: groups.list(),
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
  };
}

function addBatch(tally: Tally, { records, problems, leftOut }: SourceBatch): void {
  const skipped = new Set(problems.filter(isError).map(({ row }) => row)).size;
  const rowsLeftOut = leftOut.filter(({ column }) => column === undefined).length;
  tally.usable += records.length;
  tally.skipped += skipped;
  tally.rows += records.length + skipped + rowsLeftOut;
  for (const problem of problems) tally.groups.add(problem);
  for (const row of leftOut) count(tally.leftOut, reasonOf(row));
  for (const record of records) addNames(tally, record);
}

const isError = ({ severity }: RowProblem): boolean => severity !== "warning";

const reasonOf = ({ reason, column }: LeftOutRow): string =>
  column === undefined ? reason : `${reason}: ${column}`;

function addNames({ people, teams }: Tally, record: ImportRecord): void {
  if ("agent" in record && record.agent !== null) count(people, record.agent);
  if ("team" in record && record.team !== null) count(teams, record.team);
}

function count(counts: Map<string, number>, key: string): void {
  const known = counts.get(key);
  if (known !== undefined || counts.size < MAX_NAMES) counts.set(key, (known ?? 0) + 1);
}

/** What a file is refused for, as a value; anything else that goes wrong goes on. */
export async function refusedOr<Result>(work: Promise<Result>): Promise<Result | { refused: Refused }> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { refused: { code: error.code, params: error.params } };
  }
}
