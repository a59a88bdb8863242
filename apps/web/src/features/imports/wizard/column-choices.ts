import type { DataSetName } from "@kwartet/api/imports/mapping/fields";
import type { Mapping } from "@kwartet/api/imports/mapping/mapping";
import { SENSITIVE_USE } from "@kwartet/api/imports/mapping/sensitive-columns";
import type { RouterOutputs } from "@/trpc/outputs";
import { constantOf, fieldOf, usedColumns } from "./edit-mapping";
import { isUnsure } from "./sureness";

export type Suggestion = Exclude<RouterOutputs["imports"]["suggestMapping"], { refused: unknown }>;
export type SuggestedField = Suggestion["fields"][number];
export type SuggestedColumn = Suggestion["columns"][number];

/** Of these only a keyed hash is kept, so that a customer's own address may be one. */
const CUSTOMER_KEYS = ["customer", "customer_email", "customer_phone"];

/** The columns that may become a field. */
export function columnsFor(field: string, columns: readonly SuggestedColumn[], mapping: Mapping): string[] {
  return columns
    .filter(({ column, sensitive }) => {
      if (sensitive === null || mapping.allowed.some((each) => each.column === column)) return true;
      const isOfCustomer = sensitive === "customer-contact" || sensitive === "customer-name";
      return CUSTOMER_KEYS.includes(field) && isOfCustomer;
    })
    .map(({ column }) => column);
}

/** What somebody may do about a column that is left out by itself. */
export function permittedUse(
  { sensitive }: SuggestedColumn,
  dataSet: DataSetName,
): "free" | "allowed" | "declared" | "never" {
  if (sensitive === null) return "free";
  const use = SENSITIVE_USE[sensitive];
  return use === "declared" && dataSet !== "outcomes" ? "never" : use;
}

/** Whether a field is read from the column that was proposed for it. */
export const isAsProposed = ({ name, column }: SuggestedField, mapping: Mapping): boolean =>
  column !== null && fieldOf(mapping, name)?.column === column;

/** Fields whose proposed column is not sure. */
export const unsureFields = (fields: readonly SuggestedField[], mapping: Mapping): string[] =>
  fields
    .filter((field) => isUnsure(field.confidence) && isAsProposed(field, mapping))
    .map(({ name }) => name);

/** Fields that have to be there, and are not. */
export const missingFields = (fields: readonly SuggestedField[], mapping: Mapping): string[] =>
  fields
    .filter(({ name, isRequired }) => isRequired && name !== "external_id")
    .filter(({ name }) => !fieldOf(mapping, name) && constantOf(mapping, name) === undefined)
    .map(({ name }) => name);

export function ignoredColumns(columns: readonly SuggestedColumn[], mapping: Mapping): SuggestedColumn[] {
  const used = usedColumns(mapping);
  return columns.filter(({ column }) => !used.has(column));
}
