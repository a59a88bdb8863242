import type { TableRow } from "../read-table";
import { shapeOfColumn } from "../reading/cell-shape";
import type { Reading } from "../reading/reading";
import { keyUseOf } from "./check-plan";
import { DATA_SET_NAMES, type DataSetName, type Field, fieldsOf, ownFieldsOf } from "./fields";
import type { FieldMapping, Identity, Mapping } from "./mapping";
import { matchName } from "./match-name";
import { isEmpty, textOf } from "./read-mapped-cell";
import { findSensitive, type SensitiveKind } from "./sensitive-columns";
import { type Fit, fitColumn, type SampledColumn } from "./suggest-field";

/** Below this nothing is proposed. */
export const PROPOSED_FROM = 0.5;

/** Rows that are enough to propose by; fewer where there are very many columns. */
const SAMPLE_ROWS = 200;
const WIDE = 100;
const WIDE_ROWS = 40;
const LOOKED_AT_ROWS = 20;

/** Why a column is proposed for a field: by its name, a part of its name, or what stands in it. */
export type FieldReason = "name" | "part-of-name" | "values" | "nothing-fits";
export type ColumnReason = "proposed" | "sensitive" | "empty" | "no-field" | "other-column";

export type SuggestedField = Field & {
  column: string | null;
  confidence: number;
  reason: FieldReason;
  /** The known name that the column's name was compared with. */
  synonym: string | null;
  unknownValues: string[];
  scaleDiffers: boolean;
};

export type SuggestedColumn = {
  column: string;
  status: "mapped" | "ignored";
  field: string | null;
  reason: ColumnReason;
  sensitive: SensitiveKind | null;
};

export type Suggestion = {
  dataSet: DataSetName;
  /** How well each data set fits, the best first. */
  dataSets: { dataSet: DataSetName; confidence: number }[];
  /** A draft: everything in it waits for a yes. */
  mapping: Mapping;
  identityConfidence: number;
  fields: SuggestedField[];
  columns: SuggestedColumn[];
};

export type SuggestInput = {
  header: readonly string[];
  rows: readonly TableRow[];
  reading: Reading;
  dataSet?: DataSetName;
};

type Pair = {
  field: Field;
  column: SampledColumn;
  fit: Fit;
  confidence: number;
  reason: FieldReason;
  synonym: string | null;
};
type Drafted = {
  dataSet: DataSetName;
  fields: Field[];
  pairs: Pair[];
  sensitive: ReadonlyMap<string, SensitiveKind>;
  columns: SampledColumn[];
};

/** Proposes what the columns of a file are, with how sure that is; it decides nothing. */
export function suggestMapping({ header, rows, reading, dataSet }: SuggestInput): Suggestion {
  const drafts = DATA_SET_NAMES.map((name) => draftFor(name, { header, rows, reading }));
  const ranked = drafts
    .map((draft) => ({ draft, confidence: fitOf(draft) }))
    .sort((a, b) => b.confidence - a.confidence);
  const chosen = ranked.find(({ draft }) => draft.dataSet === dataSet) ?? ranked[0];
  if (!chosen) throw new RangeError("There are no data sets.");
  const dataSets = ranked.map(({ draft, confidence }) => ({ dataSet: draft.dataSet, confidence }));
  return { ...describeDraft(chosen.draft), dataSets };
}

function draftFor(dataSet: DataSetName, { header, rows, reading }: Omit<SuggestInput, "dataSet">): Drafted {
  const sensitive = findSensitive(header, rows, { dataSet });
  const sample = rows.slice(0, header.length > WIDE ? WIDE_ROWS : SAMPLE_ROWS);
  const columns = header.map((name, index) => ({
    name,
    cells: sample.map(({ cells }) => cells[index] ?? null),
  }));
  const open = columns.filter(({ name }) => !sensitive.has(name));
  const own = ownFieldsOf(
    dataSet,
    open.map(({ name }) => name),
  );
  const fields = [...fieldsOf(dataSet), ...own];
  const pairs = fields.flatMap((field) =>
    open.map((column): Pair => ({ field, column, ...judge(field, column, reading) })),
  );
  return { dataSet, fields, columns, sensitive, pairs: choosePairs(pairs) };
}

/** How sure it is that a column holds a field, by its name and by how much of it can be read so. */
function judge(field: Field, column: SampledColumn, reading: Reading): Omit<Pair, "field" | "column"> {
  const match = matchName(column.name, field.name);
  // Only what tells by itself is looked for under a name that says nothing: a wide file has many columns.
  const isTelling = field.name === "channel" || (field.kind === "instant" && field.isRequired);
  const isWorth = match !== null || (isTelling && isOfKind(field, column));
  const mapped = { field: field.name, column: column.name };
  if (!isWorth)
    return {
      fit: { mapped, share: 0, unknownValues: [], scaleDiffers: false },
      confidence: 0,
      reason: "nothing-fits",
      synonym: null,
    };
  const fit = fitColumn(field, column, reading);
  const synonym = match?.synonym ?? null;
  const reason: FieldReason = match === null ? "values" : match.score > 0.9 ? "name" : "part-of-name";
  return { fit, synonym, reason, confidence: confidenceOf(field, fit, { match: match?.score ?? 0, column }) };
}

