import type { FieldMapping, Mapping } from "@kwartet/api/imports/mapping/mapping";

export const fieldOf = ({ fields }: Mapping, field: string): FieldMapping | undefined =>
  fields.find((each) => each.field === field);

export const constantOf = ({ constants }: Mapping, field: string): string | undefined =>
  constants.find((each) => each.field === field)?.value;

/** Reads a field from another column, or from none. What was said of the former column does not hold for it. */
export function setColumn(mapping: Mapping, field: string, column: string | null): Mapping {
  const known = fieldOf(mapping, field);
  if (known && known.column === column) return mapping;
  const fields = mapping.fields.filter((each) => each.field !== field);
  return {
    ...mapping,
    fields: column === null ? fields : [...fields, { field, column }],
    constants: mapping.constants.filter((each) => each.field !== field),
  };
}

/** Gives every row one value for a field. */
export function setConstant(mapping: Mapping, field: string, value: string): Mapping {
  const others = mapping.constants.filter((each) => each.field !== field);
  return {
    ...mapping,
    fields: mapping.fields.filter((each) => each.field !== field),
    constants: value === "" ? others : [...others, { field, value }],
  };
}

/** Says something more of how a field is read; `undefined` takes it back. */
export function changeField(mapping: Mapping, field: string, said: Partial<FieldMapping>): Mapping {
  return {
    ...mapping,
    fields: mapping.fields.map((each) => (each.field === field ? without({ ...each, ...said }) : each)),
  };
}

/** What is undefined would be refused as an unknown key once it has travelled. */
function without(mapped: FieldMapping): FieldMapping {
  return Object.fromEntries(Object.entries(mapped).filter(([, said]) => said !== undefined)) as FieldMapping;
}

/** Says what one value of the file is here; null is "no value", undefined is "not said". */
export function setValue(
  mapping: Mapping,
  field: string,
  { from, to }: { from: string; to: string | null | undefined },
): Mapping {
  const others = (fieldOf(mapping, field)?.values ?? []).filter((pair) => !isSame(pair.from, from));
  const values = to === undefined ? others : [...others, { from, to }];
  return changeField(mapping, field, { values: values.length > 0 ? values : undefined });
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Every column that a mapping reads. */
export function usedColumns({ fields, identity }: Mapping): Set<string> {
  const keys = identity?.by === "columns" ? identity.columns : [];
  return new Set([...fields.flatMap(({ column, timeColumn }) => [column, timeColumn ?? column]), ...keys]);
}

/** Leaves out of a mapping what this file does not have, and names it. */
export function fitToHeader(
  mapping: Mapping,
  header: readonly string[],
): { mapping: Mapping; missing: string[] } {
  const has = (column: string) => header.some((name) => isSame(name, column));
  const missing = [...usedColumns(mapping)].filter((column) => !has(column));
  if (missing.length === 0) return { mapping, missing };
  const { identity } = mapping;
  const isKeyHere = identity?.by !== "columns" || identity.columns.every(has);
  return {
    missing,
    mapping: {
      ...mapping,
      fields: mapping.fields.filter(({ column }) => has(column)),
      identity: isKeyHere ? identity : null,
      skips: mapping.skips.filter(({ column }) => column === undefined || has(column)),
    },
  };
}
