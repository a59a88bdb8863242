import { hidesValue } from "../problem-value";
import { createInstantReader } from "../read-instant";
import { RowReader } from "../read-row";
import { isEmpty } from "../read-rows";
import { SeenKeys } from "../read-seen";
import type { TableBatch, TableRow } from "../read-table";
import { openTable } from "../reading/open-table";
import type { LeftOutRow, RowProblem, SourceBatch } from "../record";
import { FileRefused } from "../refusal";
import { identityOf } from "../sources/data-set";
import { columnsOf, findPlanFaults, requirePlan } from "./check-plan";
import { dataSetOf } from "./fields";
import { createRowMapper, type RowMapper } from "./map-row";
import type { FilePlan } from "./mapping";
import { findSensitive, SENSITIVE_ROWS, type SensitiveKind } from "./sensitive-columns";

export type PlannedOptions = {
  /** Refuses the file at the first value beyond its scale, unless the plan says what each value is. */
  refusesOtherScale: boolean;
};

/**
 * Reads a file as its plan says, into the records of the plan's data set.
 *
 * Columns that may not be read are emptied before anything looks at a row, so that nothing of them can
 * stand in a record, a problem or a message.
 *
 * @throws {FileRefused} when the plan does not fit the file, or the file is none of the plan's kind
 */
export async function* readPlanned(
  bytes: AsyncIterable<Uint8Array>,
  plan: FilePlan,
  options: PlannedOptions,
): AsyncGenerator<SourceBatch> {
  const { table, close } = await openTable(bytes, plan.reading, columnsOf(plan.mapping));
  try {
    const { header } = table;
    const { first, rest } = await takeFirst(table.batches);
    const rows = first.flatMap((batch) => batch.rows);
    const sensitive = findSensitive(header, rows, { dataSet: plan.dataSet });
    requirePlan(findPlanFaults(plan, header, sensitive), header, plan.dataSet);
    const used = new Set(columnsOf(plan.mapping).map((column) => column.trim().toLowerCase()));
    const hidden = header.flatMap((name, index) =>
      sensitive.has(name) && !used.has(name.trim().toLowerCase()) ? [index] : [],
    );
    yield { records: [], problems: [], leftOut: ignoredColumns(table, sensitive, hidden), bytesRead: 0 };
    const reader = createBatchReader(plan, header, options);
    for await (const batch of chain(first, rest)) yield reader(withoutColumns(batch, hidden));
  } finally {
    await close();
  }
}

/** Batches until there are rows enough to know a column by what stands in it. */
async function takeFirst(batches: AsyncIterable<TableBatch>) {
  const iterator = batches[Symbol.asyncIterator]();
  const first: TableBatch[] = [];
  let rows = 0;
  while (rows < SENSITIVE_ROWS) {
    const { value, done } = await iterator.next();
    if (done) break;
    first.push(value);
    rows += value.rows.length;
  }
  return { first, rest: { [Symbol.asyncIterator]: () => iterator } };
}

async function* chain(first: TableBatch[], rest: AsyncIterable<TableBatch>): AsyncGenerator<TableBatch> {
  yield* first;
  yield* rest;
}

function ignoredColumns(
  { header, headerRow }: { header: readonly string[]; headerRow: number },
  sensitive: ReadonlyMap<string, SensitiveKind>,
  hidden: readonly number[],
): LeftOutRow[] {
  return hidden.map((index) => {
    const column = header[index] ?? "";
    return { row: headerRow, reason: `ignored-${sensitive.get(column) ?? "health"}`, column };
  });
}

/** A row that could not be parted shows all of its text: with columns to hide it may show none. */
function withoutColumns({ rows, problems, bytesRead }: TableBatch, hidden: readonly number[]): TableBatch {
  if (hidden.length === 0) return { rows, problems, bytesRead };
  return {
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell, index) => (hidden.includes(index) ? null : cell)),
    })),
    problems: problems.map((problem) => ({ ...problem, found: "" })),
    bytesRead,
  };
}

function createBatchReader(plan: FilePlan, header: readonly string[], options: PlannedOptions) {
  const dataSet = dataSetOf(plan.dataSet);
  const mapper = createRowMapper(plan, header);
  const { names } = mapper;
  const reader = new RowReader(
    new Map(names.map((name, index) => [name, index])),
    createInstantReader(plan.reading.timeZone),
  );
  const seen = new SeenKeys();
  const scaled = new Set(
    plan.mapping.fields.filter(({ values }) => !values?.length).map(({ field }) => field),
  );

  function readRow(row: TableRow, batch: SourceBatch): void {
    const mapped = mapper.map(row);
    if (mapped.skipReason !== null) {
      leaveOut(batch, row.row, mapped.skipReason);
      return;
    }
    reader.start({ row: row.row, cells: mapped.cells });
    const record = mapped.problems.length > 0 ? null : dataSet.read(reader, names);
    const identity = record && identityOf(record);
    if (record && identity) {
      const firstRow = seen.see(identity.key, record.row);
      if (firstRow !== null) reader.fail(identity.column, "duplicate", { firstRow });
    }
    if (options.refusesOtherScale) refuseOtherScale(reader.problems, row);
    const problems = [...mapped.problems, ...reader.problems.map((problem) => inFile(problem, mapper, row))];
    const reason = firstReason(problems, mapper);
    if (reason !== null) leaveOut(batch, row.row, reason);
    else {
      batch.problems.push(...problems);
      if (record && !reader.failed) batch.records.push(record);
    }
  }

  function refuseOtherScale(problems: readonly RowProblem[], row: TableRow): void {
    const beyond = problems.find(
      ({ code, column }) => code === "out-of-scale" && column !== null && scaled.has(column),
    );
    if (!beyond) return;
    const place = mapper.placeOf(beyond.column ?? "", row);
    throw new FileRefused("scale-differs", {
      column: place?.column ?? "",
      field: beyond.column ?? "",
      found: place?.found ?? beyond.found,
      low: beyond.params?.low ?? "",
      high: beyond.params?.high ?? "",
    });
  }

  return (batch: TableBatch): SourceBatch => {
    const result: SourceBatch = { records: [], problems: [], leftOut: [], bytesRead: batch.bytesRead };
    for (const problem of batch.problems) {
      const reason = mapper.skipFor(problem);
      if (reason === null) result.problems.push(problem);
      else leaveOut(result, problem.row, reason);
    }
    for (const row of batch.rows) if (!isEmpty(row)) readRow(row, result);
    return result;
  };
}

function leaveOut(batch: SourceBatch, row: number, reason: string): void {
  batch.leftOut.push({ row, reason: `skipped-by-rule: ${reason}` });
}

function firstReason(problems: readonly RowProblem[], mapper: RowMapper): string | null {
  for (const problem of problems) {
    const reason = problem.severity === "warning" ? null : mapper.skipFor(problem);
    if (reason !== null) return reason;
  }
  return null;
}

/** The problem in the names and the cells of the file, for somebody who has only that before them. */
function inFile(problem: RowProblem, mapper: RowMapper, row: TableRow): RowProblem {
  const place = problem.column === null ? null : mapper.placeOf(problem.column, row);
  if (!place) return problem;
  return hidesValue(problem.code) ? { ...problem, column: place.column } : { ...problem, ...place };
}
