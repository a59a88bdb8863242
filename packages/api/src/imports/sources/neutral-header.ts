import { requireColumns, sayNames } from "../read-header";
import { normalizeName } from "../read-table";
import { FileRefused } from "../refusal";
import { type DataSet, knowsColumn } from "./data-set";
import { averagesDataSet } from "./neutral-averages";
import { contactsDataSet } from "./neutral-contacts";
import { customersDataSet } from "./neutral-customers";
import { engagementDataSet } from "./neutral-engagement";
import { attendanceDataSet, shiftsDataSet } from "./neutral-intervals";
import { outcomesDataSet } from "./neutral-outcomes";
import { peopleDataSet } from "./neutral-people";
import { ratingsDataSet } from "./neutral-ratings";
import { transcriptsDataSet } from "./neutral-transcripts";

export const DATA_SETS: readonly DataSet[] = [
  contactsDataSet,
  ratingsDataSet,
  peopleDataSet,
  shiftsDataSet,
  attendanceDataSet,
  customersDataSet,
  engagementDataSet,
  averagesDataSet,
  outcomesDataSet,
  transcriptsDataSet,
];

/**
 * The data set that a header belongs to: the one that knows most of its columns; of two that know
 * equally many, the one of which nothing is missing.
 *
 * @throws {FileRefused} when no data set fits, or when the one that fits best lacks a required column
 */
export function chooseDataSet(header: readonly string[]): DataSet {
  const columns = new Set(header.map(normalizeName));
  const scored = DATA_SETS.map((dataSet) => ({
    dataSet,
    known: [...columns].filter((column) => knowsColumn(dataSet, column)).length,
    missing: dataSet.required.filter((column) => !columns.has(column)).length,
  }));
  const [best] = scored.sort((a, b) => b.known - a.known || a.missing - b.missing);
  if (!best || best.known === 0 || best.missing === best.dataSet.required.length) {
    throw new FileRefused("no-known-data-set", { found: sayNames(header) });
  }
  requireColumns(header, best.dataSet.required, best.dataSet.name);
  return best.dataSet;
}