/** Whether a look at the column is worth the time. */
function isOfKind(field: Field, { cells }: SampledColumn): boolean {
  const shape = shapeOfColumn(cells.slice(0, LOOKED_AT_ROWS));
  return field.kind === "instant" ? shape === "date" : shape === "text";
}

function confidenceOf(
  field: Field,
  fit: Fit,
  { match, column }: { match: number; column: SampledColumn },
): number {
  if (match === 0) {
    // Words that only this field has tell by themselves; a date could be any date.
    const tells = field.kind === "choice" && field.name === "channel" && fit.share > 0.8;
    const isOnlyHope = field.kind === "instant" && field.isRequired && fit.share > 0.9;
    return tells ? 0.75 : isOnlyHope ? 0.4 : 0;
  }
  const isEmptyColumn = column.cells.every(isEmpty);
  if (isEmptyColumn) return match * 0.55;
  if (field.kind === "text") {
    // Names and keys are no dates, and a key of a row stands in one row only.
    return shapeOfColumn(column.cells) === "date" ? match * 0.2 : match * 0.9;
  }
  if (fit.share < 0.5) return match * 0.2;
  return match * (0.5 + 0.45 * fit.share) * (fit.scaleDiffers ? 0.7 : 1);
}

/** The surest pairs first, each field and each column once; a near rival halves what is left of the doubt. */
function choosePairs(pairs: readonly Pair[]): Pair[] {
  const ranked = pairs
    .filter(({ confidence }) => confidence >= 0.3)
    .sort((a, b) => b.confidence - a.confidence);
  const chosen: Pair[] = [];
  for (const pair of ranked) {
    if (
      chosen.some(({ field, column }) => field.name === pair.field.name || column.name === pair.column.name)
    )
      continue;
    const rival = ranked.find(
      (each) =>
        each !== pair &&
        each.field.name === pair.field.name &&
        !chosen.some(({ column }) => column.name === each.column.name) &&
        pair.confidence - each.confidence < 0.05,
    );
    const isOnlyDate = pair.reason === "values" && pair.field.kind === "instant" && !rival;
    chosen.push({ ...pair, confidence: rival ? pair.confidence * 0.8 : isOnlyDate ? 0.55 : pair.confidence });
  }
  return chosen.filter(({ confidence }) => confidence >= PROPOSED_FROM);
}

/** Which share of what a data set needs was found, and a little for the rest. */
function fitOf({ dataSet, pairs }: Drafted): number {
  const required = fieldsOf(dataSet).filter(({ isRequired }) => isRequired);
  const sure = required.reduce(
    (sum, { name }) => sum + (pairs.find(({ field }) => field.name === name)?.confidence ?? 0),
    0,
  );
  const extra = pairs.filter(({ field }) => !field.isRequired).length;
  return Math.min(0.98, (sure / required.length) * 0.85 + Math.min(extra, 8) * 0.02);
}

function describeDraft({
  dataSet,
  fields: known,
  pairs,
  sensitive,
  columns,
}: Drafted): Omit<Suggestion, "dataSets"> {
  const keyPair = pairs.find(({ field }) => field.name === "external_id");
  const identity = identityFor(dataSet, keyPair);
  const fields = pairs.filter((pair) => pair !== keyPair).map(({ fit }): FieldMapping => fit.mapped);
  return {
    dataSet,
    mapping: {
      fields,
      constants: [],
      identity: identity.value,
      skips: [],
      allowed: [],
      people: [],
      teams: [],
      system: null,
    },
    identityConfidence: identity.confidence,
    fields: known.map((field) => describeField(field, pairs)),
    columns: columns.map((column) => describeColumn(column, { pairs, sensitive })),
  };
}

/** A key is proposed only where it stands in every row, and in one row each. */
function identityFor(
  dataSet: DataSetName,
  pair: Pair | undefined,
): { value: Identity | null; confidence: number } {
  const use = keyUseOf(dataSet);
  if (use === "none" || !pair) return { value: null, confidence: 0 };
  const texts = pair.column.cells.map(textOf);
  const isUnique = new Set(texts).size === texts.length && !texts.includes("");
  const mayRepeat = dataSet === "people";
  if (!isUnique && !mayRepeat) return { value: null, confidence: 0 };
  return { value: { by: "columns", columns: [pair.column.name] }, confidence: pair.confidence };
}

function describeField(field: Field, pairs: readonly Pair[]): SuggestedField {
  const pair = pairs.find((each) => each.field.name === field.name);
  return {
    ...field,
    column: pair?.column.name ?? null,
    confidence: pair?.confidence ?? 0,
    reason: pair?.reason ?? "nothing-fits",
    synonym: pair?.synonym ?? null,
    unknownValues: pair?.fit.unknownValues ?? [],
    scaleDiffers: pair?.fit.scaleDiffers ?? false,
  };
}

type Told = { pairs: readonly Pair[]; sensitive: ReadonlyMap<string, SensitiveKind> };

function describeColumn({ name, cells }: SampledColumn, { pairs, sensitive }: Told): SuggestedColumn {
  const kind = sensitive.get(name) ?? null;
  const pair = pairs.find(({ column }) => column.name === name);
  const reason: ColumnReason =
    kind !== null ? "sensitive" : pair ? "proposed" : cells.every(isEmpty) ? "empty" : "no-field";
  return {
    column: name,
    status: pair ? "mapped" : "ignored",
    field: pair?.field.name ?? null,
    reason,
    sensitive: kind,
  };
}
