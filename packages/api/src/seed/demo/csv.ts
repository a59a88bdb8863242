/** A value in a file; null and undefined are an empty field. */
export type CsvValue = string | number | boolean | null | undefined;

/** One file of the demo company, in the product's own format. */
export type DemoFile = {
  name: string;
  /** Rows below the header. */
  rows: number;
  /** The header and the rows, a line at a time and without line ends; can be asked for again. */
  lines(): Iterable<string>;
};

/** A file whose lines are written only when they are asked for. */
export function createFile<T>(
  name: string,
  columns: readonly string[],
  content: { items: readonly T[]; toRow: (item: T) => CsvValue[] },
): DemoFile {
  return {
    name,
    rows: content.items.length,
    *lines() {
      yield formatLine(columns);
      for (const item of content.items) yield formatLine(content.toRow(item));
    },
  };
}

const CHUNK_CHARACTERS = 65_536;

/** The bytes of a file in pieces, as an import reads them from a disk. */
export async function* readDemoFile(file: DemoFile): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let chunk = "";
  for (const line of file.lines()) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield encoder.encode(chunk);
    chunk = "";
  }
  if (chunk !== "") yield encoder.encode(chunk);
}

function formatLine(values: readonly CsvValue[]): string {
  let line = "";
  for (let index = 0; index < values.length; index++) {
    if (index > 0) line += ",";
    line += formatValue(values[index]);
  }
  return line;
}

function formatValue(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
