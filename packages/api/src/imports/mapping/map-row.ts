import { createHash } from "node:crypto";
import { type Cell, showFound, type TableRow } from "../read-table";
import type { RowProblem } from "../record";
import { isSame } from "./check-plan";
import { fieldOf } from "./fields";
import type { FieldMapping, FilePlan } from "./mapping";
import { type CellReader, createCellReader, isEmpty, keyOf, textOf } from "./read-mapped-cell";

/** A row in the names and forms of the product's own files. */
export type MappedRow = {
  cells: (string | null)[];
  problems: RowProblem[];
  /** Why the row is left out on purpose, if it is. */
  skipReason: string | null;
};

export type RowMapper = {
  /** Names of the fields, in the order of the cells of a mapped row. */
  names: string[];
  map: (row: TableRow) => MappedRow;
  /** The column of the file that a field comes from, and what stands in it on a row. */
  placeOf: (field: string, row: TableRow | undefined) => { column: string; found: string } | null;
  /** Why a row with this problem is left out on purpose; null when it is not. */
  skipFor: (problem: Pick<RowProblem, "code" | "column" | "found">) => string | null;
};

type Part = { mapped: FieldMapping; at: number; timeAt: number; read: CellReader };

const EXTERNAL_ID = "external_id";

/** Makes what turns the rows of a file with this header into rows of the product's own. */
export function createRowMapper(plan: FilePlan, header: readonly string[]): RowMapper {
  const { dataSet, reading, mapping } = plan;
  const indexOf = (column: string) => header.findIndex((name) => isSame(name, column));
  const parts = mapping.fields.flatMap((mapped): Part[] => {
    const field = fieldOf(dataSet, mapped.field);
    if (!field) return [];
    const timeAt = mapped.timeColumn === undefined ? -1 : indexOf(mapped.timeColumn);
    return [{ mapped, at: indexOf(mapped.column), timeAt, read: createCellReader(field, mapped, reading) }];
  });
  const constants = mapping.constants.map(({ value }) => value);
  const names = [...parts.map(({ mapped }) => mapped.field), ...mapping.constants.map(({ field }) => field)];
  const { identity } = mapping;
  const keyColumns = identity?.by === "columns" ? identity.columns : [];
  const keysAt = keyColumns.map(indexOf);
  const skips = mapping.skips.map((rule) => ({
    ...rule,
    at: rule.column === undefined ? -1 : indexOf(rule.column),
  }));

  function map(row: TableRow): MappedRow {
    const skip = skips.find(
      (rule) => rule.problem === undefined && matches(rule.found, row.cells[rule.at] ?? null),
    );
    if (skip) return { cells: [], problems: [], skipReason: skip.reason };
    const { cells, problems } = readParts(row, parts);
    const all = [...cells, ...constants];
    if (identity) {
      all.push(
        identity.by === "content" ? hashOf(names, all) : joinKeys(keysAt.map((at) => row.cells[at] ?? null)),
      );
    }
    return { cells: all, problems, skipReason: null };
  }

  function placeOf(field: string, row: TableRow | undefined) {
    if (field === EXTERNAL_ID && keyColumns.length > 0) {
      const found = joinKeys(keysAt.map((at) => row?.cells[at] ?? null));
      return { column: keyColumns.join(" + "), found: showFound(found) };
    }
    const part = parts.find(({ mapped }) => mapped.field === field);
    return part ? { column: part.mapped.column, found: showFound(row?.cells[part.at] ?? null) } : null;
  }

  function skipFor({ code, column, found }: Pick<RowProblem, "code" | "column" | "found">): string | null {
    const rule = skips.find(
      (each) =>
        each.problem === code &&
        (each.column === undefined || (column !== null && isSame(each.column, column))) &&
        (each.found === undefined || keyOf(each.found) === keyOf(found)),
    );
    return rule?.reason ?? null;
  }

  return { names: identity ? [...names, EXTERNAL_ID] : names, map, placeOf, skipFor };
}

function matches(wanted: string | undefined, cell: Cell): boolean {
  if (wanted === undefined) return false;
  return wanted === "" ? isEmpty(cell) : keyOf(textOf(cell)) === keyOf(wanted);
}

function readParts(
  row: TableRow,
  parts: readonly Part[],
): { cells: (string | null)[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const cells = parts.map(({ mapped, at, timeAt, read }) => {
    const cell = row.cells[at] ?? null;
    const result = read(cell, row.cells[timeAt] ?? null);
    if ("text" in result) return result.text;
    const clock = timeAt < 0 ? "" : ` ${showFound(row.cells[timeAt] ?? null)}`;
    problems.push({
      row: row.row,
      column: mapped.column,
      code: result.problem,
      found: `${showFound(cell)}${clock}`,
    });
    return null;
  });
  return { cells, problems };
}

/** One text for the cells of a key, such that no two different keys give the same; null where all are empty. */
function joinKeys(cells: readonly Cell[]): string | null {
  const texts = cells.map(textOf);
  if (texts.every((text) => text === "")) return null;
  const [only = "", ...more] = texts;
  if (more.length === 0) return only;
  return texts.map((text) => text.replaceAll("\\", "\\\\").replaceAll("|", "\\|")).join("|");
}

/** A key made of all that a row says, for files whose rows have none. */
function hashOf(names: readonly string[], cells: readonly (string | null)[]): string {
  const pairs = names.map((name, index) => [name, cells[index] ?? ""]).sort();
  return createHash("sha256").update(JSON.stringify(pairs)).digest("hex").slice(0, 32);
}
