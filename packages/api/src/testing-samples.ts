import type { z } from "zod";

/** A place in an input that names a row by its id. */
export type IdField = { path: readonly string[]; name: string };

type Definition = {
  type: string;
  format?: string;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  options?: z.core.$ZodType[];
  entries?: Record<string, unknown>;
  values?: unknown[];
};

const definitionOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Definition;

/** What stands around a schema without changing its shape: optional, nullable, default, pipe and their like. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType, in: input, type, options } = definitionOf(schema);
  const inner =
    innerType ?? (type === "pipe" ? input : undefined) ?? (type === "union" ? options?.[0] : undefined);
  return inner ? unwrap(inner) : schema;
}

/** Every field of an input that is an id, however deep it stands. */
export function idFieldsOf(schema: z.core.$ZodType, path: readonly string[] = []): IdField[] {
  const definition = definitionOf(unwrap(schema));
  if (definition.type === "object") {
    return Object.entries(definition.shape ?? {}).flatMap(([name, field]) =>
      idFieldsOf(field, [...path, name]),
    );
  }
  if (definition.type === "array" && definition.element)
    return idFieldsOf(definition.element, [...path, "0"]);
  const isId = definition.type === "string" && ["uuid", "guid"].includes(definition.format ?? "");
  return isId ? [{ path, name: path.findLast((part) => part !== "0") ?? "" }] : [];
}

/** Texts and numbers of the kinds that inputs ask for; the first that fits is taken. */
const TEXTS = [
  "Europe/Amsterdam",
  "ans@example.nl",
  "2026-01-05",
  "2026-01",
  "NL",
  "10:30",
  "a long password",
  "x",
];
const NUMBERS = [1, 0.5, 0, 60, 2026, 1_767_600_000_000];

/** An input that the schema takes, with every id in it and no other field that can be left out. */
export function sampleOf(schema: z.core.$ZodType, idFor: (name: string) => string, name = ""): unknown {
  const inner = unwrap(schema);
  const definition = definitionOf(inner);
  switch (definition.type) {
    case "object": {
      const fields = Object.entries(definition.shape ?? {}).filter(
        ([, field]) => !fits(field, undefined) || idFieldsOf(field).length > 0,
      );
      return Object.fromEntries(fields.map(([key, field]) => [key, sampleOf(field, idFor, key)]));
    }
    case "array":
      return definition.element ? [sampleOf(definition.element, idFor, name)] : [];
    case "enum":
      return Object.values(definition.entries ?? {})[0];
    case "literal":
      return definition.values?.[0];
    case "boolean":
      return false;
    case "number":
      return NUMBERS.find((value) => fits(schema, value));
    default:
      if (idFieldsOf(inner).length > 0) return idFor(name);
      return TEXTS.find((value) => fits(schema, value));
  }
}

export function fits(schema: z.core.$ZodType, value: unknown): boolean {
  return (schema as z.ZodType).safeParse(value).success;
}

/** The same input with another value at one place. */
export function withValueAt(input: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  const copy: Record<string, unknown> = Array.isArray(input)
    ? ([...input] as never)
    : { ...(input as object) };
  copy[first] = withValueAt(copy[first], rest, value);
  return copy;
}
