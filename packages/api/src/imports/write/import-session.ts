import type { Db } from "@kwartet/db/client";
import type { Scope } from "../../scope";
import type { Rules } from "../../settings/in-force-queries";
import type { ImportRecord, RowProblem } from "../record";
import type { NameDirectory } from "./name-queries";

/** What all writers of one import share; it lives as long as its transaction. */
export type ImportSession = {
  db: Db;
  scope: Scope;
  importId: string;
  source: string;
  rules: Rules;
  names: NameDirectory;
  customerHash: (customer: string) => string;
  /** The team of contacts that name none. */
  defaultTeam: string;
  touched: Touched;
};

/** What must be computed again when all rows are in. */
export type Touched = {
  /** `team day` */
  teamDays: Set<string>;
  customerIds: Set<string>;
  agentIds: Set<string>;
  presenceDays: Set<string>;
  /** Milliseconds; the latest moment that the rows speak of. */
  latest: number;
  /** Milliseconds; the latest moment that corrected rows spoke of before. */
  latestBefore: number;
};

export function nothingTouched(): Touched {
  return {
    teamDays: new Set(),
    customerIds: new Set(),
    agentIds: new Set(),
    presenceDays: new Set(),
    latest: 0,
    latestBefore: 0,
  };
}

/** What became of the rows of a batch. */
export type Written = { created: number; updated: number; unchanged: number; problems: RowProblem[] };

export function nothingWritten(): Written {
  return { created: 0, updated: 0, unchanged: 0, problems: [] };
}

export function addWritten(into: Written, from: Written): void {
  into.created += from.created;
  into.updated += from.updated;
  into.unchanged += from.unchanged;
  into.problems.push(...from.problems);
}

/** The records of one kind. */
export type RecordOf<Kind extends ImportRecord["kind"]> = Extract<ImportRecord, { kind: Kind }>;
