import type { Cell } from "../read-table";

/** Deeper than this an object is no longer a row of values. */
const MAX_DEPTH = 5;

/**
 * The values of a JSON object by the path to each, such as `customer.id`. Lists of plain values become
 * one text; lists of objects have no place in a row and are left out.
 */
export function flattenItem(value: unknown): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  if (isObject(value)) gather(value, { path: "", depth: 0, cells });
  return cells;
}

type Place = { path: string; depth: number; cells: Map<string, Cell> };

function gather(value: object, { path, depth, cells }: Place): void {
  for (const [key, inner] of Object.entries(value)) {
    const at = path === "" ? key : `${path}.${key}`;
    if (Array.isArray(inner)) {
      if (inner.every(isPlain)) cells.set(at, inner.map((item) => String(item ?? "")).join(", "));
    } else if (isObject(inner)) {
      if (depth < MAX_DEPTH) gather(inner, { path: at, depth: depth + 1, cells });
    } else if (isPlain(inner)) cells.set(at, inner);
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPlain = (value: unknown): value is Cell =>
  value === null || ["string", "number", "boolean"].includes(typeof value);
