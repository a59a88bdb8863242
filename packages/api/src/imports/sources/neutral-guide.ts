import type { Localized } from "@kwartet/metrics/kpi";
import { stringify } from "csv-stringify/sync";
import { CONTACTS_GUIDE } from "./neutral-guide-contacts";
import { OTHER_GUIDES } from "./neutral-guide-others";
import { DATA_SETS } from "./neutral-header";

/** What somebody needs to know to fill a column, with the cells of two example rows. */
export type ColumnGuide = { means: Localized; examples: readonly [string, string] };

export type DataSetGuide = {
  /** What one row is. */
  row: Localized;
  /** In the order in which a reader wants them; the order in a file is free. */
  columns: Readonly<Record<string, ColumnGuide>>;
};

const GUIDES: Readonly<Record<string, DataSetGuide>> = { contacts: CONTACTS_GUIDE, ...OTHER_GUIDES };

export type DescribedColumn = ColumnGuide & { name: string; isRequired: boolean };
export type DescribedDataSet = { name: string; row: Localized; columns: DescribedColumn[] };

/** The neutral CSV as its reader knows it, in words: every data set with every column. */
export function describeDataSets(): DescribedDataSet[] {
  return DATA_SETS.map(({ name, required }) => {
    const guide = GUIDES[name];
    if (!guide) throw new RangeError(`the data set ${name} has no guide`);
    return {
      name,
      row: guide.row,
      columns: Object.entries(guide.columns).map(([column, told]) => ({
        ...told,
        name: column,
        isRequired: required.includes(column),
      })),
    };
  });
}

/** A small file of a data set that imports as it is, or null where there is no such data set. */
export function exampleCsv(dataSet: string): string | null {
  const described = describeDataSets().find(({ name }) => name === dataSet);
  if (!described) return null;
  const { columns } = described;
  return stringify(
    [columns.map(({ name }) => name), ...[0, 1].map((row) => columns.map(({ examples }) => examples[row]))],
    { record_delimiter: "\r\n" },
  );
}
