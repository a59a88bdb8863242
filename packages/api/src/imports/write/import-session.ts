import type { Db } from "@kwartet/db/client";
import type { Scope } from "../../scope";
import type { Rules } from "../../settings/in-force-queries";
import type { HashIdentifier } from "../customer-hash";
import type { ImportRecord, RowProblem } from "../record";
import type { NameDirectory } from "./name-queries";
import type { Touched } from "./touched-queries";

/** What all writers of one import share; it lives as long as its transaction. */
export type ImportSession = {
  db: Db;
  scope: Scope;
  importId: string;
  source: string;
  rules: Rules;
  names: NameDirectory;
  hashIdentifier: HashIdentifier;
  /** The team of contacts that name none. */
  defaultTeam: string;
  touched: Touched;
  /** Whether each contact that is still to come is known to be a new one. */
  isOnlyNew?: boolean;
};

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
