import type { RowReader } from "../read-row";
import type { ImportRecord } from "../record";

/** One table of the neutral CSV: which columns it has and how a row of it is read. */
export type DataSet = {
  name: string;
  required: readonly string[];
  optional: readonly string[];
  /** Columns whose names the organisation chooses, such as the items of a questionnaire. */
  isOwnColumn?: (column: string) => boolean;
  /** The record on this row, or null when the row cannot be used; the reader then holds the problems. */
  read: (row: RowReader, columns: readonly string[]) => ImportRecord | null;
};

export function knowsColumn(dataSet: DataSet, column: string): boolean {
  return (
    dataSet.required.includes(column) ||
    dataSet.optional.includes(column) ||
    dataSet.isOwnColumn?.(column) === true
  );
}

/** What must be unique within a file, and the column that a repetition is reported on. */
export function identityOf(record: ImportRecord): { column: string; key: string } | null {
  switch (record.kind) {
    case "contact":
    case "shift":
    case "attendance":
      return { column: "external_id", key: record.externalId };
    case "rating":
      return { column: "external_id", key: record.externalId };
    case "person":
      // A person who changes teams stands in the file once per membership.
      return {
        column: "external_id",
        key: keyOf(record.externalId, record.role, record.team, record.startsOn),
      };
    case "customer":
      return { column: "customer", key: record.customer };
    case "outcome":
      return { column: "outcome", key: keyOf(record.team, record.period, record.outcome) };
    case "engagement-average":
      return { column: "item", key: keyOf(record.wave, record.team, record.item) };
    case "transcript":
      return { column: "sequence", key: keyOf(record.contactExternalId, String(record.sequence)) };
    case "engagement":
      // Responses carry no person: two that are alike are two people who agree.
      return null;
  }
}

/** Parts joined so that no two different rows can give the same key. */
function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}
