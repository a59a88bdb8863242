import { fieldOf } from "@kwartet/api/imports/mapping/fields";
import type { DurationUnit, FieldMapping, FilePlan, Mapping } from "@kwartet/api/imports/mapping/mapping";
import type { DateForm } from "@kwartet/api/imports/reading/reading";
import { changeField, setValue } from "./edit-mapping";

/** One rule that mends every row of a group at once. */
export type ChosenRepair =
  | { kind: "value-map"; pairs: readonly { from: string; to: string | null }[] }
  | { kind: "strip"; text: string }
  | { kind: "when-empty"; value: string }
  | { kind: "other-dates"; form: DateForm }
  | { kind: "time-of-day"; time: string }
  | { kind: "unit"; unit: DurationUnit }
  | { kind: "skip-rows" };

type Group = {
  code: string;
  column: string | null;
  count: number;
  values: readonly { found: string; count: number }[];
};

/** The field that a column of the file becomes; null where the problem is of no one column. */
export function fieldOfColumn({ fields }: Mapping, column: string | null): FieldMapping | null {
  return fields.find((each) => each.column === column || each.field === column) ?? null;
}

type Repair = ChosenRepair["kind"];
type Repairable = { column: string | null; repairs: readonly Repair[] };

/** The kinds of rule that can mend a group: all but leaving rows out need a field to be a rule of. */
export function repairsFor({ dataSet, mapping }: FilePlan, { column, repairs }: Repairable): Repair[] {
  const mapped = fieldOfColumn(mapping, column);
  const isOfField = mapped !== null && fieldOf(dataSet, mapped.field) !== null;
  return repairs.filter((kind) => kind === "skip-rows" || isOfField);
}

/** Puts the rule for a group of problems into the mapping. */
export function applyRepair(mapping: Mapping, group: Group, repair: ChosenRepair): Mapping {
  if (repair.kind === "skip-rows")
    return { ...mapping, skips: [...mapping.skips, ...skipsFor(mapping, group)] };
  const mapped = fieldOfColumn(mapping, group.column);
  if (!mapped) return mapping;
  const { field } = mapped;
  switch (repair.kind) {
    case "value-map":
      return repair.pairs.reduce((changed, pair) => setValue(changed, field, pair), mapping);
    case "strip":
      return changeField(mapping, field, { strip: [...new Set([...(mapped.strip ?? []), repair.text])] });
    case "when-empty":
      return changeField(mapping, field, { whenEmpty: repair.value });
    case "other-dates":
      return changeField(mapping, field, {
        otherDates: [...new Set([...(mapped.otherDates ?? []), repair.form])].slice(0, 5),
      });
    case "time-of-day":
      return changeField(mapping, field, { timeOfDay: repair.time });
    case "unit":
      return changeField(mapping, field, { unit: repair.unit });
  }
}

/** Only the values that were seen where all of them are known; else everything with this problem. */
function skipsFor(mapping: Mapping, { code, column, count, values }: Group): Mapping["skips"] {
  const keys = mapping.identity?.by === "columns" ? mapping.identity.columns : [];
  const isColumn =
    column !== null && (mapping.fields.some((each) => each.column === column) || keys.includes(column));
  const rule = { reason: code, problem: code, ...(isColumn && { column }) };
  const isWhole = values.reduce((sum, value) => sum + value.count, 0) === count;
  return isWhole ? values.map(({ found }) => ({ ...rule, found })) : [rule];
}
