import type { Cell } from "../read-table";
import { readMoment } from "../reading/read-moment";
import type { DateForm, Reading } from "../reading/reading";
import { DATE_FORMS } from "../reading/reading";
import type { Field } from "./fields";
import { DURATION_UNITS, type DurationUnit, type FieldMapping } from "./mapping";
import { wordsOf } from "./name-words";
import { createCellReader, isEmpty, keyOf, textOf } from "./read-mapped-cell";
import { isOwnValue, synonymOf } from "./value-synonyms";

export type SampledColumn = { name: string; cells: readonly Cell[] };

/** How a column would be read for a field, and how much of it can be. */
export type Fit = {
  mapped: FieldMapping;
  /** Share of the filled cells that can be read, in [0, 1]. */
  share: number;
  /** Values of which nobody has said yet what they are. */
  unknownValues: string[];
  /** The scale of the column is another than ours: it is not converted by itself. */
  scaleDiffers: boolean;
};

const MAX_VALUES = 50;

/** Tries a column for a field in the way that suits it best. */
export function fitColumn(field: Field, column: SampledColumn, reading: Reading): Fit {
  const filled = column.cells.filter((cell) => !isEmpty(cell));
  const mapped: FieldMapping = { field: field.name, column: column.name };
  if (field.kind === "instant" || field.kind === "date") {
    const dates = bestForm(filled, reading);
    if (dates !== null) mapped.dates = dates;
  }
  if (field.kind === "duration") mapped.unit = unitOf(column.name, filled);
  const { pairs, unknownValues } = suggestValues(field, filled);
  if (pairs.length > 0) mapped.values = pairs;
  const read = createCellReader(field, mapped, reading);
  const good = filled.filter(
    (cell) => isReadable(field, read(cell, null)) || isDateWithoutClock(field, cell, reading),
  );
  const share = filled.length === 0 ? 0 : good.length / filled.length;
  return {
    mapped,
    share,
    unknownValues,
    scaleDiffers: field.kind === "score" && leavesScale(field.scale, filled, reading),
  };
}

function isReadable(field: Field, result: { text: string | null } | { problem: string }): boolean {
  if (!("text" in result) || result.text === null) return false;
  return isOwnValue(field, result.text);
}

/** A date alone can be an instant once somebody says where its clock is. */
function isDateWithoutClock(field: Field, cell: Cell, reading: Reading): boolean {
  return field.kind === "instant" && readMoment(cell, reading.dateOrder) !== null;
}

/** The form in which most dates of a column can be read, where that is not the file's; null where it is. */
function bestForm(filled: readonly Cell[], reading: Reading): DateForm | null {
  const count = (form: DateForm) => filled.filter((cell) => readMoment(cell, form) !== null).length;
  const usual = count(reading.dateOrder);
  if (usual >= filled.length * 0.9) return null;
  const [best] = DATE_FORMS.map((form) => ({ form, read: count(form) })).sort((a, b) => b.read - a.read);
  return best && best.read > usual ? best.form : null;
}

const UNIT_NAMES: readonly (readonly [DurationUnit, RegExp])[] = [
  ["milliseconds", /^(ms|millis|milliseconds|milliseconden)$/],
  ["seconds", /^(s|sec|secs|second|seconds|seconde|seconden)$/],
  ["minutes", /^(min|mins|minute|minutes|minuut|minuten)$/],
  ["hours", /^(h|hr|hrs|hour|hours|uur|uren)$/],
];

/** In which unit durations stand: by their clocks, by the name of the column, or else seconds. */
function unitOf(name: string, filled: readonly Cell[]): DurationUnit {
  const clocks = filled.filter(
    (cell) => cell instanceof Date || (typeof cell === "string" && /^\d+:\d{2}/.test(cell.trim())),
  );
  const words = wordsOf(name);
  if (clocks.length > filled.length / 2)
    return words.includes("uur") || words.includes("hours") ? "h:mm" : "h:mm:ss";
  return UNIT_NAMES.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0] ?? DURATION_UNITS[0];
}

/** For each value of a column of words what it is likely to be here. */
function suggestValues(field: Field, filled: readonly Cell[]) {
  const pairs: { from: string; to: string }[] = [];
  const unknownValues: string[] = [];
  if (field.kind !== "choice" && field.kind !== "boolean") return { pairs, unknownValues };
  const seen = new Set<string>();
  for (const cell of filled) {
    const text = textOf(cell).slice(0, 200);
    if (seen.has(keyOf(text)) || seen.size >= MAX_VALUES || isOwnValue(field, text)) continue;
    seen.add(keyOf(text));
    const to = synonymOf(field, text);
    if (to === null) unknownValues.push(text);
    else pairs.push({ from: text, to });
  }
  return { pairs, unknownValues };
}

function leavesScale(
  [low, high]: readonly [number, number],
  filled: readonly Cell[],
  reading: Reading,
): boolean {
  return filled.some((cell) => {
    const text = textOf(cell).replace(reading.decimalMark, ".");
    const score = text === "" ? Number.NaN : Number(text);
    return Number.isFinite(score) && (score < low || score > high || !Number.isInteger(score));
  });
}
