import type { Localized } from "@kwartet/metrics/kpi";
import { describeDataSets } from "../../imports/sources/neutral-guide";
import { DATA_SET_OF, type ItemKind } from "../item-shapes";
import { itemSchemaOf } from "./document";

export type FieldType =
  | { type: "text" | "name" | "instant" | "boolean" }
  | { type: "words"; words: string[] }
  | { type: "integer" | "number"; minimum: number | null; maximum: number | null };

export type DescribedField = FieldType & { name: string; isRequired: boolean; means: Localized };

/** The fields of a kind of item for a page, from the schema that programs are given. */
export function describeFields(kind: ItemKind): DescribedField[] {
  const { properties, required } = itemSchemaOf(kind);
  const guide = describeDataSets().find(({ name }) => name === DATA_SET_OF[kind].name);
  return (guide?.columns ?? []).map(({ name, means }) => ({
    name,
    means,
    isRequired: required.includes(name),
    ...typeOf(properties[name] ?? {}),
  }));
}

type Schema = Record<string, unknown>;

function typeOf(schema: Schema): FieldType {
  const options = (schema.anyOf as Schema[] | undefined) ?? [];
  // What may be null is written as a choice between the type and null; of a name there are two types.
  const isNullable = options.some(({ type }) => type === "null");
  const only = isNullable ? (options.find(({ type }) => type !== "null") ?? {}) : schema;
  if (only.anyOf) return { type: "name" };
  if (Array.isArray(only.enum)) return { type: "words", words: only.enum.map(String) };
  if (only.type === "boolean") return { type: "boolean" };
  if (only.type === "integer" || only.type === "number") {
    return { type: only.type, minimum: numberOf(only.minimum), maximum: numberOf(only.maximum) };
  }
  return { type: only.format === "date-time" ? "instant" : "text" };
}

const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);
