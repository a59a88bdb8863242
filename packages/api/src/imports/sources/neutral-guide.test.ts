import { describe, expect, it } from "vitest";
import { bytesOf, importAll } from "../testing-files";
import { knowsColumn } from "./data-set";
import { neutralSource } from "./neutral";
import { describeDataSets, exampleCsv } from "./neutral-guide";
import { DATA_SETS } from "./neutral-header";

describe("describeDataSets", () => {
  it.each(DATA_SETS.map((dataSet) => [dataSet.name, dataSet] as const))(
    "tells every column of %s, and none that it does not read",
    (name, dataSet) => {
      const columns = describeDataSets()
        .find((described) => described.name === name)!
        .columns.map((column) => column.name);
      expect(columns.filter((column) => !knowsColumn(dataSet, column))).toEqual([]);
      expect(
        [...dataSet.required, ...dataSet.optional].filter((column) => !columns.includes(column)),
      ).toEqual([]);
    },
  );

  it("marks the columns that a file cannot do without", () => {
    const [contacts] = describeDataSets();
    const required = contacts!.columns.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    expect(required).toEqual(["external_id", "channel", "offered_at"]);
  });
});

describe("exampleCsv", () => {
  it.each(DATA_SETS.map(({ name }) => name))(
    "gives two rows of %s that import without a problem",
    async (name) => {
      const { records, problems, leftOut } = await importAll(neutralSource, bytesOf(exampleCsv(name)!));
      expect({ rows: records.length, problems, leftOut }).toEqual({ rows: 2, problems: [], leftOut: [] });
    },
  );

  it("has none of a data set that does not exist", () => {
    expect(exampleCsv("../secrets")).toBeNull();
  });
});
