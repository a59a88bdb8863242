import { CellReader, type Told } from "./read-cells";
import type { InstantReader } from "./read-instant";
import type { JsonItem } from "./read-json";
import type { Cell } from "./read-table";

/** A reader of something within an item: what it reports is reported on the item, under the whole path. */
type Within = { reader: ItemReader; path: string };

/**
 * Reads the fields of one JSON item by their path, such as `Queue.Name` or `participants.0.purpose`.
 *
 * A field that is missing, null or empty text is null; one that holds a list or an object where a value is
 * asked leaves a problem.
 */
export class ItemReader extends CellReader {
  private readonly within: Within | null;
  private value: unknown = null;

  constructor(instants: InstantReader, within: Within | null = null) {
    super(instants);
    this.within = within;
  }

  /** False when the item is no object, and so holds nothing to read. */
  start(item: JsonItem): boolean {
    this.begin(item.row);
    this.value = item.value;
    if (isObject(item.value)) return true;
    this.fail(null, "not-an-object");
    return false;
  }

  /** The value at a path as JSON has it; undefined when there is none. */
  field(path: string): unknown {
    return fieldAt(this.value, path);
  }

  cell(path: string): Cell {
    const value = this.field(path);
    if (value === undefined || value === null) return null;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
    return JSON.stringify(value);
  }

  override text(path: string): string | null {
    const value = this.field(path);
    return typeof value === "object" && value !== null ? this.fail(path, "not-a-value") : super.text(path);
  }

  /** A reader for each object in the list at a path; of a list that is missing or null, none. */
  list(path: string): ItemReader[] {
    const values = this.field(path);
    if (values === undefined || values === null) return [];
    if (!Array.isArray(values)) {
      this.fail(path, "not-a-list");
      return [];
    }
    return values.flatMap((value: unknown, index) => {
      const at = `${path}.${index}`;
      if (!isObject(value)) return this.fail(at, "not-an-object") ?? [];
      const reader = new ItemReader(this.instants, { reader: this, path: at });
      reader.value = value;
      reader.row = this.row;
      return [reader];
    });
  }

  protected override report(told: Told): void {
    if (this.within === null) super.report(told);
    else this.within.reader.report({ ...told, column: this.pathOf(told.column) });
  }

  protected override failedOn(column: string): boolean {
    return this.within === null ? super.failedOn(column) : this.within.reader.failedOn(this.pathOf(column));
  }

  private pathOf(column: string | null): string {
    const path = this.within?.path ?? "";
    return column === null ? path : `${path}.${column}`;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldAt(value: unknown, path: string): unknown {
  if (!path.includes(".")) return ownField(value, path);
  return path.split(".").reduce(ownField, value);
}

/** Only what the file itself holds: `constructor` is a field like any other. */
function ownField(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
