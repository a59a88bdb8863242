import { findSensitive, type SensitiveKind } from "../mapping/sensitive-columns";
import { openBytes } from "../read-bytes";
import { kindOf, requireKind } from "../read-kind";
import { MAX_COLUMNS, type TableRow } from "../read-table";
import { FileRefused } from "../refusal";
import { openWorkbook, WORKBOOK_LIMITS } from "../xlsx-table";
import { readSheetInWorker, readSheetNamesInWorker } from "../xlsx-worker";
import { guessLayout } from "./detect-delimiter";
import { guessEncoding } from "./detect-encoding";
import { guessHeaderRow } from "./detect-header";
import { detectReading, type FoundLayout, type ReadingGuess } from "./detect-reading";
import { type Evidence, type Guess, guess, settled } from "./guess";
import { nameColumns } from "./name-columns";
import { openJsonTable } from "./open-json";
import { readSample } from "./read-sample";
import type { Encoding, FileKind, GivenReading } from "./reading";
import { decodeSample, SAMPLE_ROWS, splitSample } from "./sample-rows";

/** What a file is made of, before anything is decided about its columns. */
export type Inspected = {
  kind: FileKind;
  guesses: ReadingGuess;
  sheets: string[];
  header: string[];
  /** What stands above the header. */
  titles: TableRow[];
  rows: TableRow[];
  sensitive: ReadonlyMap<string, SensitiveKind>;
};

export type InspectOptions = {
  /** What somebody has settled; the rest is detected. */
  given?: GivenReading;
  /** The organisation's. */
  timeZone: string;
};

/** A file that can be opened more than once. */
export type OpenFile = () => AsyncIterable<Uint8Array>;

/** What was found of a file before its rows are told apart from its header. */
type Found = {
  layout: Omit<FoundLayout, "headerRow">;
  sheets: string[];
  all: TableRow[];
  names: string[] | null;
};

/**
 * Looks at the start of a file of unknown layout and says how it is best read.
 *
 * @throws {FileRefused} when it is no table of any kind
 */
export async function inspectFile(
  open: OpenFile,
  { given = {}, timeZone }: InspectOptions,
): Promise<Inspected> {
  const kind = given.kind ?? (await kindOfFile(open));
  const found = await findRows(open, kind, given);
  const guessedHeader = found.names ? settled(0) : guessHeaderRow(found.all);
  const headerRow = given.headerRow === undefined || found.names ? guessedHeader : settled(given.headerRow);
  const header = found.names ?? headerAt(found.all, headerRow.value, kind);
  if (header.length > MAX_COLUMNS) throw new FileRefused("too-many-columns", { limit: MAX_COLUMNS });
  const rows = found.all
    .filter(({ row, cells }) => row > headerRow.value && cells.some((cell) => cell !== null && cell !== ""))
    .filter(({ cells }) => kind !== "delimited" || cells.length >= header.length);
  const sensitive = findSensitive(header, rows);
  const visible = rows.map(({ cells }) =>
    cells.filter((_, index) => !sensitive.has(header[index] ?? "")).join(" "),
  );
  const layout = { ...found.layout, encoding: withoutHidden(found.layout.encoding, visible), headerRow };
  return {
    kind,
    guesses: detectReading({
      layout,
      header,
      rows,
      given,
      timeZone,
      isHidden: (name) => sensitive.has(name),
    }),
    sheets: found.sheets,
    header,
    titles: found.all.filter(({ row }) => row < headerRow.value),
    rows,
    sensitive,
  };
}

/** The words that decided the encoding, apart from those of columns that may not be shown. */
function withoutHidden(encoding: Guess<Encoding>, visible: readonly string[]): Guess<Encoding> {
  const isVisible = ({ found }: Evidence) => visible.some((text) => text.includes(found));
  return { ...encoding, evidence: encoding.evidence.filter(isVisible) };
}

async function kindOfFile(open: OpenFile): Promise<FileKind> {
  const opened = await openBytes(open());
  try {
    const kind = kindOf(opened.head);
    requireKind(kind, ["text", "json", "xlsx"], "csv-or-xlsx");
    return kind === "xlsx" ? "workbook" : kind === "json" ? "json" : "delimited";
  } finally {
    await opened.close();
  }
}

const UNUSED: Omit<FoundLayout, "kind" | "headerRow"> = {
  encoding: settled("utf-8"),
  delimiter: settled(","),
  quote: settled('"'),
  sheet: settled(null),
};

async function findRows(open: OpenFile, kind: FileKind, given: GivenReading): Promise<Found> {
  if (kind === "workbook") return findSheetRows(open, given);
  if (kind === "json") return findItems(open);
  const sample = await readSample(open());
  const encoding = given.encoding ? settled(given.encoding) : guessEncoding(sample);
  const text = decodeSample(sample.head, encoding.value);
  const guessed = guessLayout(text, sample.isWhole);
  const delimiter = given.delimiter ? settled(given.delimiter) : guessed.delimiter;
  const quote = given.quote ? settled(given.quote) : guessed.quote;
  const all = splitSample({ text, isWhole: sample.isWhole }, delimiter.value, quote.value);
  return { layout: { ...UNUSED, kind, encoding, delimiter, quote }, sheets: [], all, names: null };
}

async function findSheetRows(open: OpenFile, given: GivenReading): Promise<Found> {
  const opened = await openBytes(open());
  try {
    requireKind(kindOf(opened.head), ["xlsx"], "xlsx");
    const archive = await openWorkbook(opened.all);
    const sheets = await readSheetNamesInWorker(archive, WORKBOOK_LIMITS.worker);
    const wanted = given.sheet ?? sheets[0] ?? null;
    if (wanted !== null && !sheets.includes(wanted)) {
      throw new FileRefused("sheet-missing", { sheet: wanted, found: sheets.join(", ") });
    }
    const rows = await readSheetInWorker(archive, WORKBOOK_LIMITS.worker, wanted);
    const others = sheets.filter((name) => name !== wanted).map((value) => ({ value, confidence: 0.3 }));
    const sheet = guess(wanted, sheets.length > 1 ? 0.6 : 0.99, { alternatives: others });
    if (!rows.some((cells) => cells.some((cell) => cell !== null))) throw new FileRefused("empty-file");
    const all = rows.slice(0, SAMPLE_ROWS).map((cells, index) => ({ row: index + 1, cells }));
    return { layout: { ...UNUSED, kind: "workbook", sheet }, sheets, all, names: null };
  } finally {
    await opened.close();
  }
}

async function findItems(open: OpenFile): Promise<Found> {
  const table = await openJsonTable(open());
  const all: TableRow[] = [];
  for await (const { rows } of table.batches) {
    all.push(...rows.slice(0, SAMPLE_ROWS - all.length));
    if (all.length >= SAMPLE_ROWS) break;
  }
  return { layout: { ...UNUSED, kind: "json" }, sheets: [], all, names: table.header };
}

function headerAt(rows: readonly TableRow[], headerRow: number, kind: FileKind): string[] {
  if (headerRow === 0) {
    // A text without a header is as wide as its first row; a sheet drops the empty cells at the end of one.
    const measured = kind === "delimited" ? rows.slice(0, 1) : rows;
    const width = Math.max(0, ...measured.map(({ cells }) => cells.length));
    return nameColumns(Array.from({ length: width }, () => null));
  }
  const cells = [...(rows.find(({ row }) => row >= headerRow)?.cells ?? [])];
  while (cells.length > 0 && String(cells.at(-1) ?? "").trim() === "") cells.pop();
  if (cells.length === 0) throw new FileRefused("empty-file");
  return nameColumns(cells);
}
